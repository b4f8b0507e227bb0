import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day } from './columns'
import { person, unit } from './organisation'

/** What a unit keeps of its culture for the compass (docs/method.md §10). */
export const unitCulture = sqliteTable('unit_culture', {
  unitId: integer('unit_id')
    .primaryKey()
    .references(() => unit.id),
  /** What the unit wants to be known by. */
  sharedValues: text('shared_values').notNull().default(''),
  /** What it is learning. */
  competence: text('competence').notNull().default(''),
  keptOn: day('kept_on').notNull(),
  keptByPersonId: integer('kept_by_person_id').references(() => person.id),
})
