import type { Outcome } from './decision-forms'

/** What every decision weighs, in a line each: the four paradoxes, and the citizen (§10). */
export const weighed = [
  'trust_control',
  'profession_politics',
  'flexibility_equality',
  'inclusion_exclusion',
  'citizen',
] as const
export type Weighed = (typeof weighed)[number]

/** What was said; what is missing was not weighed. */
export type Weighing = Partial<Record<Weighed, string>>

/** The fields of the form that were filled in. */
export const weighingOf = (input: Record<Weighed, string>): Weighing =>
  Object.fromEntries(weighed.flatMap(each => (input[each] === '' ? [] : [[each, input[each]]])))

/**
 * Whether the citizen must be weighed (docs/decisions/0018-the-citizen-is-weighed.md): where a yes takes something away or changes it, at
 * once or to try it. The rest may stand empty, and then it is seen.
 */
export const mustWeighCitizen = (isYes: boolean, outcome: Outcome | null): boolean =>
  isYes && (outcome === 'remove' || outcome === 'change')

/** What a decision does not say. */
export const notWeighed = (weighing: Weighing): Weighed[] => weighed.filter(each => !weighing[each])
