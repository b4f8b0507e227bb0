import { DomainError } from '@/lib/platform/domain-error'
import { type Day, laterDay } from '@/lib/platform/time'

/**
 * The day something takes effect that is decided on a day (§8): the one that was wanted, and never before it is decided. Nobody can have stopped
 * doing what they were told of later, and hours are not given back for days that were worked.
 */
export const effectDayOf = (wanted: Day, decidedOn: Day): Day => laterDay(decidedOn, wanted)

/**
 * A day that somebody types is theirs: it is not moved, but refused where it has passed.
 * @throws DomainError `workflow.errors.effectDayPassed`
 */
export function requireEffectDay(typed: Day | undefined, today: Day): void {
  if (typed && typed < today) throw new DomainError('workflow.errors.effectDayPassed', {}, 'takesEffectOn')
}
