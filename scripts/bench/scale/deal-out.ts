import type { Random } from '@/db/seed/random'
import { BALLOTS_SENT } from './ballots-per-second'

/** Of all that could be answered: what is left for each of the two times that clients are timed on a large box. */
const TIMED = 0.02
/** They send so many at least. */
const SENT_AT_LEAST = 1000

/**
 * Rights for two timed measures and for those who have answered before, each in one of them: where somebody answered twice, more would have
 * answered in a class than are entitled in it, and the product refuses to count that.
 */
export function dealOut<Right>(
  rights: readonly Right[],
  random: Pick<Random, 'shuffle'>,
): { first: Right[]; second: Right[]; rest: Right[] } {
  const dealt = random.shuffle(rights)
  const timed = Math.min(BALLOTS_SENT, Math.max(SENT_AT_LEAST, Math.floor(rights.length * TIMED)))
  const used = new Set(dealt.slice(0, 2 * timed))
  return {
    first: dealt.slice(0, timed),
    second: dealt.slice(timed, 2 * timed),
    rest: rights.filter(each => !used.has(each)),
  }
}
