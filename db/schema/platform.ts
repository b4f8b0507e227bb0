import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns'

/** Raised by every write of a kind, so that what a server keeps in memory is known to be fresh. */
export const changeCounter = sqliteTable('change_counter', {
  name: text('name', { enum: ['organisation', 'register'] }).primaryKey(),
  value: integer('value').notNull(),
})

/** Lets one of several servers on the same database do a scheduled job; the others leave it alone until the lease ends. */
export const jobLease = sqliteTable('job_lease', {
  job: text('job').primaryKey(),
  holder: text('holder').notNull(),
  heldUntil: instant('held_until').notNull(),
  lastDoneAt: instant('last_done_at'),
})
