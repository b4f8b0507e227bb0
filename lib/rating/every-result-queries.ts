import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { partialPublication, publication } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import type { PublishedFigures } from './published-figures'
import { readSeen, type SeenPlace, type SeenRequirement } from './round-seen-reads'
import { worstFirst } from './worst-first'

/** One requirement in some units in sight that could answer it or have a result. */
export interface ResultPart {
  reference: string
  title: string
  /** In tree order. Null: people there could answer, and nothing of it may be shown by itself. */
  cells: { unitName: string; figures: PublishedFigures | null }[]
}

/** Units whose figures are in memory at once: some hundred kilobytes. */
const AT_A_TIME = 100

const figuresAmong = prepared(db =>
  db
    .select({ id: publication.id, figures: publication.figures })
    .from(publication)
    .where(among(publication.id, 'ids'))
    .prepare(),
)
const partialFigures = prepared(db =>
  db
    .select({ unitId: partialPublication.unitId, figures: partialPublication.figures })
    .from(partialPublication)
    .where(
      and(
        eq(partialPublication.roundId, sql.placeholder('round')),
        eq(partialPublication.requirementId, sql.placeholder('requirement')),
        among(partialPublication.unitId, 'units'),
      ),
    )
    .prepare(),
)

/**
 * Everything a closed round published that this person may see, the least meaningful requirement first: what its files are made from. It reads
 * publications, never an answer, and no text; the figures of a part when that part is asked for, since a round of the whole municipality has more
 * than there is room for.
 */
export async function everyResult(actor: Actor, roundId: number): Promise<AsyncGenerator<ResultPart>> {
  const db = await reader()
  const visible = new Set(unitsWhere(actor, 'results.read'))
  const { units, requirements } = await readSeen(db, actor.tree, roundId, visible)
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  return inParts(db, roundId, await inOrder(db, requirements), nameOf)
}

async function* inParts(
  db: Reader,
  roundId: number,
  requirements: readonly SeenRequirement[],
  nameOf: ReadonlyMap<number, string>,
): AsyncGenerator<ResultPart> {
  for (const { reference, title, places } of requirements)
    for (let from = 0; from < places.length; from += AT_A_TIME) {
      const part = places.slice(from, from + AT_A_TIME)
      const figures = await figuresOf(db, roundId, part)
      const cells = part.map(place => ({
        unitName: nameOf.get(place.unitId) ?? '',
        figures: figures(place) ?? null,
      }))
      yield { reference, title, cells }
    }
}

/** The figures of some units of one requirement. */
async function figuresOf(db: Reader, round: number, places: readonly SeenPlace[]) {
  const ids = places.flatMap(each => each.publicationId ?? [])
  const inPart = places.filter(each => each.hasFigures && each.publicationId === null)
  const [full, partial] = await Promise.all([
    figuresAmong(db).all({ ids: JSON.stringify(ids) }),
    partialFigures(db).all({
      round,
      requirement: places[0]?.requirementId ?? 0,
      units: JSON.stringify(inPart.map(each => each.unitId)),
    }),
  ])
  const byId = new Map(full.map(row => [row.id, row.figures]))
  const byUnit = new Map(partial.map(row => [row.unitId, row.figures]))
  return ({ publicationId, unitId }: SeenPlace) =>
    publicationId === null ? byUnit.get(unitId) : byId.get(publicationId)
}

/** By the result that speaks for most of those in sight. */
async function inOrder(db: Reader, requirements: readonly SeenRequirement[]): Promise<SeenRequirement[]> {
  const topmost = ({ places }: SeenRequirement) =>
    places.find(each => each.publicationId !== null)?.publicationId
  const headlines = await db
    .select({ id: publication.id, verdict: publication.verdict, score: publication.score })
    .from(publication)
    .where(
      inArray(
        publication.id,
        requirements.flatMap(each => topmost(each) ?? []),
      ),
    )
  const headlineOf = new Map(headlines.map(each => [each.id, each]))
  const of = (requirement: SeenRequirement) => headlineOf.get(topmost(requirement) ?? 0) ?? null
  return requirements.toSorted((a, b) => worstFirst(of(a), of(b)))
}
