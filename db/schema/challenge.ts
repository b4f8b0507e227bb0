import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { challengeKinds, challengeStates } from '../../lib/challenge/vocabulary'
import { day, json } from './columns'
import { person } from './organisation'
import { requirement } from './register'
import { governanceCase, proposal } from './workflow'

/** One letter to those above about one requirement of theirs, with the part of every unit that joined (docs/method.md §8). */
export const challenge = sqliteTable(
  'challenge',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The topmost requirement that the cases' requirements derive from: what the letter asks about. */
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    kind: text('kind', { enum: challengeKinds }).notNull(),
    recipient: text('recipient').notNull(),
    state: text('state', { enum: challengeStates }).notNull().default('draft'),
    createdOn: day('created_on').notNull(),
    sentOn: day('sent_on'),
    sentByPersonId: integer('sent_by_person_id').references(() => person.id),
    answeredOn: day('answered_on'),
    answer: text('answer').notNull().default(''),
    answeredByPersonId: integer('answered_by_person_id').references(() => person.id),
    version: integer('version').notNull().default(1),
  },
  table => [
    // While a letter is not sent, whoever challenges the same in the same way joins it.
    uniqueIndex('challenge_one_draft').on(table.requirementId, table.kind).where(sql`state = 'draft'`),
    index('challenge_state').on(table.state, table.sentOn),
  ],
)

/** One case's part of a letter: what it asks for. Until the case is decided it belongs to no letter. */
export const challengePart = sqliteTable(
  'challenge_part',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => proposal.id),
    challengeId: integer('challenge_id').references(() => challenge.id),
    kind: text('kind', { enum: challengeKinds }).notNull(),
    recipient: text('recipient').notNull(),
    asked: text('asked').notNull(),
    proposes: text('proposes').notNull(),
    /** The figures of the day it was sent: a letter that has left does not change. */
    evidence: json<unknown>('evidence'),
    writtenByPersonId: integer('written_by_person_id').references(() => person.id),
    writtenOn: day('written_on').notNull(),
  },
  table => [
    uniqueIndex('challenge_part_proposal').on(table.proposalId),
    index('challenge_part_case').on(table.caseId),
    index('challenge_part_challenge').on(table.challengeId),
  ],
)
