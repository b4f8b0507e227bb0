import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  governanceCase,
  meeting,
  meetingDot,
  meetingExample,
  meetingHeap,
  meetingPhone,
  requirement,
} from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import type { CaseState } from '@/lib/workflow/states'
import { type Phase, phases } from './vocabulary'

export type MeetingRow = typeof meeting.$inferSelect
export type ExampleRow = typeof meetingExample.$inferSelect
export type HeapRow = typeof meetingHeap.$inferSelect

/** @throws DomainError `platform.errors.notFound` */
export async function readMeeting(db: Reader, meetingId: number): Promise<MeetingRow> {
  const [row] = await db.select().from(meeting).where(eq(meeting.id, meetingId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** A heap with the meeting it lies in. @throws DomainError `platform.errors.notFound` */
export async function readHeap(db: Reader, heapId: number): Promise<{ heap: HeapRow; held: MeetingRow }> {
  const [row] = await db
    .select({ heap: meetingHeap, held: meeting })
    .from(meetingHeap)
    .innerJoin(meeting, eq(meeting.id, meetingHeap.meetingId))
    .where(eq(meetingHeap.id, heapId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** An example with the meeting it was written at. @throws DomainError `platform.errors.notFound` */
export async function readExample(
  db: Reader,
  exampleId: number,
): Promise<{ example: ExampleRow; held: MeetingRow }> {
  const [row] = await db
    .select({ example: meetingExample, held: meeting })
    .from(meetingExample)
    .innerJoin(meeting, eq(meeting.id, meetingExample.meetingId))
    .where(eq(meetingExample.id, exampleId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** The examples of a meeting by their numbers, which are drawn by chance: nothing tells which came first. */
export const readExamples = (db: Reader, meetingId: number): Promise<ExampleRow[]> =>
  db
    .select()
    .from(meetingExample)
    .where(eq(meetingExample.meetingId, meetingId))
    .orderBy(asc(meetingExample.id))

/** A heap, with the requirement and the case it led to. */
export interface Heap {
  row: HeapRow
  requirement: { id: number; referenceNumber: number; title: string } | null
  case: { id: number; state: CaseState } | null
}

export async function readHeaps(db: Reader, meetingId: number): Promise<Heap[]> {
  const rows = await db
    .select({
      row: meetingHeap,
      requirement: {
        id: requirement.id,
        referenceNumber: requirement.referenceNumber,
        title: requirement.title,
      },
      case: { id: governanceCase.id, state: governanceCase.state },
    })
    .from(meetingHeap)
    .leftJoin(requirement, eq(requirement.id, meetingHeap.requirementId))
    .leftJoin(governanceCase, eq(governanceCase.id, meetingHeap.caseId))
    .where(eq(meetingHeap.meetingId, meetingId))
    .orderBy(asc(meetingHeap.id))
  return rows
}

/** How many phones have come in, and how many dots they have given in all. */
export async function readTurnout(db: Reader, meetingId: number): Promise<{ phones: number; dots: number }> {
  const [[phones], [dots]] = await Promise.all([
    db.select({ phones: count() }).from(meetingPhone).where(eq(meetingPhone.meetingId, meetingId)),
    db
      .select({ dots: sql<number>`coalesce(sum(${meetingDot.dots}), 0)` })
      .from(meetingDot)
      .where(eq(meetingDot.meetingId, meetingId)),
  ])
  return { phones: phones?.phones ?? 0, dots: dots?.dots ?? 0 }
}

/** The meetings of a unit, the newest first. */
export const readMeetingsOf = (db: Reader, unitId: number): Promise<MeetingRow[]> =>
  db.select().from(meeting).where(eq(meeting.unitId, unitId)).orderBy(desc(meeting.id)).limit(50)

const underWay = phases.filter(phase => phase !== 'ended') satisfies Phase[]

/** The meeting that runs in a unit now; null where none does. */
export async function readMeetingUnderWay(db: Reader, unitId: number): Promise<MeetingRow | null> {
  const [row] = await db
    .select()
    .from(meeting)
    .where(and(eq(meeting.unitId, unitId), inArray(meeting.phase, underWay)))
  return row ?? null
}
