import type { Week } from '@/lib/anonymous/week'

/** One person's support of one solution: the week it is from, and the week it was taken back in. */
export interface Support {
  week: Week
  withdrawnWeek: Week | null
}

/**
 * Whether a support counts in a week. What is pressed in a week moves no count before the next one, so that nobody who looks on sees whose press it
 * was (docs/method.md §5).
 */
export const countsIn = ({ week, withdrawnWeek }: Support, now: Week): boolean =>
  week < now && (withdrawnWeek === null || withdrawnWeek >= now)

/** Whether the person themselves supports it, counted yet or not. */
export const stands = (support: Support | null): boolean => support !== null && support.withdrawnWeek === null

/** What is kept after somebody says that they support it, or that they do not; null where nothing is. */
export function afterSaying(support: Support | null, supports: boolean, now: Week): Support | null {
  if (supports === stands(support)) return support
  // Taken back and given again in one week is as if it had never been taken back.
  if (supports) return { week: support?.withdrawnWeek === now ? support.week : now, withdrawnWeek: null }
  return support && support.week < now ? { ...support, withdrawnWeek: now } : null
}
