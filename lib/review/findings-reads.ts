import 'server-only'
import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { risk } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { readTakenAway, type TakenAway } from '@/lib/follow-up/regrowth-reads'
import { type Explanation, explain } from '@/lib/overlap/explain'
import { OVERLAPS } from '@/lib/overlap/overlap-index'
import { overlapReader, overlapsAtHand, whatItSays } from '@/lib/overlap/overlaps-in-memory'
import { boundRanges } from '@/lib/register/bound-people'
import type { RequirementContent } from '@/lib/register/content'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListRow } from '@/lib/register/list-row'
import { type RequirementRow, requirementRow } from '@/lib/register/requirement-reads'
import { keyOfRisk } from '@/lib/register/risk-key'
import { derivesFromActive } from '@/lib/workflow/case-reads'
import { readDecider } from '@/lib/workflow/decider-reads'
import { type OpenFor, readOpenable } from '@/lib/workflow/open-case-reads'
import { addsNew, answersOffered, mustAnswer, type NewFacts, type OldFacts } from './review-rule'
import type { ReviewAnswer } from './vocabulary'

/** How many are shown: more would not be looked at well. */
const MOST = {
  /** On the same subject. */
  onSubject: 5,
  /** Those on the subject that ask for something else are shown only while fewer than this have been found. */
  untilOthers: 3,
  /** Against the same risk, and not on the subject. */
  sameRisk: 3,
  /** The most alike, from which those on the subject are taken. */
  nearest: 20,
}

/** What is about to bind people, as far as existing governance is compared with it. */
export type Drafted = Pick<
  RequirementContent,
  'title' | 'demand' | 'purpose' | 'risk' | 'binds' | 'groups'
> & {
  /** Its own id where it is registered already; else 0. */
  ownId: number
  /** Said already not to be the same. */
  different: readonly number[]
}

/** A requirement in force that binds the same people on the same subject or against the same risk. */
export interface Finding {
  row: ListRow
  about: RequirementRow
  /** It asks for the same (§9); else it only is on the same subject, or against the same risk. */
  overlaps: boolean
  sameRisk: boolean
  /** People bound by both. */
  shared: number
  /** Why it resembles the new one: marks in the new one's words, in its title and in its demand. */
  why: { explanation: Explanation; words: string[]; title: Marks; demand: Marks } | null
  openCaseId: number | null
  openFor: OpenFor[]
  offered: ReviewAnswer[]
  /** The review is not done before something is said of it; else it stands where nothing is. */
  mustAnswer: boolean
}
type Marks = readonly { from: number; to: number }[]

export interface Findings {
  found: Finding[]
  /** Others against the same risk, beyond those shown. */
  more: number
  /** What asked the same people for the same and was taken away, by a decision that says why (§8). */
  takenAway: TakenAway[]
}

/** What already binds the same people on the same subject or risk (§6), those most alike first. Everybody may read the register. */
export async function readFindings(
  db: Reader,
  actor: Actor,
  drafted: Drafted,
  added: NewFacts,
): Promise<Findings> {
  const list = await loadRegister(db)
  const overlaps = await overlapsAtHand(db, list)
  const text = whatItSays(drafted)
  const marks = drafted.binds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const people = { ranges: boundRanges(list.tree, marks, list.day), groupIds: drafted.groups }
  const bindsSame = (row: ListRow) => row.id !== drafted.ownId && list.workforce.samePeople(people, row.bound)
  const riskId = await riskIdOf(db, drafted.risk)
  const overlapping = new Set<ListRow>()
  const onSubject: ListRow[] = []
  for (const { id, likeness } of overlaps.search({ id: drafted.ownId, text, people }, MOST.nearest)) {
    const row = list.find(id)
    if (!row || !bindsSame(row) || drafted.different.includes(id)) continue
    if (likeness >= OVERLAPS) overlapping.add(row)
    else if (onSubject.length >= MOST.untilOthers || !isOnSubject(text, await requirementRow(db, id)))
      continue
    if (onSubject.push(row) === MOST.onSubject) break
  }
  const atRisk =
    riskId === null
      ? []
      : list.rows
          .filter(row => row.inForce && row.riskId === riskId && !onSubject.includes(row) && bindsSame(row))
          .sort((a, b) => b.hours - a.hours)
  const found: Finding[] = []
  for (const row of [...onSubject, ...atRisk.slice(0, MOST.sameRisk)]) {
    const isOverlap = overlapping.has(row)
    const about = await requirementRow(db, row.id)
    const { rows, openFor } = await readOpenable(db, actor, about)
    const openCaseId = rows.find(each => each.state !== 'closed')?.id ?? null
    const decider = await readDecider(db, actor.tree, about, 'challenge', actor.personId)
    const facts: OldFacts = {
      authority: about.authority,
      legalStatus: about.legalStatus,
      derivesFromActive: await derivesFromActive(db, about),
      overlaps: isOverlap,
      mayOpenCase: openFor.length > 0,
      hasOpenCase: openCaseId !== null,
      hasDecider: decider.personIds.length > 0,
    }
    found.push({
      row,
      about,
      overlaps: isOverlap,
      sameRisk: riskId !== null && row.riskId === riskId,
      shared: list.workforce.shared(people, row.bound),
      why: onSubject.includes(row) ? whyAlike(text, about) : null,
      openCaseId,
      openFor,
      offered: answersOffered(facts, added),
      mustAnswer: mustAnswer(facts),
    })
  }
  const takenAway = addsNew(added.occasion)
    ? await readTakenAway(db, db, { id: drafted.ownId, text, people, since: list.day })
    : []
  return { found, more: Math.max(0, atRisk.length - MOST.sameRisk), takenAway }
}

/** The risk of this name in the organisation's own list, however it was typed; null where there is none. */
async function riskIdOf(db: Reader, name: string): Promise<number | null> {
  const nameKey = keyOfRisk(name)
  if (nameKey === '') return null
  const [known] = await db.select({ id: risk.id }).from(risk).where(eq(risk.nameKey, nameKey))
  return known?.id ?? null
}

/** Both speak of one subject, though they may ask for different things in it. */
const isOnSubject = (text: string, about: RequirementRow): boolean =>
  explain(text, whatItSays(about), overlapReader()).subjects.length > 0

function whyAlike(text: string, about: RequirementRow): Finding['why'] {
  const reader = overlapReader()
  const explanation = explain(text, whatItSays(about), reader)
  const words = explanation.marks.first.map(({ from, to }) => text.slice(from, to).toLocaleLowerCase('da'))
  return {
    explanation,
    words: [...new Set(words)],
    title: explain(text, about.title, reader).marks.second,
    demand: explain(text, about.demand, reader).marks.second,
  }
}
