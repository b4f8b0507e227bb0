import 'server-only'
import { and, desc, eq, inArray, isNotNull, lte, or } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  decision,
  governanceCase,
  likenessCorrection,
  proposal,
  requirement,
  requirementBinding,
  requirementGroup,
} from '@/db/schema'
import { OVERLAPS } from '@/lib/overlap/overlap-index'
import { overlapsAtHand, whatItSays } from '@/lib/overlap/overlaps-in-memory'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, type Day } from '@/lib/platform/time'
import { type Bound, boundRanges, sharedRanges } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'

/** What is written or in force, with whom it binds. */
export interface Growing {
  id: number
  text: string
  people: Bound
  /** From when it binds: what was there before something was taken away has not grown back. */
  since: Day
}

/** A case that took something away from people. */
export interface TakenAway {
  caseId: number
  requirementId: number
  referenceNumber: number
  title: string
  /** The day it ended. */
  endedOn: Day
  reason: string
}

/** Compared closely; more than these say the same would be no surprise to anybody. */
const MOST = 10

/**
 * What cases have taken away from mostly the same people and that this asks for again (§8), the most alike first. What was repealed lies in no
 * index: it is read when somebody registers something, and forgotten. What people have said of a pair goes before what the words say.
 */
export async function readTakenAway(db: Reader, index: Reader, growing: Growing): Promise<TakenAway[]> {
  // Every case that has taken something away, with no more of each than tells whom it bound.
  const rows = await db
    .select({
      caseId: governanceCase.id,
      unitId: governanceCase.unitId,
      boundBefore: governanceCase.boundBefore,
      requirementId: requirement.id,
      mergedIntoId: requirement.mergedIntoId,
      endedOn: decision.takesEffectOn,
    })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        eq(decision.answer, 'yes'),
        eq(proposal.outcome, 'remove'),
        isNotNull(decision.effectedOn),
        // What was there before something was taken away has not grown back.
        lte(decision.takesEffectOn, growing.since),
        inArray(governanceCase.state, ['following_up', 'closed']),
      ),
    )
    .orderBy(desc(decision.id))
  const ended = rows.filter(
    each => each.requirementId !== growing.id && each.mergedIntoId !== growing.id && each.endedOn !== null,
  )
  if (ended.length === 0) return []
  const list = await loadRegister(index)
  const ids = [...new Set(ended.map(each => each.requirementId))]
  const [marks, groups, said] = await Promise.all([
    db.select().from(requirementBinding).where(inArray(requirementBinding.requirementId, ids)),
    db.select().from(requirementGroup).where(inArray(requirementGroup.requirementId, ids)),
    readSaid(db, growing.id),
  ])
  const marksOf = groupBy(marks, mark => mark.requirementId)
  const groupsOf = groupBy(groups, group => group.requirementId)
  const bound = ended.flatMap(each => {
    const before = boundRanges(
      list.tree,
      each.boundBefore ?? marksOf.get(each.requirementId) ?? [],
      addDays(each.endedOn ?? growing.since, -1),
    )
    const people = {
      ranges: sharedRanges(before, [list.tree.range(each.unitId)]),
      groupIds: (groupsOf.get(each.requirementId) ?? []).map(group => group.professionalGroupId),
    }
    return list.workforce.samePeople(people, growing.people) ? [{ ...each, people }] : []
  })
  if (bound.length === 0) return []
  const [overlaps, told] = await Promise.all([overlapsAtHand(index, list), readTold(db, bound)])
  const likeness = new Map(
    overlaps
      .compare(
        growing,
        // By case: two may have taken parts of the same requirement away.
        told.map(({ caseId, about, people }) => ({ id: caseId, text: whatItSays(about), people })),
        { most: MOST, least: OVERLAPS },
      )
      .map(each => [each.id, each.likeness]),
  )
  const likenessOf = (each: { caseId: number }) => likeness.get(each.caseId) ?? 0
  return told
    .filter(each => {
      const word = said.get(each.requirementId)
      return word ? word === 'same' : likenessOf(each) >= OVERLAPS
    })
    .sort((a, b) => likenessOf(b) - likenessOf(a))
    .map(({ caseId, about, endedOn, reason }) => ({
      caseId,
      requirementId: about.id,
      referenceNumber: about.referenceNumber,
      title: about.title,
      endedOn: endedOn ?? growing.since,
      reason,
    }))
}

/** What the requirements of these cases said, and why they were taken away. In the order of `cases`. */
async function readTold<Case extends { caseId: number }>(db: Reader, cases: readonly Case[]) {
  const rows = await db
    .select({ caseId: decision.caseId, about: requirement, reason: proposal.reason })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        inArray(
          decision.caseId,
          cases.map(each => each.caseId),
        ),
        eq(decision.answer, 'yes'),
        eq(proposal.outcome, 'remove'),
        isNotNull(decision.effectedOn),
      ),
    )
    .orderBy(decision.id)
  const told = new Map(rows.map(row => [row.caseId, row]))
  return cases.flatMap(each => {
    const row = told.get(each.caseId)
    return row ? [{ ...row, ...each }] : []
  })
}

async function readSaid(db: Reader, requirementId: number) {
  const rows = await db
    .select()
    .from(likenessCorrection)
    .where(or(eq(likenessCorrection.firstId, requirementId), eq(likenessCorrection.secondId, requirementId)))
  return new Map(
    rows.map(({ firstId, secondId, says }) => [firstId === requirementId ? secondId : firstId, says]),
  )
}
