import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { pulseNotHeld } from '../../lib/pulse/vocabulary'
import type { BindingMark } from '../../lib/register/bound-people'
import { outcomes } from '../../lib/workflow/decision-forms'
import { caseStates, checklistItems } from '../../lib/workflow/states'
import type { Weighing } from '../../lib/workflow/weighing'
import { day, instant, json, yesNo } from './columns'
import { person, unit } from './organisation'
import { ratingRound } from './rating'
import { requirement } from './register'

/** One requirement for one unit and what lies below it (docs/method.md §8). */
export const governanceCase = sqliteTable(
  'governance_case',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirement.id),
    unitId: integer('unit_id')
      .notNull()
      .references(() => unit.id),
    /** Covers everybody the requirement binds; a smaller case ends the binding of its subtree only. */
    coversAll: yesNo('covers_all').notNull(),
    state: text('state', {
      enum: caseStates,
    }).notNull(),
    stateSince: day('state_since').notNull(),
    hoursBefore: real('hours_before'),
    /** Whom the requirement bound before the decision took effect, trust tests aside: a pulse asks them. Null until then. */
    boundBefore: json<BindingMark[] | null>('bound_before'),
    closedReason: text('closed_reason').notNull().default(''),
    medNeeded: yesNo('med_needed').notNull().default(false),
    openedByPersonId: integer('opened_by_person_id').references(() => person.id),
    openedOn: day('opened_on').notNull(),
    closedOn: day('closed_on'),
    version: integer('version').notNull().default(1),
  },
  table => [
    index('governance_case_requirement').on(table.requirementId, table.state),
    index('governance_case_state').on(table.state, table.stateSince),
    index('governance_case_unit').on(table.unitId),
    uniqueIndex('governance_case_one_open')
      .on(table.requirementId, table.unitId)
      .where(sql`state <> 'closed'`),
  ],
)

export const proposal = sqliteTable(
  'proposal',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    /** Raised when what others are heard about is written anew; hearings and MED's discussion know which they were of. */
    edition: integer('edition').notNull().default(1),
    outcome: text('outcome', { enum: outcomes }).notNull(),
    form: text('form').notNull(),
    mergeIntoId: integer('merge_into_id').references(() => requirement.id),
    reason: text('reason').notNull(),
    timeUse: text('time_use').notNull(),
    citizenMeaning: text('citizen_meaning').notNull(),
    /** Hours a year the proposal is expected to free. */
    expectedHours: real('expected_hours').notNull(),
    ownerPersonId: integer('owner_person_id').references(() => person.id),
    ownerFunction: text('owner_function').notNull(),
    deadline: day('deadline').notNull(),
    takesEffectOn: day('takes_effect_on').notNull(),
    medNeeded: yesNo('med_needed').notNull(),
    /** The professionally responsible person's consent, where the risk concerns citizens (docs/method.md §8). */
    signedBy: text('signed_by').notNull().default(''),
    signedOn: day('signed_on'),
    /** What guidance suggested, and why the proposer chose otherwise. */
    suggested: text('suggested').notNull(),
    /** Its row of the guidance table, 1 to 12; null where it was proposed before rows were kept. */
    guidanceRow: integer('guidance_row'),
    deviationReason: text('deviation_reason').notNull().default(''),
    proposedByPersonId: integer('proposed_by_person_id').references(() => person.id),
    proposedOn: day('proposed_on').notNull(),
    withdrawnOn: day('withdrawn_on'),
  },
  table => [index('proposal_case').on(table.caseId)],
)

export const medDiscussion = sqliteTable(
  'med_discussion',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    claimedByPersonId: integer('claimed_by_person_id').references(() => person.id),
    discussedOn: day('discussed_on'),
    /** The edition of the proposal that MED discussed. */
    edition: integer('edition').notNull().default(1),
    /** What MED had before it: the case presentation, figures, a letter. */
    papers: text('papers').notNull().default(''),
    pointsOfView: text('points_of_view').notNull().default(''),
    /** What was agreed. */
    summary: text('summary').notNull().default(''),
    notedByPersonId: integer('noted_by_person_id').references(() => person.id),
  },
  table => [index('med_discussion_case').on(table.caseId)],
)

