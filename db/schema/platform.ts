import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Outcome } from '../../lib/platform/outcome'
import { instant, json } from './columns'

/** Raised by every write of a kind, so that what a server keeps in memory is known to be fresh. */
export const changeCounter = sqliteTable('change_counter', {
  name: text('name', { enum: ['organisation', 'register', 'signals'] }).primaryKey(),
  value: integer('value').notNull(),
})

/**
 * When what the register's list tells of a requirement last changed, as a value of the `register` counter: whoever
 * has kept the list from an earlier value reads these requirements again and no others. Triggers write it (see the
 * migration), so that no write can forget to; one row for each requirement, so that it never grows beyond them.
 */
export const registerChange = sqliteTable(
  'register_change',
  {
    requirementId: integer('requirement_id').primaryKey(),
    value: integer('value').notNull(),
  },
  table => [index('register_change_value').on(table.value)],
)

/** Lets one of several servers on the same database do a scheduled job; the others leave it alone until the lease ends. */
export const jobLease = sqliteTable('job_lease', {
  job: text('job').primaryKey(),
  holder: text('holder').notNull(),
  heldUntil: instant('held_until').notNull(),
  lastDoneAt: instant('last_done_at'),
})

/** A form that was carried out, so that a double click or a replayed request does nothing twice. Kept a week. */
export const formSubmission = sqliteTable('form_submission', {
  formKey: text('form_key').primaryKey(),
  personId: integer('person_id').notNull(),
  outcome: json<Outcome>('outcome').notNull(),
  at: instant('at').notNull(),
})
