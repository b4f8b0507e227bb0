import 'server-only'
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  challenge,
  challengePart,
  followUpCheck,
  governanceCase,
  person,
  proposal,
  publication,
  requirement,
  trustTest,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { type PageOf, pageOf } from '@/lib/platform/page-of'
import { addMonths, daysBetween, today } from '@/lib/platform/time'
import { judgementDueOn } from '@/lib/trust-test/trial-reads'
import { deciderAmong, readHolders } from '@/lib/workflow/decider-reads'
import { type CaseState, caseStates } from '@/lib/workflow/states'
import { type WaitsFor, waitsForOf } from '@/lib/workflow/waits-for'
import { withinUnit } from '@/lib/workflow/within-unit-reads'
import { type StuckReason, stuck, stuckRules } from './stuck'
import { itsLetter, itsPart, itsTrial, waitedColumns, waitedOf } from './waited-reads'

/** The plus keeps SQLite from going through every open check for each case, instead of through the case's three. */
const unanswered = sql`+${followUpCheck.answeredOn} is null`

/** A trust test is due when it can be judged; everything else by the proposal's own deadline (§8). */
const dueOn = sql<string | null>`case when ${governanceCase.state} = 'on_trial'
  then ${judgementDueOn} else ${proposal.deadline} end`

const statesStuckBy = (reason: StuckReason): CaseState[] =>
  caseStates.filter(state => stuckRules[state].includes(reason))

export interface StuckCase {
  caseId: number
  title: string
  referenceNumber: number
  unitName: string
  hours: number | null
  state: CaseState
  verdict: 'green' | 'amber' | 'red' | 'split' | 'none' | 'hidden'
  /** Days in its state. */
  days: number
  /** Days past its deadline or its check; 0 where nothing is late. */
  daysLate: number
  waitsFor: WaitsFor
  /** Only for those who may see who is late (§2): the person's own name, or a manager's view of it. */
  names: string[]
}

interface StuckOptions {
  size?: number
  /** The page that is asked for, from 1. */
  page?: number
  /** States told elsewhere on the page. */
  besides?: readonly CaseState[]
}

/** What is stuck in a unit and below it (§8), the most overdue first, and a page of it. */
export async function stuckCases(
  actor: Actor,
  unitId: number,
  { size = 50, page = 1, besides = [] }: StuckOptions = {},
): Promise<PageOf & { rows: StuckCase[] }> {
  const db = await reader()
  const day = today()
  const open = await db
    .select({
      caseId: governanceCase.id,
      requirementId: governanceCase.requirementId,
      unitId: governanceCase.unitId,
      state: governanceCase.state,
      stateSince: governanceCase.stateSince,
      hours: proposal.expectedHours,
      deadline: dueOn,
      ...waitedColumns,
      nextCheckOn: sql<string | null>`(select min(${followUpCheck.dueOn}) from ${followUpCheck}
        where ${followUpCheck.caseId} = ${governanceCase.id} and ${unanswered})`,
      proposedByPersonId: proposal.proposedByPersonId,
      outcome: proposal.outcome,
      ownerFunction: proposal.ownerFunction,
      ownerPersonId: proposal.ownerPersonId,
    })
    .from(governanceCase)
    .leftJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .leftJoin(trustTest, itsTrial)
    .leftJoin(challengePart, itsPart)
    .leftJoin(challenge, itsLetter)
    .where(
      and(
        withinUnit(actor, unitId),
        or(
          and(
            inArray(governanceCase.state, statesStuckBy('longer_than_a_month')),
            lt(governanceCase.stateSince, addMonths(day, -1)),
          ),
          and(inArray(governanceCase.state, statesStuckBy('past_deadline')), lt(dueOn, day)),
          and(
            inArray(governanceCase.state, statesStuckBy('check_overdue')),
            sql`exists (select 1 from ${followUpCheck} where ${followUpCheck.caseId} = ${governanceCase.id}
              and ${unanswered} and ${followUpCheck.dueOn} < ${day})`,
          ),
        ),
      ),
    )
  const late = open
    .map(row => {
      const { days, because } = stuck(row, day)
      const due = row.state === 'following_up' ? row.nextCheckOn : row.deadline
      const isLate = because.includes('past_deadline') || because.includes('check_overdue')
      return { row, days, because, daysLate: isLate && due ? daysBetween(due, day) : 0 }
    })
    .filter(each => each.because.length > 0 && !besides.includes(each.row.state))
    .sort((a, b) => b.daysLate - a.daysLate || b.days - a.days || a.row.caseId - b.row.caseId)
  const at = pageOf(late.length, size, page)
  const shown = late.slice(at.passed, at.passed + at.size)
  const requirements = new Map(
    (
      await db
        .select()
        .from(requirement)
        .where(
          inArray(
            requirement.id,
            shown.map(each => each.row.requirementId),
          ),
        )
    ).map(row => [row.id, row]),
  )
  const verdicts = await verdictsOf(
    actor,
    shown.map(each => each.row),
  )
  // A letter may wait for those who lead above a case's unit.
  const paths = [
    ...[...requirements.values()].map(row => row.ownerUnitId),
    ...shown.map(each => each.row.unitId),
  ].flatMap(id => actor.tree.lineage(id).map(unit => unit.id))
  const holders = await readHolders(db, [...new Set(paths)])
  const rows = shown.flatMap(({ row, days, daysLate }) => {
    const about = requirements.get(row.requirementId)
    if (!about) return []
    const decider = deciderAmong(holders, actor.tree, about, row.outcome, row.proposedByPersonId)
    const standing = row.ownerFunction === null ? null : { ownerFunction: row.ownerFunction }
    const waitsFor = waitsForOf(
      row.state,
      actor.tree,
      row.unitId,
      about,
      decider,
      standing,
      waitedOf(row, row.state),
    )
    const waited = waitedFor(row, about.ownerPersonId, waitsFor, decider.personIds, holders)
    return [
      {
        caseId: row.caseId,
        title: about.title,
        referenceNumber: about.referenceNumber,
        unitName: actor.tree.find(row.unitId)?.name ?? '',
        hours: row.hours,
        state: row.state,
        verdict: verdicts.get(row.caseId) ?? 'none',
        days,
        daysLate,
        waitsFor,
        personIds: waited.filter(
          id => id === actor.personId || may(actor, 'late_names.read', { unitId: row.unitId }),
        ),
      },
    ]
  })
  const named = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(rows.flatMap(row => row.personIds))]))
  const nameOf = new Map(named.map(each => [each.id, each.name]))
  return {
    ...at,
    rows: rows.map(({ personIds, ...row }) => ({
      ...row,
      names: personIds.flatMap(id => nameOf.get(id) ?? []),
    })),
  }
}

