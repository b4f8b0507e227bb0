import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { relations, stakes } from '../../lib/trust-test/vocabulary'
import { day } from './columns'
import { person, unit } from './organisation'

/** A learning review after a breach (docs/method.md §10). What was learnt stays; how one got there does not. */
export const trustRepair = sqliteTable(
  'trust_repair',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** What it is about, in a line without names. */
    title: text('title').notNull(),
    relation: text('relation', { enum: relations }).notNull(),
    stake: text('stake', { enum: stakes }).notNull(),
    startedOn: day('started_on').notNull(),
    /** Null while it runs. */
    finishedOn: day('finished_on'),
    learnt: text('learnt').notNull().default(''),
    insteadOfControl: text('instead_of_control').notNull().default(''),
    lookBackOn: day('look_back_on'),
    lookedBackOn: day('looked_back_on'),
    lookBackNote: text('look_back_note').notNull().default(''),
  },
  table => [
    index('trust_repair_unit').on(table.unitId, table.finishedOn),
    index('trust_repair_look_back').on(table.lookedBackOn, table.lookBackOn),
  ],
)

/** Who is involved while it runs. The rows go with the working notes. */
export const trustRepairPerson = sqliteTable(
  'trust_repair_person',
  {
    trustRepairId: integer('trust_repair_id')
      .notNull()
      .references(() => trustRepair.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
  },
  table => [
    primaryKey({ columns: [table.trustRepairId, table.personId] }),
    index('trust_repair_person_person').on(table.personId),
  ],
)

/** A working note: what happened on one side of the table. By role, never by name, and gone when the review is finished. */
export const trustRepairNote = sqliteTable(
  'trust_repair_note',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    trustRepairId: integer('trust_repair_id')
      .notNull()
      .references(() => trustRepair.id),
    /** The leader's own part comes first. */
    part: text('part', { enum: ['leader', 'side'] }).notNull(),
    side: text('side').notNull(),
    body: text('body').notNull(),
  },
  table => [index('trust_repair_note_repair').on(table.trustRepairId)],
)
