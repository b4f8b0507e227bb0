import { database } from '@/db/client'
import { meeting, meetingExample, meetingHeap } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import type { Unit } from '@/lib/platform/testing/factories'
import { now, today } from '@/lib/platform/time'
import type { ExampleRow, HeapRow, MeetingRow } from '../meeting-reads'
import { CODE_LASTS } from '../vocabulary'

const only = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error('The database gave no row back')
  return row
}

/** A meeting that runs in a unit, in its first phase unless said otherwise. */
export async function aMeeting(
  unit: Pick<Unit, 'id'>,
  given: Partial<typeof meeting.$inferInsert> = {},
): Promise<MeetingRow> {
  const { write } = await database()
  return write(async tx =>
    only(
      await tx
        .insert(meeting)
        .values({
          unitId: unit.id,
          code: null,
          codeUntil: now() + CODE_LASTS,
          startedOn: today(),
          ...given,
        })
        .returning(),
    ),
  )
}

/** A heap of a meeting, with an example in it. */
export async function aHeap(
  held: Pick<MeetingRow, 'id'>,
  given: Partial<typeof meetingHeap.$inferInsert> = {},
): Promise<{ heap: HeapRow; example: ExampleRow }> {
  const { write } = await database()
  return write(async tx => {
    const heap = only(
      await tx
        .insert(meetingHeap)
        .values({ id: drawNumber(), meetingId: held.id, ...given })
        .returning(),
    )
    const example = only(
      await tx
        .insert(meetingExample)
        .values({
          ...{ id: drawNumber(), meetingId: held.id, heapId: heap.id, isUp: true, colour: 'red' },
          body: 'Vi skriver det samme tre steder.',
        })
        .returning(),
    )
    return { heap, example }
  })
}
