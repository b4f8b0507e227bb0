import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { WAYS } from '../../lib/rating/ways/ways'
import { day, json } from './columns'
import { person, unit } from './organisation'
import { ratingRound } from './rating'

/*
 * Ways in to a round without an account (docs/decisions/0009). Nothing here says who has answered, and no code leads to a person: who drew
 * which is known to nobody. All of it is deleted when the round closes.
 */

/** One-time codes for people who share the same classes for the same requirements, at least k of them. */
export const ballotSheet = sqliteTable('ballot_sheet', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  roundId: integer('round_id')
    .notNull()
    .references(() => ratingRound.id),
  /** The lowest unit they are all at home in or below, and their professional groups: what the paper is headed. */
  unitId: integer('unit_id')
    .notNull()
    .references(() => unit.id),
  groupIds: json<number[]>('group_ids').notNull(),
  /** As many codes as people. */
  people: integer('people').notNull(),
  /** Codes on the newest paper; fewer than people when it was printed anew for what was left. */
  printed: integer('printed').notNull().default(0),
  printedOn: day('printed_on'),
})

/** What a code of a sheet is good for; requirement 0 is the class in which taking part is counted. */
export const ballotSheetClass = sqliteTable(
  'ballot_sheet_class',
  {
    sheetId: integer('sheet_id')
      .notNull()
      .references(() => ballotSheet.id),
    requirementId: integer('requirement_id').notNull(),
    classUnitId: integer('class_unit_id')
      .notNull()
      .references(() => unit.id),
  },
  table => [primaryKey({ columns: [table.sheetId, table.requirementId] })],
)

/** A code as its hash alone, and a digest of the batch it bought; as long unused as used, so that its place tells nothing of when. */
export const ballotCode = sqliteTable('ballot_code', {
  codeHash: text('code_hash').primaryKey(),
  sheetId: integer('sheet_id')
    .notNull()
    .references(() => ballotSheet.id),
  batchDigest: text('batch_digest').notNull(),
})

/** How somebody gets their ballots: before the round opens as it was marked, afterwards fixed for codes and links. */
export const ballotWay = sqliteTable(
  'ballot_way',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    way: text('way', { enum: WAYS }).notNull(),
    sheetId: integer('sheet_id').references(() => ballotSheet.id),
  },
  table => [primaryKey({ columns: [table.roundId, table.personId] })],
)

/** The secret in a mail, as its hash alone; it stands for its person, who gets one batch however they come. */
export const ballotLink = sqliteTable(
  'ballot_link',
  {
    secretHash: text('secret_hash').primaryKey(),
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
  },
  table => [uniqueIndex('ballot_link_person').on(table.roundId, table.personId)],
)
