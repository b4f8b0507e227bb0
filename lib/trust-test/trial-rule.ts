import { addDays, type Day, daysBetween } from '@/lib/platform/time'
import { type AuthorityFacts, mayChange } from '@/lib/register/authority'
import type { Outcome } from '@/lib/workflow/decision-forms'
import { judgements, type PulseMoment, type TrialJudgement, type TrialState } from './vocabulary'

/** A trial is time-boxed: no longer than this, days. */
const longestTrialDays = 366

/**
 * Whether a proposal can run first as a trust test (§8): removing, changing or embedding, where the form is the
 * municipality's own. To let go of what a law demands just so would be a decision beyond authority.
 */
export function trialOffered(
  outcome: Outcome | null,
  facts: Pick<AuthorityFacts, 'authority' | 'legalStatus'>,
) {
  return outcome !== null && outcome !== 'challenge' && mayChange(facts)
}

/** What a test looks like on a day. */
export interface TrialLife {
  state: TrialState
  startsOn: Day
  /** The last day without the requirement. */
  endsOn: Day
  stoppedOn: Day | null
  /** Those who try it are still to be asked for the last time, or can still answer. */
  answersAwaited: boolean
}

/**
 * `ahead` is approved and not begun; `answering` has come to its end while those who tried it can still answer; `over` has all the answers it gets, and waits
 * for its judgement.
 */
export type TrialPhase = 'planned' | 'ahead' | 'running' | 'stopped' | 'answering' | 'over' | TrialJudgement

/** Where a test is on a day (§8). */
export function trialPhase(
  { state, startsOn, endsOn, stoppedOn, answersAwaited }: TrialLife,
  day: Day,
): TrialPhase {
  if (state !== 'approved') return state
  if (stoppedOn !== null) return 'stopped'
  if (day < startsOn) return 'ahead'
  if (day <= endsOn) return 'running'
  return answersAwaited ? 'answering' : 'over'
}

/** What a test that is under way can be judged as in each phase; in the others there is nothing to judge. */
const offeredIn: Partial<Record<TrialPhase, readonly TrialJudgement[]>> = {
  ahead: ['taken_back'],
  running: ['taken_back'],
  answering: ['taken_back'],
  stopped: ['adjusted', 'taken_back'],
  over: judgements,
}

/**
 * What a test can be judged as now (§8). It is taken back on any day. What was to be seen has been seen when it has run to its end and those who tried it
 * have had their say: only then can it be lasting. One that was stopped has shown that it does not hold as it is.
 */
export const judgementsOffered = (phase: TrialPhase): readonly TrialJudgement[] => offeredIn[phase] ?? []

/** Why a test cannot be made lasting now, where it is under way: as the page says it, and the server where it is asked all the same. */
export function obstacleToLasting(phase: TrialPhase) {
  if (phase === 'ahead' || phase === 'running') return 'notAtItsEnd'
  if (phase === 'answering') return 'answersAwaited'
  return phase === 'stopped' ? 'wasStopped' : null
}

/** How somebody stands to a test that is to be judged. */
export interface StandsToTrial {
  isDecider: boolean
  isJudge: boolean
  /** They lead where the case is. */
  leads: boolean
  /** Somebody decides about the case at all. */
  hasDecider: boolean
}

/**
 * What somebody can judge a test as now (§8): the one named and those who decide, whatever its phase allows. Where nobody decides
 * any longer, those who lead can take it back, which decides nothing: the requirement binds as it did.
 */
export function judgementsFor(phase: TrialPhase, stands: StandsToTrial): readonly TrialJudgement[] {
  const all = judgementsOffered(phase)
  if (stands.isDecider || stands.isJudge) return all
  return stands.leads && !stands.hasDecider ? all.filter(each => each === 'taken_back') : []
}

/** Whether what they say settles it, or is a word to those who decide. */
export const settles = (
  judgement: TrialJudgement,
  { isDecider, leads, hasDecider }: StandsToTrial,
): boolean => isDecider || (leads && !hasDecider && judgement === 'taken_back')

