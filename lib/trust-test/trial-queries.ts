import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  governanceCase,
  person,
  pulse,
  ratingRound,
  trustTest,
  trustTestNote,
  trustTestPulse,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { addDays, today } from '@/lib/platform/time'
import { pulseView } from '@/lib/pulse/result-reads'
import type { PulseQuestion, SideOfLine } from '@/lib/pulse/vocabulary'
import { bindsPerson } from '@/lib/register/bound-people'
import { readCases } from '@/lib/register/requirement-reads'
import { loadWorkforce } from '@/lib/register/workforce-reads'
import type { CaseFile } from '@/lib/workflow/case-facts-reads'
import {
  approvedTrials,
  judgedTrials,
  type ListedTrial,
  readListedTrials,
  readTrialsUnderWay,
} from './listed-reads'
import { readBoundWithoutTrial } from './load-reads'
import { standsToTrial } from './stands'
import { readStoppers, readTrialUnits, type TrialRow, trialColumns } from './trial-reads'
import {
  judgeCanBeNamed,
  judgementsFor,
  mayBeStopped,
  type TrialPhase,
  trialOffered,
  trialPhase,
} from './trial-rule'
import type { TrialJudgement } from './vocabulary'

/** How long after its end a test is still told about where it was tried, days. */
const TOLD_AFTERWARDS = 14

/** A test as the page of its case shows it. */
export interface TrialView {
  trial: TrialRow
  phase: TrialPhase
  units: { id: number; name: string }[]
  stoppers: { id: number; name: string }[]
  judge: string
  stoppedBy: string | null
  judgedBy: string | null
  notes: { id: number; body: string; by: string | null; at: number }[]
  pulses: TrialPulse[]
  may: { note: boolean; stop: boolean; judge: boolean; nameJudge: boolean }
  /** The one named to judge can no longer sign in, and nobody has judged. */
  isJudgeGone: boolean
  /** What this person can judge it as now. */
  offered: readonly TrialJudgement[]
}

/** One of the two times that those who try it are asked, with what they said as far as this person sees it. */
export interface TrialPulse
  extends Pick<typeof trustTestPulse.$inferSelect, 'moment' | 'dueOn' | 'roundId' | 'notHeld'> {
  status: typeof ratingRound.$inferSelect.status | null
  /** Results of the unit that was asked are this person's to see. */
  isSeen: boolean
  /** What the lowest unit that all of it lies in says to each question, as a word; nothing where it may not be shown. */
  answers: { question: PulseQuestion; side: SideOfLine }[]
}

/** What the page of a case shows of trust tests. */
export interface CaseTrials {
  /** The newest first. */
  tests: TrialView[]
  /** This person can write a test with the proposal now. */
  mayPlan: boolean
  /** The units of the case where a test can let go of the requirement, in tree order, as a picker shows them. */
  units: { id: number; name: string; depth: number; own: boolean }[]
}

/** The tests of a case, and whether another can be planned. What may be done stands at the one that counts. */
export async function trialsOfCase(actor: Actor, file: CaseFile): Promise<CaseTrials> {
  const db = await reader()
  const rows = await db
    .select(trialColumns)
    .from(trustTest)
    .where(eq(trustTest.caseId, file.row.id))
    .orderBy(desc(trustTest.id))
  const shown = rows.filter(row => row.state !== 'planned' || row.id === file.trial?.id)
  const { row, facts, proposal } = file
  const mayPlan =
    (row.state === 'proposed' || row.state === 'consultation') &&
    facts.may('case.propose') &&
    proposal !== null &&
    trialOffered(proposal.outcome, facts.offer)
  return {
    tests: await Promise.all(shown.map(each => viewOf(actor, file, each))),
    mayPlan,
    units: mayPlan ? await unitsToTryIn(actor, file) : [],
  }
}

async function viewOf(actor: Actor, file: CaseFile, trial: TrialRow): Promise<TrialView> {
  const db = await reader()
  const unitIds = (await readTrialUnits(db, [trial.id])).get(trial.id) ?? []
  const stoppers = await readStoppers(db, trial.id)
  const phase = trialPhase(trial, today())
  const counts = trial.id === file.trial?.id && file.row.state === 'on_trial'
  const ids = [trial.judgePersonId, trial.stoppedByPersonId, trial.judgedByPersonId].filter(id => id !== null)
  const named = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids))
  const nameOf = (id: number | null) => named.find(each => each.id === id)?.name ?? null
  const notes = await db
    .select({ id: trustTestNote.id, body: trustTestNote.body, by: person.name, at: trustTestNote.at })
    .from(trustTestNote)
    .leftJoin(person, eq(person.id, trustTestNote.byPersonId))
    .where(eq(trustTestNote.trustTestId, trial.id))
    .orderBy(trustTestNote.id)
  const pulses = await pulsesOf(actor, trial)
  const namedIds = [...stoppers.map(each => each.id), trial.judgePersonId]
  const mayThere = (permission: 'trial.note' | 'trial.stop') =>
    unitIds.some(unitId => may(actor, permission, { unitId, namedIds }))
  const offered = counts ? judgementsFor(phase, standsToTrial(actor, file)) : []
  const isJudgeGone = counts && file.trial !== null && judgeCanBeNamed(file.trial)
  return {
    trial,
    phase,
    units: unitIds.map(id => ({ id, name: actor.tree.find(id)?.name ?? '' })),
    stoppers,
    judge: nameOf(trial.judgePersonId) ?? '',
    stoppedBy: nameOf(trial.stoppedByPersonId),
    judgedBy: nameOf(trial.judgedByPersonId),
    notes,
    pulses,
    may: {
      note: counts && phase !== 'ahead' && mayThere('trial.note'),
      stop: counts && mayBeStopped(phase) && mayThere('trial.stop'),
      judge: offered.length > 0,
      nameJudge: isJudgeGone && file.facts.may('case.propose'),
    },
    isJudgeGone,
    offered,
  }
}

