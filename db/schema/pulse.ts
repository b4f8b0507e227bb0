import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { pulsePurposes, pulseQuestions, sidesOfLine } from '../../lib/pulse/vocabulary'
import type { BindingMark } from '../../lib/register/bound-people'
import { day, json } from './columns'
import { unit } from './organisation'
import { ratingRound } from './rating'
import { requirement } from './register'
import { governanceCase } from './workflow'

/** A round that asks no rating but a question or three about one requirement, in one unit and below it (docs/method.md §5, §8). */
export const pulse = sqliteTable(
  'pulse',
  {
    roundId: integer('round_id')
      .primaryKey()
      .references(() => ratingRound.id),
    purpose: text('purpose', { enum: pulsePurposes }).notNull(),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    caseId: integer('case_id').references(() => governanceCase.id),
    /** Who is asked: those it bound by these marks on this day. No marks: by the requirement's own. */
    boundOn: day('bound_on').notNull(),
    marks: json<BindingMark[] | null>('marks'),
    /** The lowest unit that all who are asked lie within: its result is that of the pulse. */
    topUnitId: integer('top_unit_id')
      .notNull()
      .references(() => unit.id),
    /** Of the first question there; null until it has closed, and where nothing may be shown. */
    side: text('side', { enum: sidesOfLine }),
    /** The part, 0 to 1, of those asked whose unit's answers to the first question lie below its line; null until it has closed. */
    shareBelow: real('share_below'),
  },
  table => [index('pulse_case').on(table.caseId)],
)

/** What a closed pulse shows of one question for one unit: words, and exact figures only where no group under 2k can be derived. */
export const pulseResult = sqliteTable(
  'pulse_result',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => ratingRound.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    question: text('question', { enum: pulseQuestions }).notNull(),
    side: text('side', { enum: sidesOfLine }).notNull(),
    /** Percent that would say yes, 90 % interval; how many said what. All null outside D. */
    low: real('low'),
    high: real('high'),
    yes: integer('yes'),
    no: integer('no'),
    entitled: integer('entitled'),
  },
  table => [primaryKey({ columns: [table.roundId, table.unitId, table.question] })],
)
