import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  entitlement,
  person,
  pulse,
  ratingRound,
  requirement,
  roundClass,
  roundKey,
  roundTreeUnit,
} from '@/db/schema'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import type { PulsePurpose } from '@/lib/pulse/vocabulary'
import { formatReference } from '@/lib/register/reference'
import { minutesFor } from './how-long'
import type { Depth } from './statements'

export interface RoundToRate {
  id: number
  name: string
  depth: Depth
  closesOn: Day
  requirements: number
  minutes: number
}

/** People who share a class in some of the requirements: their answers cannot be told apart. */
export interface SharedClass {
  key: string
  unitName: string
  /** The titles of the requirements. */
  requirements: string[]
  /** Everybody entitled there, the person themselves included. */
  people: number
  /** The others, by name. */
  others: string[]
  /** Against the class of most requirements, which is the first: who is not in this one, and who only in this one. */
  without: string[]
  besides: string[]
  /** Against the same class the last time it rated: the requirements it rated then, by who came and went. Empty where it never did. */
  sinceLastTime: { requirements: string[]; joined: string[]; left: string[] }[]
}

interface RequirementOfRound {
  id: number
  reference: string
  title: string
  demand: string
  purpose: string
  className: string
  classUnitId: number
  /** N of the class. */
  classPeople: number
}

export interface RatingOfRound extends RoundToRate {
  /** What it is for, where it is a pulse; null where it asks for ratings. */
  purpose: PulsePurpose | null
  k: number
  /** Of what the browser holds the round to (docs/decisions/0008). */
  fingerprint: string
  items: RequirementOfRound[]
  classes: SharedClass[]
}

interface Place {
  requirementId: number
  classUnitId: number
}

/**
 * What somebody with these classes rates in a round, and with whom they share them; null when it is not open or there is nothing. `self` is left
 * out of the others; whoever drew a code is nobody in particular.
 */
export async function readRating(
  db: Reader,
  roundId: number,
  places: readonly Place[],
  self: number | null,
): Promise<RatingOfRound | null> {
  const [found] = await db
    .select({ round: ratingRound, fingerprint: roundKey.fingerprint, purpose: pulse.purpose })
    .from(ratingRound)
    .innerJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .leftJoin(pulse, eq(pulse.roundId, ratingRound.id))
    .where(eq(ratingRound.id, roundId))
  if (found?.round.status !== 'open' || found.round.closesOn < today() || places.length === 0) return null
  const { round, fingerprint } = found
  const classOf = new Map(places.map(each => [each.requirementId, each.classUnitId]))
  const classUnitIds = [...new Set(classOf.values())]
  const rows = await db
    .select({
      id: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      demand: requirement.demand,
      purpose: requirement.purpose,
      classUnitId: roundClass.classUnitId,
      className: roundTreeUnit.name,
      classPeople: roundClass.entitled,
    })
    .from(roundClass)
    .innerJoin(requirement, eq(requirement.id, roundClass.requirementId))
    .innerJoin(
      roundTreeUnit,
      and(eq(roundTreeUnit.roundId, roundClass.roundId), eq(roundTreeUnit.unitId, roundClass.classUnitId)),
    )
    .where(and(eq(roundClass.roundId, roundId), inArray(roundClass.classUnitId, classUnitIds)))
    .orderBy(asc(requirement.referenceNumber))
  const own = rows.filter(row => classOf.get(row.id) === row.classUnitId)
  return {
    id: round.id,
    name: round.name,
    depth: round.depth,
    closesOn: round.closesOn,
    requirements: own.length,
    minutes: minutesFor(round.depth, own.length),
    purpose: found.purpose,
    k: round.k,
    fingerprint,
    items: own.map(({ referenceNumber, ...item }) => ({
      ...item,
      reference: formatReference(referenceNumber),
    })),
    classes: await sharedClasses(db, self, roundId, own),
  }
}

