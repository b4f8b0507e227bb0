import type { Outcome } from './vocabulary'

/**
 * What a heap can still come to, by what it has come to (docs/method.md §10): once somebody has taken it up it stays taken up, since its examples
 * were kept for that. The same table says what the page offers and what the server takes.
 */
const comesTo: Record<Outcome | 'untouched', readonly Outcome[]> = {
  untouched: ['linked', 'registered', 'nothing'],
  nothing: ['linked', 'registered'],
  linked: ['case'],
  registered: [],
  case: [],
}

/** Whether a heap can come to this now. */
export const canComeTo = (outcome: Outcome, now: Outcome | null): boolean =>
  comesTo[now ?? 'untouched'].includes(outcome)

/** Whether somebody took a heap up: what was written in it then stays when the meeting ends. */
export const isTakenUp = (outcome: Outcome | null): boolean => outcome !== null && outcome !== 'nothing'
