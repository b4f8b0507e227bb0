import 'server-only'
import { and, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import {
  entitlement,
  person,
  pulse,
  ratingRound,
  requirement,
  requirementGroup,
  roleAssignment,
  roundRequirement,
  roundUnit,
} from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { begunOn, notOverOn } from '@/lib/organisation/role-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { groupBy } from '@/lib/platform/group-by'
import { readInParts } from '@/lib/platform/in-parts'
import { type Day, daysBetween, today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { readMarksOf } from '@/lib/register/marks-reads'
import { type AskedBefore, freeFromDay, lastDayFreeOn } from './asked-lately'
import { readOpeningDays } from './med-reads'
import {
  type PlannedRequirement,
  planRound,
  type RequirementToRate,
  type RoundPerson,
  thresholdOfDraft,
} from './plan-round'

/** Everybody who could be entitled: disabled accounts are not. */
async function readRaters(db: Reader): Promise<RoundPerson[]> {
  return db
    .select({ id: person.id, unitId: person.unitId, professionalGroupId: person.professionalGroupId })
    .from(person)
    .where(ne(person.status, 'disabled'))
}

/** Who leads a unit at some time between the two days, as head or management, stand-ins included. */
async function readLeaders(db: Reader, from: Day, until: Day) {
  return db
    .select({ personId: roleAssignment.personId, unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .where(and(inArray(roleAssignment.role, ['head', 'management']), begunOn(until), notOverOn(from)))
}

/** The requirements with whom they bind, in the order asked for. Unknown ids are left out. */
async function readRequirementsToRate(
  db: Reader,
  ids: readonly number[],
  day: Day,
): Promise<RequirementToRate[]> {
  const [rows, marks, groups] = await Promise.all([
    readInParts(ids, part =>
      db
        .select({
          id: requirement.id,
          status: requirement.status,
          introducedOn: requirement.introducedOn,
          repealedFrom: requirement.repealedFrom,
        })
        .from(requirement)
        .where(inArray(requirement.id, part)),
    ),
    readInParts(ids, part => readMarksOf(db, part)),
    readInParts(ids, part =>
      db.select().from(requirementGroup).where(inArray(requirementGroup.requirementId, part)),
    ),
  ])
  const marksOf = groupBy(marks, mark => mark.requirementId)
  const groupsOf = groupBy(groups, group => group.requirementId)
  return rows.map(row => ({
    id: row.id,
    inForce: inForceOn(row, day),
    marks: marksOf.get(row.id) ?? [],
    groupIds: (groupsOf.get(row.id) ?? []).map(group => group.professionalGroupId),
  }))
}

async function readAskedBefore(
  db: Reader,
  requirementIds: readonly number[],
  roundId: number,
  day: Day,
): Promise<AskedBefore[]> {
  const rows = await readInParts(requirementIds, part =>
    db
      .select({
        roundId: entitlement.roundId,
        requirementId: entitlement.requirementId,
        personId: entitlement.personId,
        closesOn: sql<Day>`coalesce(${ratingRound.closedOn}, ${ratingRound.closesOn})`,
      })
      .from(entitlement)
      .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
      .innerJoin(
        roundRequirement,
        and(
          eq(roundRequirement.roundId, entitlement.roundId),
          eq(roundRequirement.requirementId, entitlement.requirementId),
        ),
      )
      .where(
        and(
          inArray(entitlement.requirementId, part),
          ne(entitlement.roundId, roundId),
          // A pulse asks no rating, and stands in the way of none.
          eq(ratingRound.kind, 'rating'),
          // Where the ballots were lost, what was not published yet has not been heard.
          or(eq(ratingRound.ballotsLost, false), eq(roundRequirement.published, true)),
          or(
            inArray(ratingRound.status, ['open', 'closing']),
            and(eq(ratingRound.status, 'closed'), gt(ratingRound.closedOn, lastDayFreeOn(day))),
          ),
        ),
      ),
  )
  return [...groupBy(rows, row => `${row.roundId}/${row.requirementId}`).values()].flatMap(
    ([first, ...others]) =>
      first
        ? [
            {
              requirementId: first.requirementId,
              personIds: new Set([first, ...others].map(each => each.personId)),
              freeFrom: freeFromDay(first.closesOn),
            },
          ]
        : [],
  )
}

/** A draft round as {@link planRound} needs it, as things are on `day`. */
export async function readRoundPlan(
  db: Reader,
  round: { id: number; closesOn: Day },
  context: { tree: UnitTree; k: number; day: Day },
): Promise<{ unitIds: number[]; planned: PlannedRequirement[] }> {
  const [units, chosen, people, leaders, [asked]] = await Promise.all([
    db.select({ unitId: roundUnit.unitId }).from(roundUnit).where(eq(roundUnit.roundId, round.id)),
    db
      .select({ id: roundRequirement.requirementId })
      .from(roundRequirement)
      .where(eq(roundRequirement.roundId, round.id)),
    readRaters(db),
    readLeaders(db, context.day, round.closesOn),
    db.select({ boundOn: pulse.boundOn, marks: pulse.marks }).from(pulse).where(eq(pulse.roundId, round.id)),
  ])
  const ids = chosen.map(row => row.id)
  const boundOn = asked?.boundOn ?? context.day
  const [bound, askedBefore] = await Promise.all([
    readRequirementsToRate(db, ids, boundOn),
    // The 90 days are for ratings (docs/method.md §5).
    asked ? [] : readAskedBefore(db, ids, round.id, context.day),
  ])
  const unitIds = units.map(row => row.unitId)
  const requirements = bound.map(each => ({ ...each, marks: asked?.marks ?? each.marks }))
  return {
    unitIds,
    planned: planRound({ ...context, boundOn, unitIds, people, leaders, requirements, askedBefore }),
  }
}

const planOnce = cache((db: Reader, id: number, closesOn: Day, tree: UnitTree, k: number, day: Day) =>
  readRoundPlan(db, { id, closesOn }, { tree, k, day }),
)

/** A draft as it would be on the day it opens by itself, as things are now; worked out once a page. */
export async function readDraftPlan(
  db: Reader,
  tree: UnitTree,
  round: typeof ratingRound.$inferSelect,
): Promise<readonly PlannedRequirement[]> {
  const { settings } = await loadOrganisation()
  const units = await db
    .select({ unitId: roundUnit.unitId })
    .from(roundUnit)
    .where(eq(roundUnit.roundId, round.id))
  const asked = [{ round, unitIds: units.map(each => each.unitId) }]
  const opensOn = (await readOpeningDays(db, tree, asked, today())).get(round.id) ?? round.opensOn
  const day = daysBetween(today(), opensOn) > 0 ? opensOn : today()
  return (await planOnce(db, round.id, round.closesOn, tree, thresholdOfDraft(round, settings), day)).planned
}
