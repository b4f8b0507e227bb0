import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { levels } from '../../lib/register/vocabulary'
import { avoidedReasons, reviewAnswers, reviewOccasions, reviewOutcomes } from '../../lib/review/vocabulary'
import { day, instant, json, yesNo } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'
import { trustRepair } from './trust-repair'
import { governanceCase } from './workflow'

/** The look at what already binds the same people, before one more does (docs/method.md §6). */
export const criticalReview = sqliteTable(
  'critical_review',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** What was registered, put in force or raised; null where nothing came of it. */
    requirementId: integer('requirement_id').references(() => requirement.id),
    occasion: text('occasion', { enum: reviewOccasions }).notNull(),
    outcome: text('outcome', { enum: reviewOutcomes }).notNull(),
    /** What trust repair would look like instead of a new control (docs/method.md §10); '' where it was not asked. */
    repair: text('repair').notNull().default(''),
    /** The finished review of a breach that the new requirement comes from (docs/method.md §10). */
    trustRepairId: integer('trust_repair_id').references(() => trustRepair.id),
    byPersonId: integer('by_person_id').references(() => person.id),
    onDay: day('on_day').notNull(),
    at: instant('at').notNull(),
  },
  table => [index('critical_review_requirement').on(table.requirementId)],
)

/** What was found in a review, and what was said of each. */
export const criticalReviewItem = sqliteTable(
  'critical_review_item',
  {
    reviewId: integer('review_id')
      .notNull()
      .references(() => criticalReview.id),
    /** The old requirement. */
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    overlaps: yesNo('overlaps').notNull(),
    sameRisk: yesNo('same_risk').notNull(),
    /** Hours a year it took that day. */
    hours: real('hours').notNull(),
    /** Null where the review was skipped. */
    answer: text('answer', { enum: reviewAnswers }),
    /** The case that the answer started. */
    caseId: integer('case_id').references(() => governanceCase.id),
  },
  table => [
    primaryKey({ columns: [table.reviewId, table.requirementId] }),
    index('critical_review_item_requirement').on(table.requirementId),
  ],
)

/** A requirement that was about to bind people and does not: what the ledger can count as avoided. */
export const avoidedRegistration = sqliteTable(
  'avoided_registration',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    reviewId: integer('review_id')
      .notNull()
      .references(() => criticalReview.id),
    because: text('because', { enum: avoidedReasons }).notNull(),
    title: text('title').notNull(),
    level: text('level', { enum: levels }).notNull(),
    ownerUnitId: integer('owner_unit_id')
      .notNull()
      .references(() => unit.id),
    /** Units it would have bound, each with its subtree, and the professional groups; none is all. */
    binds: json<{ unitIds: number[]; groupIds: number[] }>('binds').notNull(),
    people: integer('people').notNull(),
    /** Hours a year it would have taken. */
    hours: real('hours').notNull(),
    /** What it was merged into. */
    intoId: integer('into_id').references(() => requirement.id),
    onDay: day('on_day').notNull(),
  },
  table => [
    index('avoided_registration_day').on(table.onDay),
    index('avoided_registration_into').on(table.intoId),
  ],
)
