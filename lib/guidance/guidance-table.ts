import type { DecisionForm, Outcome } from '@/lib/workflow/decision-forms'
import type { FactName, GuidanceFacts } from './facts'

/** One fact that has one of some values. `unknown` is never among them, so it matches nothing (§8). */
export type FactIs = {
  [F in FactName]: { fact: F; is: readonly Exclude<GuidanceFacts[F], 'unknown'>[] }
}[FactName]

/** All must hold; `anyOf` holds when one of its facts does. */
export type Condition = FactIs | { anyOf: readonly FactIs[] }

export type Action = Outcome | 'rate' | 'dialogue'

export type Suggestion = { action: Action; forms: readonly DecisionForm[] }

export type GuidanceRow = {
  /** Its number in §8, 1 to 12. */
  number: number
  when: readonly Condition[]
  suggestion: Suggestion
  /** What is suggested instead where this holds too. */
  unless?: { when: FactIs; suggestion: Suggestion }
  /** What is suggested beside it where this holds too. */
  also?: { when: FactIs; action: Action }
}

const is = <F extends FactName>(
  fact: F,
  ...values: Exclude<GuidanceFacts[F], 'unknown'>[]
): { fact: F; is: Exclude<GuidanceFacts[F], 'unknown'>[] } => ({ fact, is: values })

const red = is('verdict', 'red')
const amber = is('verdict', 'amber')
const green = is('verdict', 'green')
const inTheWay = { anyOf: [is('sideEffectReported', 'yes'), is('effort', 'opponent')] }
const holdDialogue: Suggestion = { action: 'dialogue', forms: [] }
const lighter: Suggestion = {
  action: 'change',
  forms: ['simplify', 'rarer', 'sample', 'risk_based', 'digitise'],
}

/** Guidance, first match (§8). A person decides, and says why when they decide otherwise. */
export const guidanceTable: readonly GuidanceRow[] = [
  {
    number: 1,
    when: [is('verdict', 'none')],
    suggestion: { action: 'rate', forms: [] },
    unless: { when: is('tooFewBound', 'yes'), suggestion: holdDialogue },
  },
  { number: 2, when: [is('split', 'yes'), is('dialogueHeld', 'no')], suggestion: holdDialogue },
  {
    number: 3,
    when: [is('mergeTarget', 'yes'), is('mayRemove', 'yes')],
    suggestion: { action: 'remove', forms: ['merge'] },
  },
  { number: 4, when: [red, is('mayChange', 'no')], suggestion: { action: 'challenge', forms: ['upward'] } },
  {
    number: 5,
    when: [red, is('mayRemove', 'yes'), is('noPurposeFound', 'yes')],
    suggestion: { action: 'remove', forms: ['repeal', 'stop_local'] },
  },
  {
    number: 6,
    when: [red],
    suggestion: {
      action: 'change',
      forms: ['simplify', 'rarer', 'sample', 'risk_based', 'digitise', 'move_down', 'sunset'],
    },
    also: { when: is('lawSetsFrame', 'yes'), action: 'challenge' },
  },
  { number: 7, when: [amber, is('dialogueHeld', 'no')], suggestion: holdDialogue },
  { number: 8, when: [amber, is('mayChange', 'yes'), inTheWay], suggestion: lighter },
  { number: 9, when: [amber], suggestion: { action: 'embed', forms: ['explain'] } },
  { number: 10, when: [green, is('mayChange', 'yes'), inTheWay], suggestion: lighter },
  {
    number: 11,
    when: [green, is('dialogueFactor', 'unresolved', 'opponent')],
    suggestion: { action: 'embed', forms: ['anchor'] },
  },
  { number: 12, when: [green], suggestion: { action: 'embed', forms: ['keep'] } },
]
