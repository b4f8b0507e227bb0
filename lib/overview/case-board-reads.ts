import 'server-only'
import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  decision,
  followUpAction,
  followUpCheck,
  governanceCase,
  medDiscussion,
  proposal,
  requirement,
} from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { groupBy } from '@/lib/platform/group-by'
import type { ListIndex } from '@/lib/register/list-index'
import { deciderAmong, readHolders } from '@/lib/workflow/decider-reads'
import { waitsForOf } from '@/lib/workflow/waits-for'
import type { BoardCase } from './case-board'

const known = new WeakMap<ListIndex, Promise<BoardCase[]>>()

/**
 * Every case that is open or was decided with a yes, the same for everybody: pages narrow it to who looks. Read in
 * seven questions whatever their number, once for each index, since every move of a case makes a new one.
 */
export function loadCaseBoard(db: Reader, index: ListIndex): Promise<BoardCase[]> {
  const before = known.get(index)
  if (before) return before
  const reading = readCaseBoard(db, index.tree)
  known.set(index, reading)
  // A read that failed is not kept: the next request tries again.
  reading.catch(() => known.delete(index))
  return reading
}

async function readCaseBoard(db: Reader, tree: UnitTree): Promise<BoardCase[]> {
  const decidedIds = db.select({ id: decision.caseId }).from(decision).where(eq(decision.answer, 'yes'))
  const rows = await db
    .select({
      row: governanceCase,
      about: {
        referenceNumber: requirement.referenceNumber,
        title: requirement.title,
        authority: requirement.authority,
        ownerUnitId: requirement.ownerUnitId,
        ownerPersonId: requirement.ownerPersonId,
        ownerFunction: requirement.ownerFunction,
      },
    })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(or(sql`${governanceCase.state} <> 'closed'`, inArray(governanceCase.id, decidedIds)))
  const [proposals, decisions, checks, actions, meds, holders] = await Promise.all([
    db.select().from(proposal).orderBy(desc(proposal.id)),
    db.select().from(decision).where(eq(decision.answer, 'yes')).orderBy(desc(decision.id)),
    db.select().from(followUpCheck).orderBy(followUpCheck.months),
    db.select().from(followUpAction).where(isNull(followUpAction.doneOn)).orderBy(followUpAction.dueOn),
    db
      .select()
      .from(medDiscussion)
      .where(and(sql`${medDiscussion.discussedOn} is not null`)),
    readHolders(
      db,
      tree.units.map(unit => unit.id),
    ),
  ])
  const of = <Row extends { caseId: number }>(all: readonly Row[]) => groupBy(all, row => row.caseId)
  const parts = {
    proposals: of(proposals),
    decisions: of(decisions),
    checks: of(checks),
    actions: of(actions),
    meds: of(meds),
  }
  return rows.map(({ row, about }) => {
    const all = parts.proposals.get(row.id) ?? []
    const standing = all.find(each => each.withdrawnOn === null) ?? null
    const lastWithdrawn = all.reduce((latest, each) => maximum(latest, each.withdrawnOn ?? ''), '')
    const [decided] = parts.decisions.get(row.id) ?? []
    const ownChecks = parts.checks.get(row.id) ?? []
    // A discussion holds for the proposal it was about, not for one made after that was taken back.
    const medNoted = (parts.meds.get(row.id) ?? []).some(each => (each.discussedOn ?? '') >= lastWithdrawn)
    const needsMed = row.medNeeded && !medNoted
    const decider = deciderAmong(
      holders,
      tree,
      about,
      standing?.outcome,
      standing?.proposedByPersonId ?? null,
    )
    return {
      id: row.id,
      requirementId: row.requirementId,
      referenceNumber: about.referenceNumber,
      title: about.title,
      unitId: row.unitId,
      state: row.state,
      stateSince: row.stateSince,
      waitsFor: waitsForOf(row.state, tree, row.unitId, about, decider, standing, needsMed),
      deciderIds: decider.personIds,
      requirementOwnerId: about.ownerPersonId,
      carriesOutId: standing?.ownerPersonId ?? null,
      outcome: standing?.outcome ?? null,
      expectedHours: standing?.expectedHours ?? 0,
      deadline: standing?.deadline ?? null,
      needsMed,
      checks: ownChecks.map(({ months, dueOn, answeredOn }) => ({ months, dueOn, answeredOn })),
      actions: (parts.actions.get(row.id) ?? []).map(({ title, dueOn, ownerPersonId }) => ({
        title,
        dueOn,
        ownerPersonId,
      })),
      hoursBefore: row.hoursBefore,
      hoursAfter: ownChecks.findLast(check => check.hoursAfter !== null)?.hoursAfter ?? null,
      decided: decided ? { on: decided.decidedOn, takesEffectOn: decided.takesEffectOn } : null,
    }
  })
}

const maximum = (a: string, b: string) => (a > b ? a : b)
