import 'server-only'
import { asc, type Column, eq, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import {
  partialPublication,
  publication,
  requirement,
  roundClass,
  roundRequirement,
  roundTreeUnit,
} from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { NotOffered } from './plan-round'
import type { RoundPlace } from './round-places'

/** A unit that could answer a requirement, or of which something was published. */
export interface SeenPlace {
  requirementId: number
  unitId: number
  /** Of its result; null where it has none to show. */
  publicationId: number | null
  /** Something was published of it, with a result or without. */
  hasFigures: boolean
}

export interface SeenRequirement {
  requirementId: number
  reference: string
  path: string
  title: string
  notOfferedBecause: NotOffered | null
  /** In tree order. The first speaks for most people. */
  places: SeenPlace[]
}

const requirementsOf = prepared(db =>
  db
    .select({
      id: requirement.id,
      title: requirement.title,
      referenceNumber: requirement.referenceNumber,
      notOfferedBecause: roundRequirement.notOfferedBecause,
    })
    .from(roundRequirement)
    .innerJoin(requirement, eq(requirement.id, roundRequirement.requirementId))
    .where(eq(roundRequirement.roundId, sql.placeholder('round')))
    .orderBy(asc(requirement.referenceNumber))
    .prepare(),
)
const unitNames = prepared(db =>
  db
    .select({ unitId: roundTreeUnit.unitId, name: roundTreeUnit.name })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, sql.placeholder('round')))
    .prepare(),
)
/** A round of the whole municipality has tens of thousands of each: they come as one list for each requirement, and from an index alone. */
const listOf = (column: Column) =>
  sql<number[]>`json_group_array(${column})`.mapWith((list: string) => JSON.parse(list) as number[])
const published = prepared(db =>
  db
    .select({
      requirementId: publication.requirementId,
      units: listOf(publication.unitId),
      ids: listOf(publication.id),
    })
    .from(publication)
    .where(eq(publication.roundId, sql.placeholder('round')))
    .groupBy(publication.requirementId)
    .prepare(),
)
const publishedInPart = prepared(db =>
  db
    .select({ requirementId: partialPublication.requirementId, units: listOf(partialPublication.unitId) })
    .from(partialPublication)
    .where(eq(partialPublication.roundId, sql.placeholder('round')))
    .groupBy(partialPublication.requirementId)
    .prepare(),
)
const classes = prepared(db =>
  db
    .select({ requirementId: roundClass.requirementId, units: listOf(roundClass.classUnitId) })
    .from(roundClass)
    .where(eq(roundClass.roundId, sql.placeholder('round')))
    .groupBy(roundClass.requirementId)
    .prepare(),
)

/**
 * Which units a closed round has anything to tell of, requirement by requirement, as far as they are `visible`; no figure. `units` are all
 * of them as they were called when it opened, in tree order.
 */
export async function readSeen(
  db: Reader,
  tree: UnitTree,
  round: number,
  visible: ReadonlySet<number>,
): Promise<{ units: RoundPlace[]; requirements: SeenRequirement[] }> {
  const [asked, names, full, partial, could] = await Promise.all([
    requirementsOf(db).all({ round }),
    unitNames(db).all({ round }),
    published(db).all({ round }),
    publishedInPart(db).all({ round }),
    classes(db).all({ round }),
  ])
  const fullOf = new Map(
    full.map(({ requirementId, units, ids }) => [
      requirementId,
      new Map(units.map((unitId, at) => [unitId, ids[at] ?? null])),
    ]),
  )
  const unitsOf = (rows: typeof could) =>
    new Map(rows.map(({ requirementId, units }) => [requirementId, new Set(units)]))
  const [partialOf, classesOf] = [unitsOf(partial), unitsOf(could)]
  const inOrder = tree.units.filter(unit => visible.has(unit.id)).map(unit => unit.id)
  const requirements = asked.map(({ id, title, referenceNumber, notOfferedBecause }) => {
    const [results, parts, those] = [fullOf.get(id), partialOf.get(id), classesOf.get(id)]
    return {
      requirementId: id,
      reference: formatReference(referenceNumber),
      path: requirementPath(referenceNumber),
      title,
      notOfferedBecause,
      places: inOrder.flatMap((unitId): SeenPlace | [] => {
        const publicationId = results?.get(unitId) ?? null
        const hasFigures = publicationId !== null || parts?.has(unitId) === true
        return hasFigures || those?.has(unitId)
          ? { requirementId: id, unitId, publicationId, hasFigures }
          : []
      }),
    }
  })
  const nameAt = new Map(names.map(each => [each.unitId, each.name]))
  const ids = new Set(requirements.flatMap(each => each.places.map(place => place.unitId)))
  return {
    units: tree
      .nested(ids)
      .map(({ id, depth }) => ({ id, name: nameAt.get(id) ?? tree.get(id).name, depth })),
    requirements,
  }
}
