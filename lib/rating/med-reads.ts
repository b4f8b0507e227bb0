import 'server-only'
import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, type ratingRound, roleAssignment } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { opensByItselfOn, waitsForMedUntil } from './med-time'

type Round = typeof ratingRound.$inferSelect

/** Who represents the employees of these units today: on one of them, or anywhere above it. Stand-ins included. */
export async function readRepresentatives(db: Reader, tree: UnitTree, unitIds: readonly number[], day: Day) {
  const places = tree.units
    .map(unit => unit.id)
    .filter(id => unitIds.some(unitId => tree.isWithin(unitId, id)))
  return db
    .selectDistinct({ id: person.id, name: person.name, email: person.email, locale: person.locale })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(and(represents(day), inArray(roleAssignment.unitId, places)))
    .orderBy(person.id)
}

const represents = (day: Day) =>
  and(
    eq(roleAssignment.role, 'med_representative'),
    eq(person.status, 'active'),
    or(isNull(roleAssignment.validFrom), lte(roleAssignment.validFrom, day)),
    or(isNull(roleAssignment.validUntil), gte(roleAssignment.validUntil, day)),
  )

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
        .where(represents(day))
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
