import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { publication, ratingRound } from '@/db/schema'
import type { PublishedFigures } from './published-figures'

const current = prepared(db =>
  db
    .select({
      id: publication.id,
      unitId: publication.unitId,
      roundId: publication.roundId,
      roundName: ratingRound.name,
      publishedOn: publication.publishedOn,
      verdict: publication.verdict,
      split: publication.split,
      score: publication.score,
      low: publication.low,
      high: publication.high,
    })
    .from(publication)
    .innerJoin(ratingRound, eq(ratingRound.id, publication.roundId))
    .where(and(eq(publication.requirementId, sql.placeholder('id')), eq(publication.current, true)))
    .prepare(),
)
const figuresById = prepared(db =>
  db
    .select({ figures: publication.figures })
    .from(publication)
    .where(eq(publication.id, sql.placeholder('id')))
    .prepare(),
)

/** The newest results of a requirement, one for each unit that has any; read once a page. The figures come apart: they are long. */
export const readCurrentPublications = cache((db: Reader, requirementId: number) =>
  current(db).all({ id: requirementId }),
)

/**
 * All that was published of one unit's result; read once a page.
 * @throws RangeError where there is no such publication
 */
export const readFigures = cache(async (db: Reader, publicationId: number): Promise<PublishedFigures> => {
  const [found] = await figuresById(db).all({ id: publicationId })
  if (!found) throw new RangeError(`no publication has the id ${publicationId}`)
  return found.figures
})
