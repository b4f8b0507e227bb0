import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, type ratingRound, roleAssignment } from '@/db/schema'
import type { GivenRole } from '@/lib/access/permissions'
import { heldOn } from '@/lib/organisation/role-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { opensByItselfOn, waitsForMedUntil } from './med-time'

type Round = typeof ratingRound.$inferSelect

/** Who represents the employees of these units today: on one of them, or anywhere above it. Stand-ins included. */
export const readRepresentatives = (db: Reader, tree: UnitTree, unitIds: readonly number[], day: Day) =>
  readHolders(db, tree, unitIds, holds(['med_representative'], day))

/** Those who answer for a round of these units or look it through: who leads them or represents their employees today. */
export const readConcerned = (db: Reader, tree: UnitTree, unitIds: readonly number[], day: Day) =>
  readHolders(db, tree, unitIds, holds(['head', 'management', 'med_representative'], day))

async function readHolders(
  db: Reader,
  tree: UnitTree,
  unitIds: readonly number[],
  holding: ReturnType<typeof holds>,
) {
  const places = tree.units
    .map(unit => unit.id)
    .filter(id => unitIds.some(unitId => tree.isWithin(unitId, id)))
  return db
    .selectDistinct({ id: person.id, name: person.name, email: person.email, locale: person.locale })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(and(holding, inArray(roleAssignment.unitId, places)))
    .orderBy(person.id)
}

const holds = (roles: GivenRole[], day: Day) =>
  and(inArray(roleAssignment.role, roles), eq(person.status, 'active'), heldOn(day))

const announcedOnOf = (round: Pick<Round, 'announcedOn' | 'createdAt'>): Day =>
  round.announcedOn ?? today(round.createdAt)

/** The day each of these rounds opens by itself, by its id: as planned, or when the representative has had time to look at a draft. */
export async function readOpeningDays(
  db: Reader,
  tree: UnitTree,
  rounds: readonly { round: Round; unitIds: readonly number[] }[],
  day: Day,
): Promise<Map<number, Day>> {
  const opening = (round: Round, representatives: number) => {
    if (round.status !== 'draft') return round.opensOn
    const announced = {
      announcedOn: announcedOnOf(round),
      medDiscussedOn: round.medDiscussedOn,
      representatives,
    }
    return opensByItselfOn(round, waitsForMedUntil(announced, day))
  }
  const couldWait = rounds.some(({ round }) => opening(round, 1) > round.opensOn)
  const places = couldWait
    ? await db
        .selectDistinct({ id: roleAssignment.unitId })
        .from(roleAssignment)
        .innerJoin(person, eq(person.id, roleAssignment.personId))
        .where(holds(['med_representative'], day))
    : []
  return new Map(
    rounds.map(({ round, unitIds }) => {
      const above = places.filter(({ id }) => unitIds.some(unitId => tree.isWithin(unitId, id)))
      return [round.id, opening(round, above.length)]
    }),
  )
}

/** What the representative has been told of a round, and until when it waits for them; null: it does not wait. */
export async function readMedTime(
  db: Reader,
  tree: UnitTree,
  round: Pick<Round, 'announcedOn' | 'createdAt' | 'medDiscussedOn'>,
  { unitIds, day }: { unitIds: readonly number[]; day: Day },
): Promise<{ announcedOn: Day; representatives: number; waitsUntil: Day | null }> {
  const announcedOn = announcedOnOf(round)
  const representatives = (await readRepresentatives(db, tree, unitIds, day)).length
  const { medDiscussedOn } = round
  return {
    announcedOn,
    representatives,
    waitsUntil: waitsForMedUntil({ announcedOn, medDiscussedOn, representatives }, day),
  }
}
