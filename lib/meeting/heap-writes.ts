import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingHeap } from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { DomainError } from '@/lib/platform/domain-error'
import { canComeTo } from './left-with'
import { readHeap } from './meeting-reads'
import { allows } from './phases'
import type { Outcome } from './vocabulary'

/**
 * Says what a heap came to, and in the audit only that: never what was written in it.
 * @throws DomainError `meeting.errors.notNow` in a phase in which nothing is taken up yet, `.takenUp` for a heap that has been
 */
export async function leaveHeapWith(
  tx: Transaction,
  record: (change: Change) => Promise<void>,
  heapId: number,
  { outcome, ...came }: { outcome: Outcome; requirementId?: number | null; caseId?: number | null },
): Promise<void> {
  const { heap, held } = await readHeap(tx, heapId)
  if (!allows(held.phase, 'leave_with')) throw new DomainError('meeting.errors.notNow')
  if (!canComeTo(outcome, heap.outcome)) throw new DomainError('meeting.errors.takenUp')
  await tx
    .update(meetingHeap)
    .set({ outcome, ...came })
    .where(eq(meetingHeap.id, heap.id))
  await record({
    event: `meeting.heap_${outcome}`,
    subjectType: 'meeting',
    subjectId: held.id,
    unitId: held.unitId,
    after: { ...came },
  })
}
