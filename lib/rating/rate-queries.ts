import 'server-only'
import { and, asc, count, eq, gte, inArray, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  entitlement,
  person,
  ratingRound,
  requirement,
  roundClass,
  roundKey,
  roundTreeUnit,
} from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import type { RoundManifest } from './blind/manifest'
import { readManifest } from './open-round-reads'
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
  /** The titles of the requirements. */
  requirements: string[]
  /** Everybody entitled there, the person themselves included. */
  people: number
  /** The others, by name. */
  others: string[]
  /** Against the class of most requirements, which is the first: who is not in this one, and who only in this one. */
  without: string[]
  besides: string[]
  /** Against the same class the last time it rated something; null where it never did. */
  sinceLastTime: { joined: string[]; left: string[] } | null
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
  k: number
  unitId: number
  /** What the browser holds the round to (docs/decisions/0008). */
  manifest: RoundManifest
  fingerprint: string
  items: RequirementOfRound[]
  classes: SharedClass[]
}

/** What this person rates in a round, and with whom they share their classes; null when they are not in it or it is not open. */
export async function ratingOfRound(actor: Actor, roundId: number): Promise<RatingOfRound | null> {
  const db = await reader()
  const [found] = await db
    .select({ round: ratingRound, key: roundKey })
    .from(ratingRound)
    .innerJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .where(eq(ratingRound.id, roundId))
  if (found?.round.status !== 'open' || found.round.closesOn < today()) return null
  const { round, key } = found
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
    manifest: await readManifest(db, { roundId, publicKey: key.publicKey, k: round.k }),
    fingerprint: key.fingerprint,
    items: rows.map(({ referenceNumber, ...item }) => ({
      ...item,
      reference: formatReference(referenceNumber),
    })),
    classes: await sharedClasses(db, actor, roundId, rows),
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
  actor: Actor,
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
    { first: (typeof own)[number]; requirements: string[]; rounds: ClassInRound[] }
  >()
  for (const row of own) {
    const rounds = inRounds.get(`${row.id}/${row.classUnitId}`) ?? []
    const key = `${row.classUnitId}:${rounds.find(each => each.roundId === roundId)?.personIds.join(',')}`
    const group = groups.get(key)
    if (group) group.requirements.push(row.title)
    else groups.set(key, { first: row, requirements: [row.title], rounds })
  }
  const mentioned = [...groups.values()].flatMap(group => group.rounds.flatMap(each => each.personIds))
  const names = await readNames(db, new Set(mentioned))
  const peopleIn = (round: ClassInRound | undefined) => {
    const ids = new Set(round?.personIds)
    return names.filter(each => ids.has(each.personId))
  }
  const classes = [...groups.values()]
    .map(({ rounds, ...group }) => ({
      ...group,
      people: peopleIn(rounds.find(each => each.roundId === roundId)),
      earlier: newestBefore(rounds, roundId),
    }))
    .sort((a, b) => b.requirements.length - a.requirements.length || b.people.length - a.people.length)
  const most = classes[0]?.people ?? []
  return classes.map(({ first, requirements, people, earlier }, index) => {
    const { joined: besides, left: without } = changesBetween(most, people)
    return {
      key: String(index),
      unitName: first.className,
      requirements,
      people: people.length,
      others: people.filter(each => each.personId !== actor.personId).map(each => each.name),
      without,
      besides,
      sinceLastTime: earlier ? changesBetween(peopleIn(earlier), people) : null,
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
type Named = { personId: number; name: string }

function changesBetween(earlier: readonly Named[], now: readonly Named[]) {
  const missingFrom = (people: readonly Named[], others: readonly Named[]) =>
    others.filter(other => !people.some(each => each.personId === other.personId)).map(each => each.name)
  return { joined: missingFrom(earlier, now), left: missingFrom(now, earlier) }
}
