import type { Actor } from '@/lib/access/actor'

/** As what somebody takes a text away: the works council goes before, because it is closest to those who wrote. */
export type RedactingFunction = 'med_representative' | 'administrator'

/** The function by which somebody who may redact in a unit does so; it is told to readers instead of a name. */
export function redactingFunction(actor: Actor, unitId: number): RedactingFunction {
  const isMed = actor.roles.some(
    held => held.role === 'med_representative' && actor.tree.isWithin(unitId, held.unitId),
  )
  return isMed ? 'med_representative' : 'administrator'
}
