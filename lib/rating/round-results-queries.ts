import 'server-only'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  partialPublication,
  publication,
  publishedComment,
  ratingRound,
  requirement,
  roundClass,
  roundRequirement,
  roundTreeUnit,
} from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import type { Day } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { type ChangeKey, changeSince } from './change'
import type { NotOffered } from './plan-round'
import type { PublishedFigures } from './published-figures'
import { type PublishedText, textsOf } from './results-queries'
import type { RoundPlace } from './round-places'
import { topmostResult } from './topmost-result'
import type { VerdictKey } from './verdict'

/** One requirement in one unit. */
export interface RoundCell {
  unitId: number
  /** Null: people here could answer, and nothing of it may be shown by itself; it counts in the unit above. */
  figures: PublishedFigures | null
  /** The round before this one, where both have a result. */
  since: { change: ChangeKey; low: number; high: number; roundName: string; on: Day } | null
  comments: PublishedText[]
  sideEffectWords: PublishedText[]
}

export interface RoundRow {
  requirementId: number
  reference: string
  path: string
  title: string
  notOfferedBecause: NotOffered | null
  /** In tree order, only units that could answer it or have a result. The first speaks for most people. */
  cells: RoundCell[]
}

export interface RoundResults {
  k: number
  /** Every unit in sight, in tree order. */
  units: RoundPlace[]
  /** The least meaningful first, those without a result last. */
  rows: RoundRow[]
  /** How many texts were published, when they are too many to be read all in one place; they stand at each unit. */
  tooManyTexts: number | null
}

/** More texts than these in one page and nobody reads them, and a round of many thousand people would take the server's memory. */
const MOST_TEXTS = 200

/**
 * Everything a closed round published that this person may see: the page, the CSV and the JSON are all made from this and from nothing
 * else. It reads publications, never an answer. Texts are read for one unit where one is named, for all where they are few, and not at
 * all for `texts` null.
 */
export async function roundResults(
  actor: Actor,
  round: { id: number; k: number; closedOn: Day | null },
  texts: { unitId?: number } | null = {},
): Promise<RoundResults> {
  const visible = unitsWhere(actor, 'results.read')
  if (visible.length === 0) return { k: round.k, units: [], rows: [], tooManyTexts: null }
  const db = await reader()
  const [asked, full, partial, classes, names] = await Promise.all([
    requirementsOf(db, round.id),
    db
      .select()
      .from(publication)
      .where(and(eq(publication.roundId, round.id), inArray(publication.unitId, visible))),
    db
      .select()
      .from(partialPublication)
      .where(and(eq(partialPublication.roundId, round.id), inArray(partialPublication.unitId, visible))),
    db
      .select({ requirementId: roundClass.requirementId, unitId: roundClass.classUnitId })
      .from(roundClass)
      .where(and(eq(roundClass.roundId, round.id), inArray(roundClass.classUnitId, visible))),
    db
      .select({ unitId: roundTreeUnit.unitId, name: roundTreeUnit.name })
      .from(roundTreeUnit)
      .where(eq(roundTreeUnit.roundId, round.id)),
  ])
  const [said, earlier] = await Promise.all([
    texts ? textsToShow(db, actor, full, texts.unitId) : { texts: [], tooMany: null },
    earlierResults(db, round, full, visible),
  ])
  const place = (row: { requirementId: number; unitId: number }) => `${row.requirementId}/${row.unitId}`
  const fullAt = new Map(full.map(row => [place(row), row]))
  const partialAt = new Map(partial.map(row => [place(row), row]))
  const textsAt = groupBy(said.texts, each => each.publicationId)
  const unitsOf = groupBy([...full, ...partial, ...classes], row => row.requirementId)

  const cell = (requirementId: number, unitId: number): RoundCell => {
    const here = fullAt.get(place({ requirementId, unitId }))
    const written = here ? (textsAt.get(here.id) ?? []) : []
    const before = here ? earlier.get(place(here)) : undefined
    const figures = (here ?? partialAt.get(place({ requirementId, unitId })))?.figures
    return {
      unitId,
      figures: figures ?? null,
      since:
        here && before
          ? { ...before, change: changeSince({ low: before.low, high: before.high }, here) }
          : null,
      comments: written.filter(each => each.about === 'requirement'),
      sideEffectWords: written.filter(each => each.about === 'side_effects'),
    }
  }
  const inTreeOrder = (a: number, b: number) => actor.tree.range(a).first - actor.tree.range(b).first
  const rows = asked.map(({ id, title, referenceNumber, notOfferedBecause }): RoundRow => {
    const unitIds = [...new Set((unitsOf.get(id) ?? []).map(row => row.unitId))].sort(inTreeOrder)
    return {
      requirementId: id,
      reference: formatReference(referenceNumber),
      path: requirementPath(referenceNumber),
      title,
      notOfferedBecause,
      cells: unitIds.map(unitId => cell(id, unitId)),
    }
  })
  const unitIds = [...new Set(rows.flatMap(row => row.cells.map(each => each.unitId)))].sort(inTreeOrder)
  const nameAt = new Map(names.map(each => [each.unitId, each.name]))
  return {
    k: round.k,
    units: unitIds.map(id => ({
      id,
      name: nameAt.get(id) ?? actor.tree.get(id).name,
      depth: unitIds.filter(other => other !== id && actor.tree.isWithin(id, other)).length,
    })),
    rows: rows.sort(worstFirst),
    tooManyTexts: said.tooMany,
  }
}

