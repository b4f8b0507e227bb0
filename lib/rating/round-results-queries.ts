import 'server-only'
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { partialPublication, publication, publishedComment, ratingRound } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import type { Day } from '@/lib/platform/time'
import { type ChangeKey, changeSince } from './change'
import type { PublishedFigures } from './published-figures'
import { type PublishedText, textsOf } from './results-queries'
import { placesBeside, placesFrom, type RoundPlace } from './round-places'
import { readSeen, type SeenPlace, type SeenRequirement } from './round-seen-reads'
import { type Headline, worstFirst } from './worst-first'

/** A unit's result in few words. */
export interface RoundResult extends Headline {
  unitId: number
  /** Rounded and without counts, or in detail. */
  level: 'detail' | 'overview'
  split: boolean
}

/** One requirement in one unit of those beside each other. */
interface RoundCell {
  unitId: number
  /** Null: people here could answer, and nothing of it may be shown by itself; it counts in the unit above. */
  result: RoundResult | null
}

/** All that was published of one requirement in one unit. */
export interface RoundBehind {
  unitId: number
  figures: PublishedFigures
  /** The round before this one, where both have a result. */
  since: { change: ChangeKey; low: number; high: number; roundName: string; on: Day } | null
}

export interface RoundRow extends Omit<SeenRequirement, 'places'> {
  /** The topmost result in sight: it speaks for most people. */
  topmost: RoundResult | null
  /** The topmost one in the chosen unit and below it. */
  topmostHere: RoundResult | null
  /** People in the chosen unit or below it could answer. */
  isHere: boolean
  /** Of the units beside each other those that could answer it or have a result, in tree order. */
  cells: RoundCell[]
  /** The chosen unit's figures, or else those of the topmost one that has any. */
  behind: RoundBehind | null
  /** What people wrote: of the chosen unit, else of every unit in sight, in tree order. */
  said: { unitId: number; texts: PublishedText[] }[]
}

export interface RoundResults {
  k: number
  /** Every unit in sight, in tree order. */
  units: RoundPlace[]
  /** The one whose results are shown; undefined for the whole round. */
  chosen: RoundPlace | undefined
  /** The units whose results stand beside each other. */
  beside: RoundPlace[]
  /** The least meaningful first, those without a result last. */
  rows: RoundRow[]
  /** How many texts were published, when they are too many to be read all in one place; they stand at each unit. */
  tooManyTexts: number | null
}

/** More texts than these in one page and nobody reads them, and a round of many thousand people would take the server's memory. */
const MOST_TEXTS = 200

/**
 * What a closed round published, as its page shows it to this person: it reads publications, never an answer, and of tens of thousands of
 * them only those that are shown. The files hold all (`everyResult`). Texts are read for one unit where one is chosen, for
 * all where they are few.
 */
export async function roundResults(
  actor: Actor,
  { id: roundId, k }: { id: number; k: number },
  { unitId }: { unitId?: number } = {},
): Promise<RoundResults> {
  const visible = new Set(unitsWhere(actor, 'results.read'))
  const db = await reader()
  const { units, requirements } = await readSeen(db, actor.tree, roundId, visible)
  const chosen = units.find(unit => unit.id === unitId)
  const beside = placesBeside(units, chosen?.id)
  const isBeside = new Set(beside.map(unit => unit.id))
  const isHere = new Set((chosen ? placesFrom(units, chosen.id) : units).map(unit => unit.id))
  const picked = requirements.map(({ places, ...about }) => {
    const here = places.filter(place => isHere.has(place.unitId))
    const first = (some: SeenPlace[]) => some.find(place => place.publicationId !== null)
    return {
      about,
      places,
      isHere: here.length > 0,
      cells: here.filter(place => isBeside.has(place.unitId)),
      topmost: first(places),
      topmostHere: first(here),
      behind: places.find(place => place.hasFigures && (!chosen || place.unitId === chosen.id)),
    }
  })
  const behind = picked.flatMap(each => each.behind ?? [])
  const [resultOf, behindOf, said] = await Promise.all([
    readResults(
      db,
      picked.flatMap(each => [...each.cells, each.topmost, each.topmostHere]),
    ),
    readBehind(db, roundId, behind),
    readTexts(
      db,
      actor,
      roundId,
      chosen,
      picked.flatMap(each => each.places),
    ),
  ])
  const result = (place: SeenPlace | undefined) => resultOf.get(place?.publicationId ?? 0) ?? null
  const rows = picked.map(
    ({ about, places, cells, topmost, topmostHere, isHere, behind: own }): RoundRow => ({
      ...about,
      topmost: result(topmost),
      topmostHere: result(topmostHere),
      isHere,
      cells: cells.map(place => ({ unitId: place.unitId, result: result(place) })),
      behind: own ? (behindOf.get(own.requirementId) ?? null) : null,
      said: places.flatMap(place => {
        const texts = said.textsAt.get(place.publicationId ?? 0)
        return texts ? [{ unitId: place.unitId, texts }] : []
      }),
    }),
  )
  return {
    ...{ k, units, chosen, beside },
    rows: rows.sort((a, b) => worstFirst(a.topmost, b.topmost)),
    tooManyTexts: said.tooMany,
  }
}

