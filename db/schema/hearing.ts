import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { hearingBodies } from '../../lib/hearing/vocabulary'
import { day } from './columns'
import { person } from './organisation'
import { governanceCase, proposal } from './workflow'

/** A proposal in hearing with others than MED: what they are asked, what they said, and what was taken up of it (docs/method.md §8). */
export const hearing = sqliteTable(
  'hearing',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    /** The one that stood when it was asked, and that it is about. */
    proposalId: integer('proposal_id').references(() => proposal.id),
    /** The edition of it that they were sent. */
    edition: integer('edition').notNull().default(1),
    body: text('body', { enum: hearingBodies }).notNull(),
    /** Its name, where there are several of its sort or it is of another. */
    bodyName: text('body_name').notNull().default(''),
    question: text('question').notNull(),
    askedOn: day('asked_on').notNull(),
    /** The last day to answer. */
    deadline: day('deadline').notNull(),
    askedByPersonId: integer('asked_by_person_id').references(() => person.id),
    statement: text('statement').notNull().default(''),
    takenUp: text('taken_up').notNull().default(''),
    notTakenUp: text('not_taken_up').notNull().default(''),
    summedUpOn: day('summed_up_on'),
    summedUpByPersonId: integer('summed_up_by_person_id').references(() => person.id),
    withdrawnOn: day('withdrawn_on'),
  },
  table => [index('hearing_case').on(table.caseId)],
)
