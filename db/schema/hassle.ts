import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { elsewhereKinds, reportStates, stepKinds } from '../../lib/hassle/vocabulary'
import { day } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'

/**
 * What somebody wrote gets in the way (docs/method.md §5). One without a name comes here with the whole of its week, and never before: until
 * then it lies in a box of its own (docs/decisions/0013).
 */
export const hassleReport = sqliteTable(
  'hassle_report',
  {
    /** Drawn by chance, so that neither it nor the row's place says which came first. */
    id: integer('id').primaryKey(),
    /** The writer's home unit; for one without a name the class, which at least k people share. */
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** Null for one without a name. */
    writerPersonId: integer('writer_person_id').references(() => person.id),
    /** A name that somebody without a session has put under it; nobody has checked it. */
    signedName: text('signed_name').notNull().default(''),
    body: text('body').notNull(),
    /** The week it was written in, `2026-W48`. */
    week: text('week').notNull(),
    /** The day the head could first see it. */
    deliveredOn: day('delivered_on').notNull(),
    /** Of the secret in the writer's private link; the secret itself is nowhere but with them. */
    followHash: text('follow_hash'),
    state: text('state', { enum: reportStates }).notNull().default('new'),
    requirementId: integer('requirement_id').references(() => requirement.id),
    /** The day of the first answer or link; null while it waits. */
    takenUpOn: day('taken_up_on'),
  },
  table => [
    index('hassle_report_unit').on(table.unitId, table.state, table.deliveredOn),
    index('hassle_report_writer').on(table.writerPersonId),
    index('hassle_report_requirement').on(table.requirementId),
    uniqueIndex('hassle_report_follow').on(table.followHash),
  ],
)

/** What was done about a report, by those who lead: for the writer to follow. */
export const hassleStep = sqliteTable(
  'hassle_step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reportId: integer('report_id')
      .notNull()
      .references(() => hassleReport.id),
    kind: text('kind', { enum: stepKinds }).notNull(),
    requirementId: integer('requirement_id').references(() => requirement.id),
    body: text('body').notNull().default(''),
    byPersonId: integer('by_person_id').references(() => person.id),
    onDay: day('on_day').notNull(),
  },
  table => [index('hassle_step_report').on(table.reportId, table.id)],
)

/** How often a unit's link has been made anew; an earlier one no longer opens. A unit without a row has its first. */
export const hassleKeyEdition = sqliteTable('hassle_key_edition', {
  unitId: integer('unit_id')
    .primaryKey()
    .references(() => unit.id),
  edition: integer('edition').notNull(),
})

/** Where the municipality itself takes in what does not belong in the hassle box: a web address, or words on where to go. */
export const hassleElsewhere = sqliteTable('hassle_elsewhere', {
  kind: text('kind', { enum: elsewhereKinds }).primaryKey(),
  address: text('address').notNull(),
})