/** The texts of one unit, or of all of them where that is not too many. */
async function textsToShow(
  db: Reader,
  actor: Actor,
  full: readonly { id: number; unitId: number; roundId: number }[],
  unitId: number | undefined,
) {
  const wanted = unitId === undefined ? full : full.filter(row => row.unitId === unitId)
  const [first] = wanted
  if (!first) return { texts: [], tooMany: null }
  if (unitId === undefined) {
    // Positions count up from 0, so the last one is found without counting thousands.
    const last = sql<number>`(select coalesce(max(${publishedComment.position}) + 1, 0) from ${publishedComment} where ${publishedComment.publicationId} = ${publication.id})`
    const counted = await db
      .select({ id: publication.id, count: last })
      .from(publication)
      .where(eq(publication.roundId, first.roundId))
    const inSight = new Set(wanted.map(row => row.id))
    const count = counted.reduce((sum, row) => sum + (inSight.has(row.id) ? row.count : 0), 0)
    if (count > MOST_TEXTS) return { texts: [], tooMany: count }
  }
  return { texts: await textsOf(db, actor, wanted), tooMany: null }
}

const requirementsOf = (db: Reader, roundId: number) =>
  db
    .select({
      id: requirement.id,
      title: requirement.title,
      referenceNumber: requirement.referenceNumber,
      notOfferedBecause: roundRequirement.notOfferedBecause,
    })
    .from(roundRequirement)
    .innerJoin(requirement, eq(requirement.id, roundRequirement.requirementId))
    .where(eq(roundRequirement.roundId, roundId))
    .orderBy(asc(requirement.referenceNumber))

const order: readonly (VerdictKey | undefined)[] = ['red', 'amber', 'green', undefined]

function worstFirst(a: RoundRow, b: RoundRow): number {
  const [first, second] = [topmostResult(a)?.result, topmostResult(b)?.result]
  return (
    order.indexOf(first?.verdict) - order.indexOf(second?.verdict) ||
    (first?.score ?? 0) - (second?.score ?? 0)
  )
}

/** For each requirement and unit the newest result of a round that closed before this one. */
async function earlierResults(
  db: Reader,
  round: { id: number; closedOn: Day | null },
  full: readonly { requirementId: number; unitId: number; publishedOn: Day; id: number }[],
  visible: readonly number[],
) {
  const newest = new Map<string, { low: number; high: number; roundName: string; on: Day }>()
  if (full.length === 0) return newest
  const rows = await db
    .select({
      id: publication.id,
      requirementId: publication.requirementId,
      unitId: publication.unitId,
      low: publication.low,
      high: publication.high,
      on: publication.publishedOn,
      roundName: ratingRound.name,
    })
    .from(publication)
    .innerJoin(ratingRound, eq(ratingRound.id, publication.roundId))
    .where(
      and(
        ne(publication.roundId, round.id),
        inArray(publication.requirementId, [...new Set(full.map(row => row.requirementId))]),
        inArray(publication.unitId, [...visible]),
      ),
    )
    .orderBy(desc(publication.publishedOn), desc(publication.id))
  const ownAt = new Map(full.map(row => [`${row.requirementId}/${row.unitId}`, row]))
  for (const { id, requirementId, unitId, ...before } of rows) {
    const key = `${requirementId}/${unitId}`
    const own = ownAt.get(key)
    const isEarlier = own && (before.on < own.publishedOn || (before.on === own.publishedOn && id < own.id))
    if (isEarlier && !newest.has(key)) newest.set(key, before)
  }
  return newest
}
