import type { Transaction } from '@/db/client'
import { meeting, meetingExample, meetingHeap } from '@/db/schema'
import type { Outcome } from '@/lib/meeting/vocabulary'
import { addDays, type Day } from '@/lib/platform/time'
import { meetings } from '../stories/meetings'
import { caseId, requirementId, unitId } from './keys'

/** Nine digits, the same every time: what is drawn by chance in a real municipality. */
const number = (place: number) => 112_233_401 + ((place * 37_444_333) % 800_000_000)

const outcomeOf = ({ taken, leftAside }: (typeof meetings)[number]['heaps'][number]): Outcome | null =>
  taken ? (taken.case ? 'case' : 'linked') : leftAside ? 'nothing' : null

/** Staff meetings that have ended, as their ending left them: the words of what was taken up, and no phone. */
export async function loadMeetings(tx: Transaction, today: Day): Promise<void> {
  const heaps = meetings.flatMap((each, at) => each.heaps.map(heap => ({ ...heap, meetingId: at + 1 })))
  const sum = (at: number, colour: 'red' | 'green') =>
    heaps.filter(heap => heap.meetingId === at + 1).reduce((all, heap) => all + heap[colour], 0)
  await tx.insert(meeting).values(
    meetings.map(({ unit, held, phones }, at) => ({
      ...{ id: at + 1, unitId: unitId(unit), phase: 'ended' as const, codeUntil: 0, phones },
      ...{ startedOn: addDays(today, held), endedOn: addDays(today, held) },
      ...{ red: sum(at, 'red'), green: sum(at, 'green') },
    })),
  )
  await tx.insert(meetingHeap).values(
    heaps.map(({ taken, title, dots, red, green, meetingId, ...heap }, place) => ({
      ...{ id: number(place), meetingId, title, dots, red, green },
      outcome: outcomeOf({ ...heap, taken, title, dots, red, green }),
      requirementId: taken ? requirementId(taken.requirement) : null,
      caseId: taken?.case ? caseId(taken.case) : null,
    })),
  )
  await tx
    .insert(meetingExample)
    .values(
      heaps
        .flatMap(({ taken, meetingId }, place) =>
          (taken?.examples ?? []).map(example => ({ ...example, meetingId, heapId: number(place) })),
        )
        .map((example, place) => ({ ...example, id: number(100 + place), isUp: true })),
    )
}
