import 'server-only'
import { and, asc, count, eq, gte, inArray } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { entitlement, person, ratingRound, requirement, roundClass, roundTreeUnit } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import type { Depth } from './statements'

/** Seconds one requirement takes, by a careful reader on a phone. */
const SECONDS_EACH: Record<Depth, number> = { short: 35, full: 50 }

export interface RoundToRate {
  id: number
  name: string
  depth: Depth
  closesOn: Day
  requirements: number
  minutes: number
}

const minutesFor = (depth: Depth, requirements: number) =>
  Math.max(1, Math.ceil((requirements * SECONDS_EACH[depth]) / 60))

/** The open rounds this person may answer in, the first to close first. Says nothing of what they have answered. */
export async function roundsToRate(actor: Actor): Promise<RoundToRate[]> {
  const rows = await (await reader())
    .select({
      id: ratingRound.id,
      name: ratingRound.name,
      depth: ratingRound.depth,
      closesOn: ratingRound.closesOn,
      requirements: count(),
    })
    .from(entitlement)
    .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
    .where(
      and(
        eq(entitlement.personId, actor.personId),
        eq(ratingRound.status, 'open'),
        gte(ratingRound.closesOn, today()),
      ),
    )
    .groupBy(ratingRound.id)
    .orderBy(asc(ratingRound.closesOn), asc(ratingRound.id))
  return rows.map(row => ({ ...row, minutes: minutesFor(row.depth, row.requirements) }))
}

/** People who share a class in some of the requirements: their answers cannot be told apart. */
export interface SharedClass {
  key: string
  unitName: string
  requirements: number
  /** Everybody entitled there, the person themselves included. */
  people: number
  /** The others, by name. */
  others: string[]
  /** Against the same class the last time it rated something; null where it never did. */
  sinceLastTime: { joined: string[]; left: string[] } | null
}

export interface RequirementOfRound {
  id: number
  reference: string
  title: string
  demand: string
  purpose: string
  className: string
  /** N of the class. */
  classPeople: number
}

export interface RatingOfRound extends RoundToRate {
  k: number
  unitId: number
  items: RequirementOfRound[]
  classes: SharedClass[]
}

/** What this person rates in a round, and with whom they share their classes; null when they are not in it or it is not open. */
export async function ratingOfRound(actor: Actor, roundId: number): Promise<RatingOfRound | null> {
  const db = await reader()
  const [round] = await db.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  if (round?.status !== 'open' || round.closesOn < today()) return null
  const rows = await db
    .select({
      id: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      demand: requirement.demand,
      purpose: requirement.purpose,
      classUnitId: entitlement.classUnitId,
      className: roundTreeUnit.name,
      classPeople: roundClass.entitled,
    })
    .from(entitlement)
    .innerJoin(requirement, eq(requirement.id, entitlement.requirementId))
    .innerJoin(
      roundClass,
      and(
        eq(roundClass.roundId, entitlement.roundId),
        eq(roundClass.requirementId, entitlement.requirementId),
        eq(roundClass.classUnitId, entitlement.classUnitId),
      ),
    )
    .innerJoin(
      roundTreeUnit,
      and(eq(roundTreeUnit.roundId, entitlement.roundId), eq(roundTreeUnit.unitId, entitlement.classUnitId)),
    )
    .where(and(eq(entitlement.roundId, roundId), eq(entitlement.personId, actor.personId)))
    .orderBy(asc(requirement.referenceNumber))
  if (rows.length === 0) return null
  return {
    id: round.id,
    name: round.name,
    depth: round.depth,
    closesOn: round.closesOn,
    requirements: rows.length,
    minutes: minutesFor(round.depth, rows.length),
    k: round.k,
    unitId: round.unitId,
    items: rows.map(({ referenceNumber, classUnitId: _, ...item }) => ({
      ...item,
      reference: formatReference(referenceNumber),
    })),
    classes: await sharedClasses(db, actor, roundId, rows),
  }
}

async function sharedClasses(
  db: Reader,
  actor: Actor,
  roundId: number,
  own: readonly { id: number; classUnitId: number; className: string }[],
): Promise<SharedClass[]> {
  const classUnitIds = [...new Set(own.map(row => row.classUnitId))]
  // The same classes in this and earlier rounds: who was in them then shows what has changed.
  const everybody = await db
    .select({
      roundId: entitlement.roundId,
      requirementId: entitlement.requirementId,
      classUnitId: entitlement.classUnitId,
      personId: entitlement.personId,
      name: person.name,
    })
    .from(entitlement)
    .innerJoin(person, eq(person.id, entitlement.personId))
    .where(
      and(
        inArray(entitlement.classUnitId, classUnitIds),
        inArray(
          entitlement.requirementId,
          own.map(row => row.id),
        ),
      ),
    )
    .orderBy(asc(person.name))
  const inClass = groupBy(everybody, row => `${row.roundId}/${row.requirementId}/${row.classUnitId}`)
  const groups = groupBy(own, row => {
    const people = inClass.get(`${roundId}/${row.id}/${row.classUnitId}`) ?? []
    return `${row.classUnitId}:${people.map(each => each.personId).join(',')}`
  })
  return [...groups.values()]
    .flatMap(([first, ...rest]) => (first ? [{ first, requirements: rest.length + 1 }] : []))
    .map(({ first, requirements }, index) => {
      const people = inClass.get(`${roundId}/${first.id}/${first.classUnitId}`) ?? []
      const earlierRound = Math.max(
        0,
        ...everybody
          .filter(
            row =>
              row.requirementId === first.id &&
              row.classUnitId === first.classUnitId &&
              row.roundId < roundId,
          )
          .map(row => row.roundId),
      )
      const earlier = inClass.get(`${earlierRound}/${first.id}/${first.classUnitId}`)
      return {
        key: String(index),
        unitName: first.className,
        requirements,
        people: people.length,
        others: people.filter(each => each.personId !== actor.personId).map(each => each.name),
        sinceLastTime: earlier ? changesBetween(earlier, people) : null,
      }
    })
    .sort((a, b) => b.requirements - a.requirements)
}

type Named = { personId: number; name: string }

function changesBetween(earlier: readonly Named[], now: readonly Named[]) {
  const missingFrom = (people: readonly Named[], others: readonly Named[]) =>
    others.filter(other => !people.some(each => each.personId === other.personId)).map(each => each.name)
  return { joined: missingFrom(earlier, now), left: missingFrom(now, earlier) }
}
