import type { FeatureKind } from './text-reader'

/** What the parts of a likeness weigh. */
export interface Weights extends Readonly<Record<FeatureKind, number>> {
  samePeople: number
  /** Taken off where two go about one matter in contrary ways (approaches.ts): a course in it is not the doing of it. */
  contrary: number
  /** A text that is near everything is near nothing: this much of both texts' nearness to their nearest is taken off. */
  crowd: number
}

/**
 * Few and round, since finer ones fit the texts they were found on (docs/decisions/0010). Letters see inflection and compounds; the lexicons see
 * the same thing said in other words; the same people make it a burden rather than a coincidence.
 */
export const WEIGHTS: Weights = {
  letters: 0.3,
  subjects: 0.8,
  demands: 0.2,
  times: 0.2,
  samePeople: 0.4,
  contrary: 0.4,
  crowd: 0.5,
}
