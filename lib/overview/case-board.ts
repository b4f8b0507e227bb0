import { type Actor, may } from '@/lib/access/actor'
import { type Check, nextCheck, overdueChecks } from '@/lib/follow-up/checks'
import { effect, type HourFigures, hourFigures } from '@/lib/follow-up/effect'
import { type StuckReason, stuck } from '@/lib/follow-up/stuck'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day, daysBetween } from '@/lib/platform/time'
import type { Outcome } from '@/lib/workflow/decision-forms'
import type { CaseState } from '@/lib/workflow/states'
import type { WaitsFor } from '@/lib/workflow/waits-for'

/** A case as overviews know it: what it is about, whom it waits for and since when, and what came of it. */
export interface BoardCase {
  id: number
  requirementId: number
  referenceNumber: number
  title: string
  unitId: number
  state: CaseState
  stateSince: Day
  /** The function it waits for. */
  waitsFor: WaitsFor
  /** Who decides about it, whatever its state. */
  deciderIds: readonly number[]
  requirementOwnerId: number | null
  /** Who answers for carrying the proposal out. */
  carriesOutId: number | null
  outcome: Outcome | null
  /** Hours a year the proposal is expected to free. */
  expectedHours: number
  deadline: Day | null
  /** A MED discussion is needed and not noted. */
  needsMed: boolean
  checks: readonly Check[]
  /** Those not done. */
  actions: readonly { title: string; dueOn: Day; ownerPersonId: number | null }[]
  hoursBefore: number | null
  /** What the newest answered check entered. */
  hoursAfter: number | null
  /** The newest yes. */
  decided: { on: Day; takesEffectOn: Day | null } | null
}

/** A follow-up this close is worth getting ready for, days. */
const CHECK_SOON_DAYS = 14

/** What a case asks of somebody. */
export type Asks =
  | 'examine'
  | 'talk'
  | 'propose'
  | 'send_on'
  | 'discuss_in_med'
  | 'decide'
  | 'carry_out'
  | 'answer_check'

type Who = 'decider' | 'responsible' | 'carries_out' | 'med'

/** In each state: what is asked, of whom, and when it is not asked at all (docs/method.md §8). */
const asked: Record<
  CaseState,
  readonly { asks: Asks; who: Who; when?: (each: BoardCase, day: Day) => boolean }[]
> = {
  examining: [{ asks: 'examine', who: 'responsible' }],
  dialogue: [{ asks: 'talk', who: 'responsible' }],
  proposed: [{ asks: 'propose', who: 'responsible' }],
  consultation: [
    { asks: 'discuss_in_med', who: 'med', when: each => each.needsMed },
    { asks: 'send_on', who: 'responsible', when: each => !each.needsMed },
  ],
  awaiting_decision: [{ asks: 'decide', who: 'decider' }],
  on_trial: [{ asks: 'carry_out', who: 'carries_out' }],
  awaiting_above: [],
  implementing: [{ asks: 'carry_out', who: 'carries_out' }],
  following_up: [
    {
      asks: 'answer_check',
      who: 'carries_out',
      when: (each, day) => (nextCheck(each.checks)?.dueOn ?? '9999') <= addDays(day, CHECK_SOON_DAYS),
    },
  ],
  closed: [],
}

const leadsExactly = (actor: Actor, unitId: number) =>
  actor.roles.some(held => held.unitId === unitId && (held.role === 'head' || held.role === 'management'))

/** Whether somebody is the one asked: those above may help, but it waits for the nearest. */
const isAsked: Record<Who, (actor: Actor, each: BoardCase) => boolean> = {
  decider: (actor, each) => each.deciderIds.includes(actor.personId),
  responsible: (actor, each) =>
    each.requirementOwnerId === actor.personId || leadsExactly(actor, each.unitId),
  carries_out: (actor, each) =>
    each.carriesOutId === actor.personId ||
    each.actions.some(action => action.ownerPersonId === actor.personId) ||
    leadsExactly(actor, each.unitId),
  med: (actor, each) => may(actor, 'case.claim_med', { unitId: each.unitId }),
}

/** The day by which what is asked should be done; null where there is none. */
function dueOn(each: BoardCase): Day | null {
  if (each.state === 'following_up') return nextCheck(each.checks)?.dueOn ?? null
  return each.deadline
}

