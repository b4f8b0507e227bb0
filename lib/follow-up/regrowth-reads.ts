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
import { loadOverlaps, whatItSays } from '@/lib/overlap/overlaps-in-memory'
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
  const rows = await db
    .select({
      row: governanceCase,
      about: requirement,
      endedOn: decision.takesEffectOn,
      reason: proposal.reason,
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
    ({ about, endedOn }) => about.id !== growing.id && about.mergedIntoId !== growing.id && endedOn !== null,
  )
  if (ended.length === 0) return []
  const list = await loadRegister(index)
  const ids = [...new Set(ended.map(each => each.about.id))]
  const [marks, groups, said] = await Promise.all([
    db.select().from(requirementBinding).where(inArray(requirementBinding.requirementId, ids)),
    db.select().from(requirementGroup).where(inArray(requirementGroup.requirementId, ids)),
    readSaid(db, growing.id),
  ])
  const marksOf = groupBy(marks, mark => mark.requirementId)
  const groupsOf = groupBy(groups, group => group.requirementId)
  const bound = ended.flatMap(each => {
    const { row, about, endedOn } = each
    const before = boundRanges(
      list.tree,
      row.boundBefore ?? marksOf.get(about.id) ?? [],
      addDays(endedOn ?? growing.since, -1),
    )
    const people = {
      ranges: sharedRanges(before, [list.tree.range(row.unitId)]),
      groupIds: (groupsOf.get(about.id) ?? []).map(group => group.professionalGroupId),
    }
    return list.workforce.samePeople(people, growing.people) ? [{ ...each, people }] : []
  })
  if (bound.length === 0) return []
  const overlaps = await loadOverlaps(index, list)
  const likeness = new Map(
    overlaps
      .compare(
        growing,
        // By case: two may have taken parts of the same requirement away.
        bound.map(({ row, about, people }) => ({ id: row.id, text: whatItSays(about), people })),
        MOST,
      )
      .map(each => [each.id, each.likeness]),
  )
  return bound
    .filter(({ row, about }) => {
      const word = said.get(about.id)
      return word ? word === 'same' : (likeness.get(row.id) ?? 0) >= OVERLAPS
    })
    .sort((a, b) => (likeness.get(b.row.id) ?? 0) - (likeness.get(a.row.id) ?? 0))
    .map(({ row, about, endedOn, reason }) => ({
      caseId: row.id,
      requirementId: about.id,
      referenceNumber: about.referenceNumber,
      title: about.title,
      endedOn: endedOn ?? growing.since,
      reason,
    }))
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