async function pulsesOf(actor: Actor, trial: TrialRow): Promise<TrialPulse[]> {
  const hasEnded = trial.state !== 'approved' || trial.stoppedOn !== null
  const rows = await (await reader())
    .select({ asked: trustTestPulse, status: ratingRound.status, top: pulse.topUnitId })
    .from(trustTestPulse)
    .leftJoin(ratingRound, eq(ratingRound.id, trustTestPulse.roundId))
    .leftJoin(pulse, eq(pulse.roundId, trustTestPulse.roundId))
    .where(eq(trustTestPulse.trustTestId, trial.id))
    .orderBy(trustTestPulse.dueOn)
  return Promise.all(
    rows.map(async ({ asked, status, top }) => {
      const view =
        asked.roundId !== null && status === 'closed' ? await pulseView(actor, asked.roundId) : null
      const answers = (view?.questions ?? []).flatMap(({ question, units }) =>
        units.filter(each => each.unitId === top).map(({ side }) => ({ question, side })),
      )
      // Noted by the next look of the scheduler.
      const notHeld = hasEnded && asked.roundId === null ? (asked.notHeld ?? 'ended') : asked.notHeld
      const isSeen = top !== null && may(actor, 'results.read', { unitId: top })
      return { ...asked, notHeld, status, isSeen, answers }
    }),
  )
}

async function unitsToTryIn(actor: Actor, file: CaseFile) {
  const db = await reader()
  const workforce = await loadWorkforce(db)
  const bound = await readBoundWithoutTrial(db, file.requirement)
  const top = actor.tree.depth(file.row.unitId)
  return actor.tree
    .subtree(file.row.unitId)
    .filter(unit => workforce.people(bound, unit.id) > 0)
    .map(({ id, name }) => ({ id, name, depth: actor.tree.depth(id) - top, own: true }))
}

/** Every test there is something to say about: under way, waiting for a judgement or a decision, and judged within a year. */
export async function allTrials(actor: Actor): Promise<ListedTrial[]> {
  const db = await reader()
  const listed = await readListedTrials(db, actor.tree)
  const recent = addDays(today(), -365)
  return listed.filter(({ trial }) => trial.judgedOn === null || trial.judgedOn >= recent)
}

/** Tests that concern a unit: in it, below it, or in a unit it lies in. Those under way first, then the newest. */
export async function trialsOfUnit(actor: Actor, unitId: number): Promise<ListedTrial[]> {
  const db = await reader()
  const [under, judged] = await Promise.all([
    readTrialsUnderWay(db, actor.tree),
    readListedTrials(db, actor.tree, judgedTrials),
  ])
  const concerns = ({ units }: ListedTrial) =>
    units.some(({ id }) => actor.tree.relation(unitId, id) !== 'elsewhere')
  return [...under, ...judged.reverse()].filter(concerns)
}

/** Whether a test is told about where it was tried: while it runs, and a while after it was stopped. */
function isTold({ phase, trial }: ListedTrial): boolean {
  if (phase === 'ahead' || phase === 'running' || phase === 'answering' || phase === 'over') return true
  return phase === 'stopped' && (trial.stoppedOn ?? '') >= addDays(today(), -TOLD_AFTERWARDS)
}

/** Tests that this person works under: their home unit is among the test's, and the requirement is for them. */
export async function trialsWhereIWork(actor: Actor): Promise<ListedTrial[]> {
  const db = await reader()
  const here: ListedTrial[] = []
  for (const each of (await readTrialsUnderWay(db, actor.tree)).filter(isTold)) {
    if (!each.units.some(({ id }) => actor.tree.isWithin(actor.homeUnitId, id))) continue
    const bound = await readBoundWithoutTrial(db, { id: each.requirementId })
    if (bindsPerson(bound, actor.tree, actor)) here.push(each)
  }
  return here
}

/** Tests of a requirement that are told about on its page. */
export async function trialsOfRequirement(actor: Actor, requirementId: number): Promise<ListedTrial[]> {
  const db = await reader()
  // The page has read its cases: most are on no trial.
  if ((await readCases(db, requirementId)).every(each => each.state !== 'on_trial')) return []
  const listed = await readListedTrials(
    db,
    actor.tree,
    and(approvedTrials, eq(governanceCase.requirementId, requirementId)),
  )
  return listed.filter(isTold)
}
