import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { kinds } from '../../lib/register/vocabulary'
import { day } from './columns'
import { unit } from './organisation'

/**
 * What a unit's mushrooming share was made of in a month, as it stood on the day it was taken: signals, hours and
 * people of then (docs/decisions/0012-the-share-of-every-month-is-kept.md). Never changed afterwards.
 */
export const mushroomingMonth = sqliteTable(
  'mushrooming_month',
  {
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** `2026-11` */
    month: text('month').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    /** Hours a year in requirements in force. */
    hours: real('hours').notNull(),
    /** Those of them in requirements with an open sign of mushrooming. */
    growing: real('growing').notNull(),
    takenOn: day('taken_on').notNull(),
  },
  table => [primaryKey({ columns: [table.unitId, table.month, table.kind] })],
)