export const decision = sqliteTable(
  'decision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => proposal.id),
    /** `try` is a yes to a trust test: it changes nothing in the register and promises no hours yet. */
    answer: text('answer', { enum: ['yes', 'no', 'try'] }).notNull(),
    reason: text('reason').notNull().default(''),
    /** The four paradoxes and the citizen, in a line each. */
    weighing: json<Weighing>('weighing').notNull().default({}),
    /** What guidance suggested on the day of the decision, and its row; null where that was not kept. */
    suggested: text('suggested'),
    guidanceRow: integer('guidance_row'),
    /** The level that has the authority; a council's own date is noted beside it. */
    level: text('level', { enum: ['council', 'executive', 'department', 'institution'] }).notNull(),
    councilDecidedOn: day('council_decided_on'),
    decidedByPersonId: integer('decided_by_person_id').references(() => person.id),
    decidedOn: day('decided_on').notNull(),
    takesEffectOn: day('takes_effect_on'),
    /** The day its effect on the register was carried out, by the decision itself or by the scheduler. */
    effectedOn: day('effected_on'),
  },
  table => [
    index('decision_case').on(table.caseId),
    index('decision_decided').on(table.decidedOn, table.id),
    index('decision_effect').on(table.takesEffectOn, table.effectedOn),
  ],
)

export const followUpAction = sqliteTable(
  'follow_up_action',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    title: text('title').notNull(),
    ownerPersonId: integer('owner_person_id').references(() => person.id),
    ownerFunction: text('owner_function').notNull().default(''),
    dueOn: day('due_on').notNull(),
    doneOn: day('done_on'),
    doneByPersonId: integer('done_by_person_id').references(() => person.id),
  },
  table => [
    index('follow_up_action_case').on(table.caseId),
    index('follow_up_action_due').on(table.doneOn, table.dueOn),
  ],
)

/** The done-checklist: taken out of the system, the instruction, the induction, the inspection form. */
export const doneChecklistItem = sqliteTable(
  'done_checklist_item',
  {
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    item: text('item', { enum: checklistItems }).notNull(),
    state: text('state', { enum: ['done', 'not_relevant'] }).notNull(),
    byPersonId: integer('by_person_id').references(() => person.id),
    onDay: day('on_day').notNull(),
  },
  table => [primaryKey({ columns: [table.caseId, table.item] })],
)

/** The checks at 3, 6 and 12 months. */
export const followUpCheck = sqliteTable(
  'follow_up_check',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    months: integer('months').notNull(),
    dueOn: day('due_on').notNull(),
    answeredOn: day('answered_on'),
    answeredByPersonId: integer('answered_by_person_id').references(() => person.id),
    wasDone: text('was_done', { enum: ['yes', 'partly', 'no'] }),
    hoursAfter: real('hours_after'),
    note: text('note').notNull().default(''),
    /** What the time that was freed went to. */
    timeWentTo: text('time_went_to').notNull().default(''),
    /** The pulse that asks those bound, or why there is none. Both null until its day has come. */
    pulseRoundId: integer('pulse_round_id').references(() => ratingRound.id),
    pulseNotHeld: text('pulse_not_held', { enum: pulseNotHeld }),
  },
  table => [
    uniqueIndex('follow_up_check_case').on(table.caseId, table.months),
    index('follow_up_check_due').on(table.answeredOn, table.dueOn),
  ],
)

/** Each move of a case, for its history. */
export const caseMove = sqliteTable(
  'case_move',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: integer('case_id')
      .notNull()
      .references(() => governanceCase.id),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    transition: text('transition').notNull(),
    note: text('note').notNull().default(''),
    byPersonId: integer('by_person_id').references(() => person.id),
    at: instant('at').notNull(),
    facts: json<unknown>('facts'),
  },
  table => [index('case_move_case').on(table.caseId)],
)
