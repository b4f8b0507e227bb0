import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PublishedFigures } from '../../lib/rating/published-figures'
import { DEPTHS } from '../../lib/rating/statements'
import { day, instant, json, yesNo } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'

export const ratingRound = sqliteTable(
  'rating_round',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    /** A pulse asks a question or three about one requirement, and opens by itself (docs/decisions/0015). */
    kind: text('kind', { enum: ['rating', 'pulse'] })
      .notNull()
      .default('rating'),
    /** The unit that runs the round; its heads and management may open and close it. */
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    depth: text('depth', { enum: DEPTHS }).notNull(),
    opensOn: day('opens_on').notNull(),
    /** The last day one can answer. */
    closesOn: day('closes_on').notNull(),
    medDiscussedOn: day('med_discussed_on'),
    /** Since when the works-council representative can see it as it is: anew when its units, requirements or questions change. */
    announcedOn: day('announced_on'),
    /** Why it opened before they had a working day to look at it. */
    openedEarlyBecause: text('opened_early_because'),
    status: text('status', { enum: ['draft', 'open', 'closing', 'closed'] }).notNull(),
    /** The threshold in force when it opened. */
    k: integer('k').notNull(),
    createdByPersonId: integer('created_by_person_id').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    openedOn: day('opened_on'),
    closedOn: day('closed_on'),
    /** Its ballots were gone, so it was closed without results for what was not yet counted. */
    ballotsLost: yesNo('ballots_lost').notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  table => [index('rating_round_status').on(table.status, table.closesOn)],
)

export const roundUnit = sqliteTable(
  'round_unit',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  table => [primaryKey({ columns: [table.roundId, table.unitId] })],
)

export const roundRequirement = sqliteTable(
  'round_requirement',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    /** Fewer than k entitled, or rated by mostly the same people within 90 days: not offered, and the page says why. */
    notOfferedBecause: text('not_offered_because', { enum: ['too_few', 'rated_recently', 'not_active'] }),
    /** How many it binds and does not ask, for they could rate it within 90 days; as it was when the round opened. */
    leftOut: integer('left_out').notNull().default(0),
    /** Its results are stored: closing takes the requirements one by one. */
    published: yesNo('published').notNull().default(false),
  },
  table => [
    primaryKey({ columns: [table.roundId, table.requirementId] }),
    index('round_requirement_requirement').on(table.requirementId),
  ],
)

/** That somebody who leads has gone through what a closed round showed; until then it waits for them. */
export const roundGoneThrough = sqliteTable(
  'round_gone_through',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    goneThroughOn: day('gone_through_on').notNull(),
  },
  table => [primaryKey({ columns: [table.personId, table.roundId] })],
)

/** The tree of units as it was when the round opened; publications are read against it. */
export const roundTreeUnit = sqliteTable(
  'round_tree_unit',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    parentId: integer('parent_id'),
    name: text('name').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.unitId] })],
)

/** How many are entitled in each class, fixed at opening (docs/method.md §5). */
export const roundClass = sqliteTable(
  'round_class',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    classUnitId: integer('class_unit_id')
      .notNull()
      .references(() => unit.id),
    entitled: integer('entitled').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.requirementId, table.classUnitId] })],
)

/** Who may answer what, and in which class. Says nothing of who did. */
export const entitlement = sqliteTable(
  'entitlement',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    classUnitId: integer('class_unit_id')
      .notNull()
      .references(() => unit.id),
  },
  table => [
    primaryKey({ columns: [table.roundId, table.personId, table.requirementId] }),
    index('entitlement_person').on(table.personId),
    // Holds all columns: who shares a class is read from it alone.
    index('entitlement_class').on(table.requirementId, table.classUnitId, table.roundId, table.personId),
  ],
)

/**
 * The key a round signs its ballots with, fixed at opening together with its classes: `fingerprint` is that of both. The secret half
 * is deleted when the round closes.
 */
export const roundKey = sqliteTable('round_key', {
  roundId: integer('round_id')
    .primaryKey()
    .references(() => ratingRound.id),
  publicKey: text('public_key').notNull(),
  secretKey: text('secret_key'),
  fingerprint: text('fingerprint').notNull(),
})

/**
 * That somebody has fetched their ballots, and a digest of the hidden batch that was signed, so that no other is. Says nothing of what
 * they answered, or whether; deleted when the round closes. Ballots themselves lie in a file of their own (lib/rating/box).
 */
export const ballotIssue = sqliteTable(
  'ballot_issue',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    batchDigest: text('batch_digest').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.personId] })],
)

/** The frozen result of one requirement for one published unit. `figures` holds exactly what may be shown. */
export const publication = sqliteTable(
  'publication',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    publishedOn: day('published_on').notNull(),
    verdict: text('verdict', { enum: ['green', 'amber', 'red'] }).notNull(),
    split: yesNo('split').notNull(),
    score: real('score').notNull(),
    low: real('low').notNull(),
    high: real('high').notNull(),
    figures: json<PublishedFigures>('figures').notNull(),
    /** The newest for its requirement and unit. */
    current: yesNo('current').notNull(),
  },
  table => [
    index('publication_requirement').on(table.requirementId, table.current, table.unitId),
    index('publication_round').on(table.roundId, table.requirementId, table.unitId),
  ],
)

/**
 * What a unit may show where it may show no result: each figure is chosen by its own answers, so side effects can be told where too few
 * answered all four statements (docs/method.md §5).
 */
export const partialPublication = sqliteTable(
  'partial_publication',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    publishedOn: day('published_on').notNull(),
    figures: json<PublishedFigures>('figures').notNull(),
  },
  table => [
    primaryKey({ columns: [table.roundId, table.requirementId, table.unitId] }),
    index('partial_publication_requirement').on(table.requirementId, table.unitId),
  ],
)

/**
 * Published texts of the unit whose atom they fall in; `position` is random and says nothing of when. One that was redacted is empty, and
 * says when, why and by which function; what it said is kept nowhere.
 */
export const publishedComment = sqliteTable(
  'published_comment',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id),
    position: integer('position').notNull(),
    about: text('about', { enum: ['requirement', 'side_effects'] })
      .notNull()
      .default('requirement'),
    text: text('text').notNull(),
    redactedOn: day('redacted_on'),
    redactedBecause: text('redacted_because'),
    redactedBy: text('redacted_by', { enum: ['med_representative', 'administrator'] }),
  },
  table => [primaryKey({ columns: [table.publicationId, table.position] })],
)

/** How many people have taken part, once a day, for classes chosen once per round over all its entitled people. */
export const roundParticipation = sqliteTable(
  'round_participation',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    asOf: day('as_of').notNull(),
    /** With its subtree. */
    entitled: integer('entitled').notNull(),
    /** N of the class itself: those whose nearest class it is. */
    classEntitled: integer('class_entitled').notNull().default(0),
    tookPart: integer('took_part').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.unitId] })],
)
