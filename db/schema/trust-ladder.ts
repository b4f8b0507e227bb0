import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day } from './columns'
import { unit } from './organisation'
import { trustTest } from './trust-test'

/** A step of a unit's own trust ladder, the lowest first (docs/method.md §10). */
export const trustLadderStep = sqliteTable(
  'trust_ladder_step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** The day the unit said that it stands on it. */
    reachedOn: day('reached_on'),
    /** The trust test that leads to it, or led there. */
    trustTestId: integer('trust_test_id').references(() => trustTest.id),
  },
  table => [index('trust_ladder_step_unit').on(table.unitId, table.position)],
)