/** Whether somebody else can be named to judge: nobody has judged, and the one named can no longer sign in. */
export const judgeCanBeNamed = (trial: {
  state: TrialState
  judgement: TrialJudgement | null
  isJudgeHere: boolean
}): boolean => trial.state === 'approved' && trial.judgement === null && !trial.isJudgeHere

/** Whether there is anything to stop. */
export const mayBeStopped = (phase: TrialPhase): boolean => phase === 'running' || phase === 'ahead'

/** Whether a test waits for its judgement: it has all it gets to be judged by, or was stopped, and nobody has said what came of it. */
export const waitsForJudgement = (phase: TrialPhase): boolean => phase === 'over' || phase === 'stopped'

/** The days on which those concerned are asked how it goes (§8): in the middle, and on the last day. */
export function pulseDays(startsOn: Day, endsOn: Day): Record<PulseMoment, Day> {
  return { halfway: addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2)), end: endsOn }
}

/**
 * The day a pulse of a test opens: the one half-way on its day, the last so early that it has closed when the test ends, but not while the first is
 * still open.
 * @param pulseDays how many days a pulse is open (a setting)
 */
export function pulseOpensOn(
  asked: { moment: PulseMoment; dueOn: Day },
  { pulseDays: open, halfwayClosesOn }: { pulseDays: number; halfwayClosesOn: Day | null },
): Day {
  if (asked.moment === 'halfway') return asked.dueOn
  const early = addDays(asked.dueOn, 1 - open)
  return halfwayClosesOn !== null && halfwayClosesOn >= early ? addDays(halfwayClosesOn, 1) : early
}

/** Nobody is asked for fewer days. */
const FEWEST_PULSE_DAYS = 3

/**
 * The last day to answer a pulse of a test: so that both have been answered when a short test ends, the one half-way takes at most half of what is left of it, and the
 * last the rest. Those who are asked after its end have all the days.
 */
export function pulseClosesOn(
  moment: PulseMoment,
  { opensOn, endsOn, pulseDays: open }: { opensOn: Day; endsOn: Day; pulseDays: number },
): Day {
  const left = daysBetween(opensOn, endsOn) + 1
  const share = moment === 'halfway' ? Math.floor(left / 2) : left
  const days = left > 0 ? Math.max(FEWEST_PULSE_DAYS, Math.min(open, share)) : open
  return addDays(opensOn, days - 1)
}

type PlanProblem = { field: 'startsOn' | 'endsOn'; key: 'startsInThePast' | 'endsTooSoon' | 'endsTooLate' }

/** What is wrong with the days of a plan made on a day, or null: a trial lasts at least a week and at most a year. */
export function problemWithDays(startsOn: Day, endsOn: Day, day: Day): PlanProblem | null {
  if (startsOn < day) return { field: 'startsOn', key: 'startsInThePast' }
  const length = daysBetween(startsOn, endsOn) + 1
  if (length < 7) return { field: 'endsOn', key: 'endsTooSoon' }
  return length > longestTrialDays ? { field: 'endsOn', key: 'endsTooLate' } : null
}

/** How many days a test's units have been, or were, without the requirement; both ends counted. */
export function daysWithout(
  trial: Omit<TrialLife, 'answersAwaited'> & { judgedOn: Day | null },
  day: Day,
): number {
  const back = [trial.stoppedOn, trial.state === 'approved' ? null : trial.judgedOn]
  const lastDays = [trial.endsOn, day, ...back.flatMap(on => (on === null ? [] : [addDays(on, -1)]))]
  const [last = day] = lastDays.sort()
  return Math.max(0, daysBetween(trial.startsOn, last) + 1)
}

/** Hours a year as hours of so many days; a year is 365 days. */
export const hoursWithin = (hoursAYear: number, days: number): number => (hoursAYear * days) / 365
