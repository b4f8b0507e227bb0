import { and, eq, inArray, isNull, lt, lte, ne, notInArray, or, sql } from 'drizzle-orm'
import { database, type OpenDatabase, overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { emptyLog } from '@/db/empty-log'
import { meeting, meetingDot, meetingExample, meetingHeap, meetingPhone } from '@/db/schema'
import { writeAnew } from '@/db/write-anew'
import { recordChange } from '@/lib/audit/record'
import { addDays, now, today } from '@/lib/platform/time'
import { forgetAlike } from './alike'
import { isTakenUp } from './left-with'
import { type MeetingRow, readExamples, readTurnout } from './meeting-reads'
import { ENDED_AFTER_DAYS } from './vocabulary'

/**
 * Ends a meeting (docs/method.md §10): nobody comes in any more, the phones' hashes go, and so does every example that nobody took up. What is
 * deleted is overwritten. The caller empties the log afterwards ({@link forgetForGood}).
 */
export async function endMeeting(tx: Transaction, { id }: Pick<MeetingRow, 'id'>): Promise<void> {
  await overwriteWhatIsDeleted(tx)
  const [examples, { phones }] = [await readExamples(tx, id), await readTurnout(tx, id)]
  const heaps = await tx.select().from(meetingHeap).where(eq(meetingHeap.meetingId, id))
  const countOf = (colour: 'red' | 'green', heapId?: number) =>
    examples.filter(each => each.colour === colour && (heapId === undefined || each.heapId === heapId)).length
  for (const heap of heaps)
    await tx
      .update(meetingHeap)
      .set({ red: countOf('red', heap.id), green: countOf('green', heap.id) })
      .where(eq(meetingHeap.id, heap.id))
  const kept = heaps.filter(heap => isTakenUp(heap.outcome)).map(heap => heap.id)
  await tx
    .delete(meetingExample)
    .where(
      and(
        eq(meetingExample.meetingId, id),
        or(isNull(meetingExample.heapId), notInArray(meetingExample.heapId, kept)),
      ),
    )
  await forgetPhones(tx, [id])
  // A heap that nobody named was known by its examples alone.
  await tx
    .delete(meetingHeap)
    .where(and(eq(meetingHeap.meetingId, id), eq(meetingHeap.title, ''), notInArray(meetingHeap.id, kept)))
  await tx
    .update(meeting)
    .set({
      phase: 'ended',
      code: null,
      endedOn: today(),
      // Once the code was dead they had been counted already.
      phones: sql`max(${meeting.phones}, ${phones})`,
      red: countOf('red'),
      green: countOf('green'),
    })
    .where(eq(meeting.id, id))
}

/** Takes away all by which a phone could be told from another, and writes anew what is left. The heaps keep their sums. */
async function forgetPhones(tx: Transaction, meetingIds: number[]): Promise<void> {
  await tx.delete(meetingDot).where(inArray(meetingDot.meetingId, meetingIds))
  await tx.delete(meetingPhone).where(inArray(meetingPhone.meetingId, meetingIds))
  await tx
    .update(meetingExample)
    .set({ phoneHash: null })
    .where(inArray(meetingExample.meetingId, meetingIds))
  for (const table of [meetingDot, meetingPhone, meetingExample]) await writeAnew(tx, table)
}

/** What was deleted still stands in the log of the database until that is emptied. */
export async function forgetForGood(): Promise<void> {
  forgetAlike()
  await emptyLog(await database())
}

/** Codes that no longer open forget the phones that came in by them; meetings that nobody has ended are ended. Safe to run at any time. */
export async function endOldMeetings(open?: OpenDatabase): Promise<number> {
  const { write } = open ?? (await database())
  const done = await write(async tx => {
    const stale = await tx
      .select()
      .from(meeting)
      .where(and(ne(meeting.phase, 'ended'), lte(meeting.startedOn, addDays(today(), -ENDED_AFTER_DAYS))))
    for (const each of stale) {
      await endMeeting(tx, each)
      await recordChange(tx, null, {
        event: 'meeting.ended',
        subjectType: 'meeting',
        subjectId: each.id,
        unitId: each.unitId,
      })
    }
    const dead = await tx
      .select()
      .from(meeting)
      .where(and(ne(meeting.phase, 'ended'), lt(meeting.codeUntil, now()), sql`${meeting.code} is not null`))
    if (dead.length > 0) await overwriteWhatIsDeleted(tx)
    for (const each of dead) {
      const { phones } = await readTurnout(tx, each.id)
      await tx.update(meeting).set({ code: null, phones }).where(eq(meeting.id, each.id))
    }
    if (dead.length > 0)
      await forgetPhones(
        tx,
        dead.map(each => each.id),
      )
    return stale.length + dead.length
  })
  if (done > 0) {
    forgetAlike()
    await emptyLog(open ?? (await database()))
  }
  return done
}
