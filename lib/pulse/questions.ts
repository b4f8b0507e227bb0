import type { PulsePurpose, PulseQuestion } from './vocabulary'

/** What each kind of pulse asks, in this order (docs/method.md §8). */
export const questionsFor: Record<PulsePurpose, readonly PulseQuestion[]> = {
  removed: ['still_done'],
  changed: ['still_old_way'],
  trial_half_way: ['works', 'safe', 'keep'],
  trial_end: ['works', 'safe', 'keep'],
}

/** How many questions a round asks somebody as a pulse; none where it asks for ratings. */
export const questionsOf = ({ pulse }: { pulse: { purpose: PulsePurpose | null } | null }): number =>
  pulse?.purpose ? questionsFor[pulse.purpose].length : 0

/**
 * The share of yes, percent, that each question's interval is held against: a fifth for what should have stopped (docs/method.md §8), half
 * for what people think of a trial.
 */
export const lineOf: Record<PulseQuestion, number> = {
  still_done: 20,
  still_old_way: 20,
  works: 50,
  safe: 50,
  keep: 50,
}
