import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { signalKinds, signalStates } from '../../lib/signals/vocabulary'
import { day, instant, json } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'

/** A sign of mushrooming on a requirement, or (area_growth) on a unit, with the life of docs/method.md §6. */
export const signal = sqliteTable(
  'signal',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', {
      enum: signalKinds,
    }).notNull(),
    requirementId: integer('requirement_id').references(() => requirement.id),
    unitId: integer('unit_id').references(() => unit.id),
    /** Names requirement or unit, so that one fact is one row. */
    subjectKey: text('subject_key').notNull(),
    evidence: json<unknown>('evidence').notNull(),
    state: text('state', { enum: signalStates }).notNull(),
    raisedOn: day('raised_on').notNull(),
    /** When it came, or came back: what is new since somebody looked. 0 is from before that was kept. */
    raisedAt: instant('raised_at').notNull().default(0),
    clearedOn: day('cleared_on'),
    acceptedReason: text('accepted_reason').notNull().default(''),
    acceptedByPersonId: integer('accepted_by_person_id').references(() => person.id),
    lookAgainOn: day('look_again_on'),
  },
  table => [
    uniqueIndex('signal_subject').on(table.kind, table.subjectKey),
    index('signal_requirement').on(table.requirementId),
    index('signal_unit').on(table.unitId),
  ],
)

/** When a person last said to have looked through what was new among the signals. */
export const signalVisit = sqliteTable('signal_visit', {
  personId: integer('person_id')
    .primaryKey()
    .references(() => person.id),
  lookedAt: instant('looked_at').notNull(),
})

/**
 * What the register was last looked through with, though nobody has written in its requirements: what has changed since tells which of them must be
 * compared again. One row says where people worked at the day's look (heads in units, no persons), another the words of the organisation's own
 * subjects.
 */
export const dayLook = sqliteTable('day_look', {
  id: integer('id').primaryKey(),
  lookedOn: day('looked_on').notNull(),
  lookedWith: json<unknown>('workplaces').notNull(),
})