/** Who is entitled in these classes to these requirements, in this and earlier rounds: one row a round and requirement. */
async function readClasses(
  db: Reader,
  classUnitIds: readonly number[],
  requirementIds: readonly number[],
): Promise<Map<string, { roundId: number; personIds: readonly number[] }[]>> {
  // Grouped by the database: one row for each person of each requirement would be some thousand.
  const rows = await db
    .select({
      roundId: entitlement.roundId,
      requirementId: entitlement.requirementId,
      classUnitId: entitlement.classUnitId,
      personIds: sql<string>`group_concat(${entitlement.personId})`,
    })
    .from(entitlement)
    .where(
      and(
        inArray(entitlement.classUnitId, [...classUnitIds]),
        inArray(entitlement.requirementId, [...requirementIds]),
      ),
    )
    .groupBy(entitlement.requirementId, entitlement.classUnitId, entitlement.roundId)
  const classes = rows.map(({ personIds, ...row }) => ({
    ...row,
    personIds: personIds
      .split(',')
      .map(Number)
      .sort((a, b) => a - b),
  }))
  return groupBy(classes, row => `${row.requirementId}/${row.classUnitId}`)
}

async function readNames(db: Reader, personIds: ReadonlySet<number>): Promise<Named[]> {
  return db
    .select({ personId: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...personIds]))
    .orderBy(asc(person.name))
}

async function sharedClasses(
  db: Reader,
  self: number | null,
  roundId: number,
  own: readonly { id: number; title: string; classUnitId: number; className: string }[],
): Promise<SharedClass[]> {
  const inRounds = await readClasses(
    db,
    [...new Set(own.map(row => row.classUnitId))],
    own.map(row => row.id),
  )
  // Many requirements are answered among the very same people: they are told of once.
  const groups = new Map<
    string,
    {
      first: (typeof own)[number]
      requirements: string[]
      people: ClassInRound | undefined
      earlier: Earlier[]
    }
  >()
  for (const row of own) {
    const rounds = inRounds.get(`${row.id}/${row.classUnitId}`) ?? []
    const people = rounds.find(each => each.roundId === roundId)
    const key = `${row.classUnitId}:${people?.personIds.join(',')}`
    const group = groups.get(key) ?? { first: row, requirements: [], people, earlier: [] }
    groups.set(key, group)
    group.requirements.push(row.title)
    const newest = newestBefore(rounds, roundId)
    if (newest) group.earlier.push({ title: row.title, personIds: newest.personIds })
  }
  const mentioned = [...groups.values()].flatMap(({ people, earlier }) =>
    [people, ...earlier].flatMap(each => each?.personIds ?? []),
  )
  const names = await readNames(db, new Set(mentioned))
  const peopleIn = (round: Pick<ClassInRound, 'personIds'> | undefined) => {
    const ids = new Set(round?.personIds)
    return names.filter(each => ids.has(each.personId))
  }
  const classes = [...groups.values()]
    .map(group => ({ ...group, people: peopleIn(group.people) }))
    .sort((a, b) => b.requirements.length - a.requirements.length || b.people.length - a.people.length)
  const most = classes[0]?.people ?? []
  return classes.map(({ first, requirements, people, earlier }, index) => {
    const { joined: besides, left: without } = changesBetween(most, people)
    return {
      key: String(index),
      unitName: first.className,
      requirements,
      people: people.length,
      others: people.filter(each => each.personId !== self).map(each => each.name),
      without,
      besides,
      sinceLastTime: [...groupBy(earlier, each => each.personIds.join()).values()].map(those => ({
        requirements: those.map(each => each.title),
        ...changesBetween(peopleIn(those[0]), people),
      })),
    }
  })
}

const newestBefore = (rounds: readonly ClassInRound[], roundId: number) =>
  rounds
    .filter(each => each.roundId < roundId)
    .reduce<ClassInRound | undefined>(
      (newest, each) => (newest && newest.roundId > each.roundId ? newest : each),
      undefined,
    )

type ClassInRound = { roundId: number; personIds: readonly number[] }
type Earlier = { title: string; personIds: readonly number[] }
type Named = { personId: number; name: string }

function changesBetween(earlier: readonly Named[], now: readonly Named[]) {
  const missingFrom = (people: readonly Named[], others: readonly Named[]) =>
    others.filter(other => !people.some(each => each.personId === other.personId)).map(each => each.name)
  return { joined: missingFrom(earlier, now), left: missingFrom(now, earlier) }
}
