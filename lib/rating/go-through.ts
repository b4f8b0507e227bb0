import type { Actor } from '@/lib/access/actor'

/** How long a closed round waits for those who lead to go through it, days. */
export const WAITS_DAYS = 180

/**
 * Whether what a round showed concerns a unit that this person leads: it lies in the round, or the round in it. Whoever
 * leads neither has nothing to do about it.
 */
export function concernsLeader(actor: Pick<Actor, 'roles' | 'tree'>, unitIds: readonly number[]): boolean {
  const led = actor.roles.filter(held => held.role === 'head' || held.role === 'management')
  return led.some(held =>
    unitIds.some(
      unitId => actor.tree.isWithin(held.unitId, unitId) || actor.tree.isWithin(unitId, held.unitId),
    ),
  )
}