export interface WaitingForMe {
  case: BoardCase
  asks: Asks
  dueOn: Day | null
  /** Days since it came into its state. */
  days: number
}

/** What waits for one person, the most pressing first: what is late, then what has waited longest. */
export function waitsForMe(board: readonly BoardCase[], actor: Actor, day: Day): WaitingForMe[] {
  return board
    .flatMap(each =>
      asked[each.state]
        .filter(({ who, when }) => (when?.(each, day) ?? true) && isAsked[who](actor, each))
        .slice(0, 1)
        .map(({ asks }) => ({
          case: each,
          asks,
          dueOn: dueOn(each),
          days: daysBetween(each.stateSince, day),
        })),
    )
    .sort((a, b) => Number(isLate(b, day)) - Number(isLate(a, day)) || b.days - a.days)
}

export const isLate = (waiting: Pick<WaitingForMe, 'dueOn'>, day: Day) =>
  waiting.dueOn !== null && waiting.dueOn < day

export interface StuckCase {
  case: BoardCase
  days: number
  /** Days past its deadline or its check's day; null where it is only slow. */
  daysLate: number | null
  because: readonly StuckReason[]
}

/** Cases that have stopped, those furthest behind first (lib/follow-up/stuck.ts). Overdue checks are a list of their own. */
export function stuckCases(board: readonly BoardCase[], day: Day): StuckCase[] {
  return board
    .filter(each => each.state !== 'following_up')
    .flatMap(each => {
      const { days, because } = stuck(
        {
          state: each.state,
          stateSince: each.stateSince,
          deadline: each.deadline,
          nextCheckOn: null,
        },
        day,
      )
      if (because.length === 0) return []
      const isPast = because.includes('past_deadline') && each.deadline !== null
      return [{ case: each, days, daysLate: isPast ? daysBetween(each.deadline ?? day, day) : null, because }]
    })
    .sort((a, b) => (b.daysLate ?? b.days) - (a.daysLate ?? a.days))
}

export interface OverdueCheck {
  case: BoardCase
  months: number
  dueOn: Day
  daysLate: number
}

/** Follow-ups whose day has passed, the oldest first; of each case the first that lacks its answer. */
export function overdueFollowUps(board: readonly BoardCase[], day: Day): OverdueCheck[] {
  return board
    .filter(each => each.state === 'following_up')
    .flatMap(each => {
      const check = nextCheck(overdueChecks(each.checks, day))
      return check
        ? [{ case: each, months: check.months, dueOn: check.dueOn, daysLate: daysBetween(check.dueOn, day) }]
        : []
    })
    .sort((a, b) => b.daysLate - a.daysLate)
}

const isMarkedDone = (each: BoardCase) => each.state === 'following_up' || each.state === 'closed'

/** Freed hours a year of what was decided: promised, and done (docs/method.md §8). */
export function freedHours(board: readonly BoardCase[]): HourFigures & { decisions: number } {
  const decided = board.filter(each => each.decided !== null)
  return {
    decisions: decided.length,
    ...hourFigures(
      decided.map(each => ({
        expectedHours: each.expectedHours,
        markedDone: isMarkedDone(each),
        hoursBefore: each.hoursBefore,
        hoursAfter: each.hoursAfter,
        confirmed: null,
      })),
    ),
  }
}

export interface Outcomes {
  case: BoardCase
  outcome: Outcome
  on: Day
  done: boolean
  /** Hours a year freed: measured, else null. Negative where it takes more time now. */
  freed: number | null
}

/** What was decided and what came of it, the newest first. */
export function decisionsMade(board: readonly BoardCase[]): Outcomes[] {
  return board
    .flatMap(each =>
      each.decided && each.outcome
        ? [
            {
              case: each,
              outcome: each.outcome,
              on: each.decided.on,
              done: isMarkedDone(each),
              freed: isMarkedDone(each) ? effect(each.hoursBefore, each.hoursAfter) : null,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.case.id - a.case.id))
}

/** Cases of a unit and what lies below it. */
export const casesWithin = (board: readonly BoardCase[], tree: UnitTree, unitId: number) =>
  board.filter(each => tree.isWithin(each.unitId, unitId))

/** Cases that touch a unit: its own, those below it and those above that cover it. */
export const casesTouching = (board: readonly BoardCase[], tree: UnitTree, unitId: number) =>
  board.filter(each => tree.relation(each.unitId, unitId) !== 'elsewhere')
