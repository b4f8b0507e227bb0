import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { governanceQuestions } from '../../lib/workflow/states'
import { day, instant, yesNo } from './columns'
import { person, unit } from './organisation'
import { requirement } from './register'

/** The governance dialogue: a thread on each requirement, with the questions of docs/method.md §8 as prompts. */
export const dialogueEntry = sqliteTable(
  'dialogue_entry',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    question: text('question', { enum: governanceQuestions }),
    body: text('body').notNull(),
    authorPersonId: integer('author_person_id').references(() => person.id),
    at: instant('at').notNull(),
    /** Said as the requirement owner, who answers for what it is for. */
    asOwner: yesNo('as_owner').notNull().default(false),
  },
  table => [index('dialogue_entry_requirement').on(table.requirementId, table.at)],
)

/** What the dialogue agreed, a short text per question, for a unit and what lies below it. The newest holds. */
export const agreedAnswer = sqliteTable(
  'agreed_answer',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    question: text('question', { enum: governanceQuestions }).notNull(),
    body: text('body').notNull(),
    /** Only for `purpose`: nobody could say what it is for. */
    purposeFound: integer('purpose_found', { mode: 'boolean' }),
    agreedOn: day('agreed_on').notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
  },
  table => [index('agreed_answer_requirement').on(table.requirementId)],
)

/** The agreed judgement where no rating can be had: green, amber or red, never split. */
export const agreedJudgement = sqliteTable(
  'agreed_judgement',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    verdict: text('verdict', { enum: ['green', 'amber', 'red'] }).notNull(),
    reason: text('reason').notNull(),
    agreedOn: day('agreed_on').notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
  },
  table => [index('agreed_judgement_requirement').on(table.requirementId)],
)
