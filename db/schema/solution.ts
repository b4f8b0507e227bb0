import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { solutionStates, solutionStepKinds } from '../../lib/solution/vocabulary'
import { outcomes } from '../../lib/workflow/decision-forms'
import { day } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'
import { governanceCase, proposal } from './workflow'

/**
 * A solution that somebody bound by a requirement has proposed (docs/method.md §8). One without a name comes here with the whole of its week, and
 * never before (docs/decisions/0017).
 */
export const solution = sqliteTable(
  'solution',
  {
    /** Drawn by chance, so that neither it nor the row's place says which came first. */
    id: integer('id').primaryKey(),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    /** The proposer's home unit; for one without a name the class, which at least k of those bound share. */
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** Null for one without a name. */
    writerPersonId: integer('writer_person_id').references(() => person.id),
    outcome: text('outcome', { enum: outcomes }).notNull(),
    form: text('form').notNull(),
    body: text('body').notNull(),
    hopedEffect: text('hoped_effect').notNull(),
    /** How we would know. */
    knownBy: text('known_by').notNull(),
    /** The week it was written in, `2026-W48`. */
    week: text('week').notNull(),
    /** The day others could first see it. */
    deliveredOn: day('delivered_on').notNull(),
    /** Of the secret in the writer's private link; the secret itself is nowhere but with them. */
    followHash: text('follow_hash'),
    state: text('state', { enum: solutionStates }).notNull().default('new'),
    /** The case that has taken it over. */
    caseId: integer('case_id').references(() => governanceCase.id),
    /** The case's proposal that is built on it. */
    proposalId: integer('proposal_id').references(() => proposal.id),
  },
  table => [
    index('solution_requirement').on(table.requirementId, table.state),
    index('solution_unit').on(table.unitId, table.state, table.deliveredOn),
    index('solution_writer').on(table.writerPersonId),
    index('solution_case').on(table.caseId),
    uniqueIndex('solution_follow').on(table.followHash),
  ],
)

/** What somebody else who is bound has added to a solution. */
export const solutionAddition = sqliteTable(
  'solution_addition',
  {
    /** Drawn by chance too. */
    id: integer('id').primaryKey(),
    solutionId: integer('solution_id')
      .notNull()
      .references(() => solution.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    writerPersonId: integer('writer_person_id').references(() => person.id),
    body: text('body').notNull(),
    week: text('week').notNull(),
    deliveredOn: day('delivered_on').notNull(),
    followHash: text('follow_hash'),
    /** Why it was taken out of sight; empty where it was not. */
    hiddenBecause: text('hidden_because').notNull().default(''),
  },
  table => [
    index('solution_addition_solution').on(table.solutionId),
    uniqueIndex('solution_addition_follow').on(table.followHash),
  ],
)

/** What was done about a solution, by those who lead: for whoever proposed it to follow. */
export const solutionStep = sqliteTable(
  'solution_step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    solutionId: integer('solution_id')
      .notNull()
      .references(() => solution.id),
    kind: text('kind', { enum: solutionStepKinds }).notNull(),
    body: text('body').notNull().default(''),
    byPersonId: integer('by_person_id').references(() => person.id),
    onDay: day('on_day').notNull(),
  },
  table => [index('solution_step_solution').on(table.solutionId, table.id)],
)

/** That somebody supports a solution: who, is not kept (lib/solution/support-handle.ts). */
export const solutionSupport = sqliteTable(
  'solution_support',
  {
    solutionId: integer('solution_id')
      .notNull()
      .references(() => solution.id),
    handle: text('handle').notNull(),
    week: text('week').notNull(),
    withdrawnWeek: text('withdrawn_week'),
  },
  table => [primaryKey({ columns: [table.solutionId, table.handle] })],
)
