import { addMonths } from '@/lib/platform/time'
import type { Outcome } from '@/lib/workflow/decision-forms'

/** How many months after a decision takes effect the follow-up asks (§8), unless the municipality has chosen others. */
const standardMonths = [3, 6, 12]

export type Check = { months: number; dueOn: string; answeredOn: string | null }

/**
 * When the checks of a decision are due (§8).
 *
 * @param takesEffectOn `YYYY-MM-DD`; for a challenge that was refused, the day of the answer
 * @param chosen whole months, in order
 */
export function checkDates(
  takesEffectOn: string,
  chosen: readonly number[] = standardMonths,
): { months: number; dueOn: string }[] {
  return chosen.map(months => ({ months, dueOn: addMonths(takesEffectOn, months) }))
}

/** The checks that were due before today and have no answer. One that is due today is not late yet. */
export function overdueChecks<C extends Check>(checks: readonly C[], today: string): C[] {
  return checks.filter(check => check.answeredOn === null && check.dueOn < today)
}

/** Whether a check asks if it was done: of a challenge that those above refused there was nothing to do (§8). */
export const asksWhetherDone = (outcome: Outcome | null): boolean => outcome !== 'challenge'

/** The check to answer next, or null when all are answered. */
export function nextCheck<C extends Check>(checks: readonly C[]): C | null {
  const open = checks.filter(check => check.answeredOn === null)
  return open.reduce<C | null>((next, check) => (next && next.dueOn <= check.dueOn ? next : check), null)
}
