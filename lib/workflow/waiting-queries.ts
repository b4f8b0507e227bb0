import 'server-only'
import { and, asc, eq, inArray, isNull, lte, ne, not, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { followUpAction, followUpCheck, governanceCase, proposal, requirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { readLettersToSend } from '@/lib/challenge/waiting-reads'
import { readPurposesAsked } from '@/lib/dialogue/owner-reads'
import { readUnitsLedNearest } from '@/lib/organisation/led-reads'
import { addDays, today } from '@/lib/platform/time'
import { readTrialsToJudge } from '@/lib/trust-test/judging-reads'
import { decisionsWaiting } from './list-queries'
import { medHasDiscussed } from './med-reads'
import { type CaseState, discussable } from './states'

/** How long before its day a check stands among what waits, days. */
const checkAheadDays = 14

export interface Waiting {
  /** What is asked of the person. */
  kind: 'decide' | 'move' | 'carry_out' | 'action' | 'check' | 'med' | 'owner' | 'letter' | 'judge'
  caseId: number
  title: string
  unitName: string
  state: CaseState
  /** Since when it has waited, or for an action or a check the day it is due. */
  day: string
  isLate: boolean
}

const fields = {
  caseId: governanceCase.id,
  title: requirement.title,
  unitId: governanceCase.unitId,
  state: governanceCase.state,
  since: governanceCase.stateSince,
}

/** Everything in cases that waits for this person: late first, then the longest waiting. */
export async function whatWaitsFor(actor: Actor): Promise<Waiting[]> {
  const led = await readUnitsLedNearest(await reader(), actor)
  const [decisions, moves, carried, actions, checks, med, purposes, letters, trials] = await Promise.all([
    decisionsWaiting(actor),
    casesToMove(actor, led),
    casesToCarryOut(actor),
    ownActions(actor),
    ownChecks(actor),
    medWaiting(actor),
    readPurposesAsked(actor),
    readLettersToSend(actor, led),
    trialsToJudge(actor),
  ])
  const decide = decisions.map(
    (each): Waiting => ({
      kind: 'decide',
      caseId: each.caseId,
      title: each.title,
      unitName: each.unitName,
      state: each.state,
      day: each.since,
      isLate: each.deadline !== null && each.deadline < today(),
    }),
  )
  const asked = purposes.map(row => waiting(actor, 'owner', row, row.since, false))
  const toSend = letters.map(row => waiting(actor, 'letter', row, row.since, false))
  return [
    ...decide,
    ...asked,
    ...toSend,
    ...moves,
    ...carried,
    ...actions,
    ...checks,
    ...med,
    ...trials,
  ].sort((a, b) => Number(b.isLate) - Number(a.isLate) || a.day.localeCompare(b.day))
}

type Row = { caseId: number; title: string; unitId: number; state: CaseState }
const waiting = (actor: Actor, kind: Waiting['kind'], row: Row, day: string, isLate: boolean): Waiting => ({
  kind,
  caseId: row.caseId,
  title: row.title,
  unitName: actor.tree.find(row.unitId)?.name ?? '',
  state: row.state,
  day,
  isLate,
})

/** Those of the units led nearest, and those this person answers for or opened, for as long as they may go on with them. */
async function casesToMove(actor: Actor, led: readonly number[]): Promise<Waiting[]> {
  const db = await reader()
  const rows = await db
    .select({ ...fields, requirementOwnerId: requirement.ownerPersonId })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        inArray(governanceCase.state, ['examining', 'dialogue', 'proposed', 'consultation']),
        or(
          eq(requirement.ownerPersonId, actor.personId),
          eq(governanceCase.openedByPersonId, actor.personId),
          inArray(governanceCase.unitId, [...led]),
        ),
      ),
    )
    .orderBy(asc(governanceCase.stateSince))
  return rows
    .filter(row => may(actor, 'case.propose', row))
    .map(row => waiting(actor, 'move', row, row.since, false))
}

async function casesToCarryOut(actor: Actor): Promise<Waiting[]> {
  const db = await reader()
  const rows = await db
    .select({ ...fields, deadline: proposal.deadline })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(and(eq(governanceCase.state, 'implementing'), eq(proposal.ownerPersonId, actor.personId)))
  return rows.map(row => waiting(actor, 'carry_out', row, row.deadline, row.deadline < today()))
}

async function ownActions(actor: Actor): Promise<Waiting[]> {
  const db = await reader()
  const rows = await db
    .select({ ...fields, action: followUpAction.title, dueOn: followUpAction.dueOn })
    .from(followUpAction)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpAction.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        isNull(followUpAction.doneOn),
        eq(followUpAction.ownerPersonId, actor.personId),
        ne(governanceCase.state, 'closed'),
      ),
    )
    .orderBy(followUpAction.dueOn)
  return rows.map(row =>
    waiting(
      actor,
      'action',
      { ...row, title: `${row.action}: ${row.title}` },
      row.dueOn,
      row.dueOn < today(),
    ),
  )
}

async function ownChecks(actor: Actor): Promise<Waiting[]> {
  const db = await reader()
  const rows = await db
    .select({ ...fields, dueOn: followUpCheck.dueOn })
    .from(followUpCheck)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpCheck.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(
      and(
        isNull(followUpCheck.answeredOn),
        lte(followUpCheck.dueOn, addDays(today(), checkAheadDays)),
        eq(governanceCase.state, 'following_up'),
        or(eq(proposal.ownerPersonId, actor.personId), eq(requirement.ownerPersonId, actor.personId)),
      ),
    )
    .orderBy(followUpCheck.dueOn)
  return rows.map(row => waiting(actor, 'check', row, row.dueOn, row.dueOn < today()))
}

/** Trust tests whose judgement waits for this person: late from the day after their end. */
async function trialsToJudge(actor: Actor): Promise<Waiting[]> {
  const rows = await readTrialsToJudge(await reader(), actor)
  return rows.map(row => waiting(actor, 'judge', { ...row, state: 'on_trial' }, row.day, row.day < today()))
}

/** Proposals that shall be discussed in MED and have not been, where this person is the representative. */
export async function medWaiting(actor: Actor): Promise<Waiting[]> {
  const places = actor.roles.filter(held => held.role === 'med_representative').map(held => held.unitId)
  if (places.length === 0) return []
  const units = places.flatMap(id => actor.tree.subtree(id).map(unit => unit.id))
  const db = await reader()
  const rows = await db
    .select(fields)
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(
      and(
        inArray(governanceCase.state, [...discussable]),
        eq(governanceCase.medNeeded, true),
        inArray(governanceCase.unitId, [...new Set(units)]),
        not(medHasDiscussed),
      ),
    )
    .orderBy(asc(governanceCase.stateSince))
  return rows.map(row => waiting(actor, 'med', row, row.since, false))
}
