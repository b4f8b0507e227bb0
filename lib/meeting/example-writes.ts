import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingDot, meetingExample, meetingHeap } from '@/db/schema'

/** What is left of a heap when its last example has gone: nothing, and its dots go back to those who gave them. */
export async function dropEmptyHeaps(tx: Transaction, meetingId: number): Promise<void> {
  const used = tx
    .select({ id: meetingExample.heapId })
    .from(meetingExample)
    .where(and(eq(meetingExample.meetingId, meetingId), sql`${meetingExample.heapId} is not null`))
  const isEmpty = and(
    eq(meetingHeap.meetingId, meetingId),
    isNull(meetingHeap.outcome),
    notInArray(meetingHeap.id, used),
  )
  const empty = tx.select({ id: meetingHeap.id }).from(meetingHeap).where(isEmpty)
  await tx.delete(meetingDot).where(inArray(meetingDot.heapId, empty))
  await tx.delete(meetingHeap).where(isEmpty)
}

/** Whatever lies loose when dots are given becomes a heap of its own, so that it can be given some too. */
export async function heapWhatIsLoose(tx: Transaction, meetingId: number): Promise<void> {
  const loose = and(eq(meetingExample.meetingId, meetingId), isNull(meetingExample.heapId))
  await tx.run(
    sql`insert into ${meetingHeap} (id, meeting_id) select ${meetingExample.id}, ${meetingExample.meetingId} from ${meetingExample} where ${loose}`,
  )
  await tx
    .update(meetingExample)
    .set({ heapId: sql`${meetingExample.id}` })
    .where(loose)
}
