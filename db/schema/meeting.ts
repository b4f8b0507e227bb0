import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { colours, outcomes, phases } from '../../lib/meeting/vocabulary'
import { day, instant, yesNo } from './columns'
import { unit } from './organisation'
import { requirement } from './register'
import { governanceCase } from './workflow'

/** A unit's staff meeting about its own examples of red and green governance (docs/method.md §10). */
export const meeting = sqliteTable(
  'meeting',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    phase: text('phase', { enum: phases }).notNull().default('write'),
    /** What phones come in by; null once it is over. */
    code: text('code'),
    codeUntil: instant('code_until').notNull(),
    startedOn: day('started_on').notNull(),
    endedOn: day('ended_on'),
    /** Counted when it ends, for what is deleted then. */
    phones: integer('phones').notNull().default(0),
    red: integer('red').notNull().default(0),
    green: integer('green').notNull().default(0),
  },
  table => [
    uniqueIndex('meeting_code').on(table.code),
    index('meeting_unit').on(table.unitId, table.endedOn),
  ],
)

/** A phone that has come in: the hash of a secret that it drew itself. Gone when the meeting ends, or its code does. */
export const meetingPhone = sqliteTable(
  'meeting_phone',
  {
    /** Drawn by chance: the row's place does not tell who came first. */
    id: integer('id').primaryKey(),
    phoneHash: text('phone_hash').notNull(),
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meeting.id),
  },
  table => [
    uniqueIndex('meeting_phone_hash').on(table.phoneHash),
    index('meeting_phone_meeting').on(table.meetingId),
  ],
)

/** Examples that are alike, gathered by whoever holds the meeting. */
export const meetingHeap = sqliteTable(
  'meeting_heap',
  {
    /** Drawn by chance; for a heap of one that nobody has made, the example's own. */
    id: integer('id').primaryKey(),
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meeting.id),
    /** Empty until somebody names it. */
    title: text('title').notNull().default(''),
    dots: integer('dots').notNull().default(0),
    /** How many examples of each it had when the meeting ended. */
    red: integer('red').notNull().default(0),
    green: integer('green').notNull().default(0),
    outcome: text('outcome', { enum: outcomes }),
    requirementId: integer('requirement_id').references(() => requirement.id),
    caseId: integer('case_id').references(() => governanceCase.id),
  },
  table => [
    index('meeting_heap_meeting').on(table.meetingId),
    index('meeting_heap_requirement').on(table.requirementId),
  ],
)

/** An example as a phone wrote it. No writer, no time; what nobody takes up is deleted when the meeting ends. */
export const meetingExample = sqliteTable(
  'meeting_example',
  {
    /** Drawn by chance, so that neither it nor the row's place says which came first. */
    id: integer('id').primaryKey(),
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meeting.id),
    colour: text('colour', { enum: colours }).notNull(),
    body: text('body').notNull(),
    /** It stands on the screen; until then it waits for others. */
    isUp: yesNo('is_up').notNull().default(false),
    heapId: integer('heap_id').references(() => meetingHeap.id),
    /** While the meeting runs, so that a phone can change its own. */
    phoneHash: text('phone_hash'),
  },
  table => [index('meeting_example_meeting').on(table.meetingId)],
)

/** The dots a phone has given to a heap. The sum stays with the heap; these go when the meeting ends. */
export const meetingDot = sqliteTable(
  'meeting_dot',
  {
    /** Drawn by chance, as above. */
    id: integer('id').primaryKey(),
    phoneHash: text('phone_hash').notNull(),
    heapId: integer('heap_id')
      .notNull()
      .references(() => meetingHeap.id),
    meetingId: integer('meeting_id')
      .notNull()
      .references(() => meeting.id),
    dots: integer('dots').notNull(),
  },
  table => [
    uniqueIndex('meeting_dot_phone').on(table.phoneHash, table.heapId),
    index('meeting_dot_heap').on(table.heapId),
    index('meeting_dot_meeting').on(table.meetingId),
  ],
)
