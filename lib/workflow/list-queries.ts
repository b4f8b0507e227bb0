import 'server-only'
import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { decision, governanceCase, proposal, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addMonths, today } from '@/lib/platform/time'
import type { Decider } from '@/lib/register/decider'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListIndex } from '@/lib/register/list-index'
import { deciderAmong, readHolders } from './decider-reads'
import type { Outcome } from './decision-forms'
import { medHasDiscussed } from './med-reads'
import type { CaseState } from './states'
import { deciderFunction, type WaitsFor } from './waits-for'

export const pageSize = 25

export interface ListedCase {
  caseId: number
  title: string
  referenceNumber: number
  unitId: number
  unitName: string
  state: CaseState
  since: string
  outcome: Outcome | null
  hours: number | null
  deadline: string | null
}

export interface AwaitingDecision extends ListedCase {
  decider: Decider
  waitsFor: WaitsFor
  /** This person is among those who decide. */
  isMine: boolean
}

const listed = {
  caseId: governanceCase.id,
  title: requirement.title,
  referenceNumber: requirement.referenceNumber,
  unitId: governanceCase.unitId,
  state: governanceCase.state,
  since: governanceCase.stateSince,
  medNeeded: governanceCase.medNeeded,
  outcome: proposal.outcome,
  hours: proposal.expectedHours,
  deadline: proposal.deadline,
  proposedByPersonId: proposal.proposedByPersonId,
  authority: requirement.authority,
  ownerUnitId: requirement.ownerUnitId,
}

type Awaiting = Omit<AwaitingDecision, 'isMine'>

/**
 * What awaits whose decision is the same for everybody: read once for each index of the register, which every move of a case and every change of a
 * role makes anew.
 */
const known = new WeakMap<ListIndex, Promise<Awaiting[]>>()

async function awaitingAnybody(): Promise<Awaiting[]> {
  const db = await reader()
  const index = await loadRegister(db)
  const before = known.get(index)
  if (before) return before
  const reading = readAwaiting(db, index.tree)
  known.set(index, reading)
  // A read that failed is not kept: the next request tries again.
  reading.catch(() => known.delete(index))
  return reading
}

async function readAwaiting(db: Reader, tree: UnitTree): Promise<Awaiting[]> {
  const rows = await db
    .select(listed)
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .leftJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(eq(governanceCase.state, 'awaiting_decision'))
    .orderBy(asc(governanceCase.stateSince), asc(governanceCase.id))
  const owners = [...new Set(rows.map(row => row.ownerUnitId))]
  const path = [...new Set(owners.flatMap(id => tree.lineage(id).map(unit => unit.id)))]
  const holders = path.length === 0 ? [] : await readHolders(db, path)
  return rows.map(row => {
    const decider = deciderAmong(holders, tree, row, row.outcome, row.proposedByPersonId)
    return { ...toListed(tree, row), decider, waitsFor: deciderFunction(tree, decider) }
  })
}

/** Everything that awaits a decision, with who decides it (§2): this person's first, then the longest waiting. */
export async function awaitingDecision(actor: Actor): Promise<AwaitingDecision[]> {
  const waiting = (await awaitingAnybody()).map(each => ({
    ...each,
    isMine: each.decider.personIds.some(id => id === actor.personId),
  }))
  return waiting.sort((a, b) => Number(b.isMine) - Number(a.isMine))
}

/** What awaits this person's own decision. */
export async function decisionsWaiting(actor: Actor): Promise<AwaitingDecision[]> {
  return (await awaitingDecision(actor)).filter(each => each.isMine)
}

export interface InConsultation extends ListedCase {
  med: 'waits' | 'done' | 'not_needed'
}

/** Proposals in consultation, the longest there first. */
export async function inConsultation(actor: Actor, limit = pageSize): Promise<InConsultation[]> {
  const db = await reader()
  const rows = await db
    .select({ ...listed, isDiscussed: medHasDiscussed.mapWith(Boolean) })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .leftJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(eq(governanceCase.state, 'consultation'))
    .orderBy(asc(governanceCase.stateSince), asc(governanceCase.id))
    .limit(limit)
  return rows.map(row => ({
    ...toListed(actor.tree, row),
    med: !row.medNeeded ? 'not_needed' : row.isDiscussed ? 'done' : 'waits',
  }))
}

export interface DecidedCase extends ListedCase {
  answer: 'yes' | 'no' | 'try'
  decidedOn: string
  takesEffectOn: string | null
}

/** The decisions of the last year, newest first. */
export async function recentlyDecided(actor: Actor, limit = 10): Promise<DecidedCase[]> {
  const db = await reader()
  const rows = await db
    .select({
      ...listed,
      answer: decision.answer,
      decidedOn: decision.decidedOn,
      takesEffectOn: decision.takesEffectOn,
    })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(gte(decision.decidedOn, addMonths(today(), -12)))
    .orderBy(desc(decision.decidedOn), desc(decision.id))
    .limit(limit)
  return rows.map(({ answer, decidedOn, takesEffectOn, ...row }) => ({
    ...toListed(actor.tree, row),
    answer,
    decidedOn,
    // What goes upward changes nothing here until it is answered.
    takesEffectOn: row.outcome === 'challenge' ? null : takesEffectOn,
  }))
}

function toListed(tree: UnitTree, row: Omit<ListedCase, 'unitName'>): ListedCase {
  const { caseId, title, referenceNumber, unitId, state, since, outcome, hours, deadline } = row
  const unitName = tree.find(unitId)?.name ?? ''
  return { caseId, title, referenceNumber, unitId, unitName, state, since, outcome, hours, deadline }
}
