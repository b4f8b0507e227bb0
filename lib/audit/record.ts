import type { Transaction } from '@/db/client'
import { auditEvent } from '@/db/schema'
import { inParts } from '@/lib/platform/in-parts'
import { now } from '@/lib/platform/time'

export interface Change {
  /** What happened, in the field's own terms: `requirement.registered`. */
  event: string
  subjectType: string
  subjectId: number | string
  unitId?: number | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** Writes the audit event of a change, in the change's own transaction. `actorPersonId` null: the product itself. */
export const recordChange = (tx: Transaction, actorPersonId: number | null, change: Change): Promise<void> =>
  recordChanges(tx, actorPersonId, [change])

/** The same for many changes that are made together. */
export const recordChanges = (
  tx: Transaction,
  actorPersonId: number | null,
  changes: readonly Change[],
): Promise<void> =>
  inParts(changes, part =>
    tx.insert(auditEvent).values(
      part.map(change => ({
        at: now(),
        actorPersonId,
        event: change.event,
        subjectType: change.subjectType,
        subjectId: String(change.subjectId),
        unitId: change.unitId ?? null,
        before: change.before ?? null,
        after: change.after ?? null,
      })),
    ),
  )

/** Only the fields that differ, old beside new: what an edit's audit event holds. */
export function differences<T extends Record<string, unknown>>(before: T, after: Partial<T>) {
  const changed = Object.keys(after).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return {
    before: Object.fromEntries(changed.map(key => [key, before[key] ?? null])),
    after: Object.fromEntries(changed.map(key => [key, after[key] ?? null])),
    isEmpty: changed.length === 0,
  }
}
