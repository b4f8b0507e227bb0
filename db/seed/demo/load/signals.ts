import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { signal, unit } from '@/db/schema'
import { addDays, type Day } from '@/lib/platform/time'
import { refreshSignals } from '@/lib/signals/refresh'
import type { SignalKind } from '@/lib/signals/vocabulary'
import { headOf } from '../people'
import { personId, requirementId } from './keys'

/** A signal that somebody has looked at and lives with for now. */
const accepted: readonly {
  kind: SignalKind
  requirement: string
  by: string
  reason: string
  lookAgain: number
}[] = [
  {
    kind: 'self_imposed',
    requirement: 'daycare-accidents',
    by: headOf('boern'),
    reason: 'Vi afventer forsikringens svar om, hvad der skal anmeldes.',
    lookAgain: 70,
  },
]

/** Finds the signals as the product does every night, and shows that some have been noticed for a while. */
export async function loadSignals(tx: Transaction, today: Day): Promise<void> {
  const units = await tx.select({ id: unit.id }).from(unit)
  await refreshSignals(tx, { requirementIds: 'all', unitIds: units.map(each => each.id) }, today)
  for (const { kind, requirement, by, reason, lookAgain } of accepted)
    await tx
      .update(signal)
      .set({
        state: 'accepted',
        acceptedReason: reason,
        acceptedByPersonId: personId(by),
        lookAgainOn: addDays(today, lookAgain),
      })
      .where(and(eq(signal.kind, kind), eq(signal.requirementId, requirementId(requirement))))
}
