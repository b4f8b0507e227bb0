import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { judgements, pulseMoments, relations, stakes, trialStates } from '../../lib/trust-test/vocabulary'
import { day, instant } from './columns'
import { person, unit } from './organisation'
import { ratingRound } from './rating'
import { requirement } from './register'
import { governanceCase, proposal } from './workflow'

/** A trial of letting go, written with a proposal and approved with it (docs/method.md §8, §10). */
export const trustTest = sqliteTable(
  'trust_test',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => proposal.id),
    state: text('state', { enum: trialStates }).notNull().default('planned'),
    hypothesis: text('hypothesis').notNull(),
    relation: text('relation', { enum: relations }).notNull(),
    stake: text('stake', { enum: stakes }).notNull(),
    /** The first and the last day without the requirement. */
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    watched: text('watched').notNull(),
    stopCriteria: text('stop_criteria').notNull(),
    safetyNet: text('safety_net').notNull(),
    tellWhom: text('tell_whom').notNull(),
    judgeFunction: text('judge_function').notNull(),
    judgePersonId: integer('judge_person_id')
      .notNull()
      .references(() => person.id),
    plannedByPersonId: integer('planned_by_person_id').references(() => person.id),
    plannedOn: day('planned_on').notNull(),
    /** Of the test's units, as it was when the test was approved. */
    peopleBefore: integer('people_before'),
    hoursBefore: real('hours_before'),
    stoppedOn: day('stopped_on'),
    stoppedByPersonId: integer('stopped_by_person_id').references(() => person.id),
    stoppedBecause: text('stopped_because').notNull().default(''),
    /** What the one who judges has said; it holds when the one who decides has said so too. */
    judgement: text('judgement', { enum: judgements }),
    judgementReason: text('judgement_reason').notNull().default(''),
    judgedOn: day('judged_on'),
    judgedByPersonId: integer('judged_by_person_id').references(() => person.id),
  },
  table => [
    index('trust_test_case').on(table.caseId),
    index('trust_test_state').on(table.state, table.endsOn),
  ],
)

export const trustTestUnit = sqliteTable(
  'trust_test_unit',
  {
    trustTestId: integer('trust_test_id')
      .notNull()
      .references(() => trustTest.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  table => [
    primaryKey({ columns: [table.trustTestId, table.unitId] }),
    index('trust_test_unit_unit').on(table.unitId),
  ],
)

/** Who may stop a test at once. */
export const trustTestStopper = sqliteTable(
  'trust_test_stopper',
  {
    trustTestId: integer('trust_test_id')
      .notNull()
      .references(() => trustTest.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
  },
  table => [primaryKey({ columns: [table.trustTestId, table.personId] })],
)

/** What was seen along the way. */
export const trustTestNote = sqliteTable(
  'trust_test_note',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    trustTestId: integer('trust_test_id')
      .notNull()
      .references(() => trustTest.id),
    body: text('body').notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  table => [index('trust_test_note_test').on(table.trustTestId)],
)

/** The days on which those concerned are asked how a test goes, and what. */
export const trustTestPulse = sqliteTable(
  'trust_test_pulse',
  {
    trustTestId: integer('trust_test_id')
      .notNull()
      .references(() => trustTest.id),
    moment: text('moment', { enum: pulseMoments }).notNull(),
    dueOn: day('due_on').notNull(),
    /** The round that asks, once it is open. */
    roundId: integer('round_id').references(() => ratingRound.id),
    /** Why nobody was asked: fewer than k work there, or the test had ended. */
    notHeld: text('not_held', { enum: ['too_few', 'ended'] }),
  },
  table => [
    primaryKey({ columns: [table.trustTestId, table.moment] }),
    index('trust_test_pulse_due').on(table.dueOn),
  ],
)

/**
 * A requirement does not bind a unit and what lies below it from `fromDay` until the day before `untilDay`, because of a trust test. Written by
 * lib/trust-test/suspension-writes.ts alone, which also counts the change of the register.
 */
export const requirementSuspension = sqliteTable(
  'requirement_suspension',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    trustTestId: integer('trust_test_id')
      .notNull()
      .references(() => trustTest.id),
    fromDay: day('from_day').notNull(),
    untilDay: day('until_day').notNull(),
  },
  table => [
    index('requirement_suspension_requirement').on(table.requirementId),
    index('requirement_suspension_until').on(table.untilDay),
    uniqueIndex('requirement_suspension_once').on(table.trustTestId, table.unitId, table.fromDay),
  ],
)