function waitedFor(
  row: { state: CaseState; ownerPersonId: number | null; unitId: number; judgePersonId: number | null },
  requirementOwnerId: number | null,
  waitsFor: WaitsFor,
  deciderIds: readonly number[],
  holders: readonly { role: string; unitId: number; personId: number }[],
): number[] {
  if (row.state === 'awaiting_decision') return [...deciderIds]
  if (row.state === 'on_trial')
    return waitsFor.function === 'named' && row.judgePersonId !== null ? [row.judgePersonId] : [...deciderIds]
  // Who answers above is nobody here.
  if (row.state === 'awaiting_above' && waitsFor.function === 'named') return []
  const carries = row.state === 'implementing' || row.state === 'following_up'
  const owner = carries ? row.ownerPersonId : requirementOwnerId
  if (waitsFor.function === 'named') return owner === null ? [] : [owner]
  const unitId = 'unitId' in waitsFor ? waitsFor.unitId : row.unitId
  return holders
    .filter(each => each.unitId === unitId && each.role === waitsFor.function)
    .map(each => each.personId)
}

/** The verdict of each case's unit, or of the nearest published one above, where this person may see it (§2). */
async function verdictsOf(
  actor: Actor,
  cases: readonly { caseId: number; requirementId: number; unitId: number }[],
): Promise<Map<number, StuckCase['verdict']>> {
  const db = await reader()
  const results = await db
    .select({
      requirementId: publication.requirementId,
      unitId: publication.unitId,
      verdict: publication.verdict,
      split: publication.split,
    })
    .from(publication)
    .where(
      and(
        inArray(publication.requirementId, [...new Set(cases.map(each => each.requirementId))]),
        eq(publication.current, true),
      ),
    )
  return new Map(
    cases.map(each => {
      const [nearest] = results
        .filter(
          found =>
            found.requirementId === each.requirementId && actor.tree.isWithin(each.unitId, found.unitId),
        )
        .sort((a, b) => actor.tree.depth(b.unitId) - actor.tree.depth(a.unitId))
      if (!nearest) return [each.caseId, 'none']
      if (!may(actor, 'results.read', { unitId: nearest.unitId })) return [each.caseId, 'hidden']
      return [each.caseId, nearest.split ? 'split' : nearest.verdict]
    }),
  )
}
