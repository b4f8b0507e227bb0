import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { day, yesNo } from './columns'
import { requirement } from './register'
import { governanceCase } from './workflow'

/** A requirement that asks the same people for what a case took away (docs/method.md §8). */
export const regrowth = sqliteTable(
  'regrowth',
  {
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    foundOn: day('found_on').notNull(),
    /** The case was reopened because of it. */
    reopened: yesNo('reopened').notNull(),
  },
  table => [primaryKey({ columns: [table.caseId, table.requirementId] })],
)
