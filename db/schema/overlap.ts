import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, json } from './columns'
import { person } from './organisation'
import { requirement } from './register'

/** What people say of a pair of requirements, over what the product finds (docs/method.md §6). */
export const likenessCorrection = sqliteTable(
  'likeness_correction',
  {
    /** The lower id of the two, so that a pair is one row. */
    firstId: integer('first_id')
      .notNull()
      .references(() => requirement.id),
    secondId: integer('second_id')
      .notNull()
      .references(() => requirement.id),
    says: text('says', { enum: ['same', 'different'] }).notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  table => [
    primaryKey({ columns: [table.firstId, table.secondId] }),
    index('likeness_correction_second').on(table.secondId),
  ],
)

/** A subject that the organisation has added to the lexicon: a name, and the words by which one sees it. */
export const ownSubject = sqliteTable(
  'own_subject',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    /** Lower case and single-spaced, so that one subject is not added twice. */
    nameKey: text('name_key').notNull(),
    words: json<string[]>('words').notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
    at: instant('at').notNull(),
    version: integer('version').notNull().default(1),
  },
  table => [uniqueIndex('own_subject_name').on(table.nameKey)],
)