const results = prepared(db =>
  db
    .select({
      id: publication.id,
      unitId: publication.unitId,
      verdict: publication.verdict,
      split: publication.split,
      score: publication.score,
      level: sql<RoundResult['level']>`json_extract(${publication.figures}, '$.result.level')`,
    })
    .from(publication)
    .where(among(publication.id, 'ids'))
    .prepare(),
)

async function readResults(
  db: Reader,
  places: readonly (SeenPlace | undefined)[],
): Promise<Map<number, RoundResult>> {
  const ids = new Set(places.flatMap(place => place?.publicationId ?? []))
  const rows = await results(db).all({ ids: JSON.stringify([...ids]) })
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

const fullFigures = prepared(db =>
  db
    .select({
      id: publication.id,
      requirementId: publication.requirementId,
      unitId: publication.unitId,
      publishedOn: publication.publishedOn,
      low: publication.low,
      high: publication.high,
      figures: publication.figures,
    })
    .from(publication)
    .where(among(publication.id, 'ids'))
    .prepare(),
)
const partialFigures = prepared(db =>
  db
    .select({
      requirementId: partialPublication.requirementId,
      unitId: partialPublication.unitId,
      figures: partialPublication.figures,
    })
    .from(partialPublication)
    .where(
      and(
        eq(partialPublication.roundId, sql.placeholder('round')),
        among(partialPublication.requirementId, 'requirements'),
        among(partialPublication.unitId, 'units'),
      ),
    )
    .prepare(),
)

/** The figures of one place for each requirement, and how they differ from the round before. */
async function readBehind(
  db: Reader,
  round: number,
  places: readonly SeenPlace[],
): Promise<Map<number, RoundBehind>> {
  const inPart = places.filter(place => place.publicationId === null)
  const [full, partial] = await Promise.all([
    fullFigures(db).all({ ids: JSON.stringify(places.flatMap(place => place.publicationId ?? [])) }),
    inPart.length > 0 ? partialFigures(db).all({ round, ...listsOf(inPart) }) : [],
  ])
  const earlier = await readEarlier(db, round, full)
  const unitOf = new Map(inPart.map(place => [place.requirementId, place.unitId]))
  return new Map([
    ...partial
      .filter(row => unitOf.get(row.requirementId) === row.unitId)
      .map(({ requirementId, ...row }) => [requirementId, { ...row, since: null }] as const),
    ...full.map(row => {
      const { requirementId, unitId, figures } = row
      const before = earlier.get(requirementId)
      const since = before ? { ...before, change: changeSince(before, row) } : null
      return [requirementId, { unitId, figures, since }] as const
    }),
  ])
}

const listsOf = (places: readonly { requirementId: number; unitId: number }[]) => ({
  requirements: JSON.stringify([...new Set(places.map(place => place.requirementId))]),
  units: JSON.stringify([...new Set(places.map(place => place.unitId))]),
})

const ofOtherRounds = prepared(db =>
  db
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
        among(publication.requirementId, 'requirements'),
        // Both there are: the index has it between the requirement and the unit.
        inArray(publication.current, [true, false]),
        among(publication.unitId, 'units'),
        ne(publication.roundId, sql.placeholder('round')),
      ),
    )
    .orderBy(desc(publication.publishedOn), desc(publication.id))
    .prepare(),
)

/** For each requirement the same unit's newest result of a round that closed before this one. */
async function readEarlier(
  db: Reader,
  round: number,
  own: readonly { id: number; requirementId: number; unitId: number; publishedOn: Day }[],
) {
  const newest = new Map<number, { low: number; high: number; roundName: string; on: Day }>()
  if (own.length === 0) return newest
  const ownOf = new Map(own.map(row => [row.requirementId, row]))
  for (const { id, requirementId, unitId, ...before } of await ofOtherRounds(db).all({
    round,
    ...listsOf(own),
  })) {
    const now = ownOf.get(requirementId)
    if (!now || now.unitId !== unitId || newest.has(requirementId)) continue
    if (before.on < now.publishedOn || (before.on === now.publishedOn && id < now.id))
      newest.set(requirementId, before)
  }
  return newest
}

const textCount = prepared(db =>
  db
    .select({
      // Positions count up from 0, so the last one is found without counting thousands.
      count: sql<number>`coalesce(sum((select max(${publishedComment.position}) + 1 from ${publishedComment} where ${publishedComment.publicationId} = ${publication.id})), 0)`,
    })
    .from(publication)
    .where(and(eq(publication.roundId, sql.placeholder('round')), among(publication.unitId, 'units')))
    .prepare(),
)

/** The texts of the chosen unit, or of all in sight where that is not too many. */
async function readTexts(
  db: Reader,
  actor: Actor,
  round: number,
  chosen: RoundPlace | undefined,
  places: readonly SeenPlace[],
): Promise<{ textsAt: Map<number, PublishedText[]>; tooMany: number | null }> {
  const wanted = places.flatMap(({ publicationId: id, unitId }) =>
    id !== null && (!chosen || unitId === chosen.id) ? [{ id, unitId }] : [],
  )
  if (!chosen) {
    const [{ count } = { count: 0 }] = await textCount(db).all({ round, units: listsOf(places).units })
    if (count === 0 || count > MOST_TEXTS) return { textsAt: new Map(), tooMany: count || null }
  }
  const texts = (await textsOf(db, actor, wanted)).sort(
    (a, b) => Number(a.about === 'side_effects') - Number(b.about === 'side_effects'),
  )
  return { textsAt: groupBy(texts, each => each.publicationId), tooMany: null }
}
