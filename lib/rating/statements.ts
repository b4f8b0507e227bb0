import type { Period } from '@/lib/register/vocabulary'
import type { SideEffect as SideEffectKey } from '@/lib/side-effects/vocabulary'

// Listed where the register and the signals have them; a ballot asks the same.
export { type Period, periods as PERIODS } from '@/lib/register/vocabulary'
export { type SideEffect as SideEffectKey, sideEffects as SIDE_EFFECTS } from '@/lib/side-effects/vocabulary'

/**
 * What a ballot asks and how it may be answered (docs/method.md §4). These tables are the only place
 * where the statements, factors and preferences are listed.
 */

/** Always asked; a score needs all four. */
export const STATEMENTS = ['legitimate', 'supports', 'learning', 'involved'] as const
export type StatementKey = (typeof STATEMENTS)[number]

/** Added in a full round; each is answered and counted on its own. */
export const FACTOR_STATEMENTS = ['values', 'effort', 'relation', 'dialogue'] as const
export type FactorStatementKey = (typeof FACTOR_STATEMENTS)[number]

/** The five factors of interplay with trust, in the order a page shows them. */
export const FACTORS = ['values', 'effort', 'relation', 'involvement', 'dialogue'] as const
export type FactorKey = (typeof FACTORS)[number]

export const DEPTHS = ['short', 'full'] as const
/** A short round asks the four statements; a full one the factor statements too. */
export type Depth = (typeof DEPTHS)[number]

export const PREFERENCES = ['remove', 'change', 'embed', 'dont_know'] as const
export type PreferenceKey = (typeof PREFERENCES)[number]

export const LEVELS = [1, 2, 3, 4, 5] as const
/** 1 = strongly disagree ... 5 = strongly agree. "Don't know" and "not answered" are null. */
export type Level = (typeof LEVELS)[number]

/** One person's answers about one requirement. It says nothing about who or when. */
export interface Answers {
  statements: Readonly<Record<StatementKey, Level | null>>
  /** All null in a short round. */
  factors: Readonly<Record<FactorStatementKey, Level | null>>
  /** "Not relevant to me": such a ballot counts in no figure; its comment is kept. */
  notRelevant: boolean
  sideEffects: readonly SideEffectKey[]
  /** Side effects in the person's own words; empty when none were written. */
  sideEffectWords: string
  /** Minutes it takes each time, or null. */
  minutes: number | null
  /** How many times in one `period`, or null. */
  occurrences: number | null
  period: Period | null
  preference: PreferenceKey | null
  comment: string
}

export const NOTHING_ANSWERED: Answers = {
  statements: { legitimate: null, supports: null, learning: null, involved: null },
  factors: { values: null, effort: null, relation: null, dialogue: null },
  notRelevant: false,
  sideEffects: [],
  sideEffectWords: '',
  minutes: null,
  occurrences: null,
  period: null,
  preference: null,
  comment: '',
}

/** A ballot as it is counted: the answers and the class they carry (§5), nothing else. */
export interface Ballot {
  classUnitId: number
  answers: Answers
}

/** Whether a round of this depth asks what the factor needs. Involvement is the fourth statement, so always. */
export function asksFactor(depth: Depth, factor: FactorKey): boolean {
  return factor === 'involvement' || depth === 'full'
}
