import 'server-only'
import { and, eq } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { publication, ratingRound } from '@/db/schema'
import type { PublishedFigures } from './published-figures'

/** The newest results of a requirement, one for each unit that has any; read once a page. The figures come apart: they are long. */
export const readCurrentPublications = cache(async (db: Reader, requirementId: number) =>
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
    .where(and(eq(publication.requirementId, requirementId), eq(publication.current, true))),
)

/** All that was published of one unit's result; read once a page. */
export const readFigures = cache(async (db: Reader, publicationId: number): Promise<PublishedFigures> => {
  const [found] = await db
    .select({ figures: publication.figures })
    .from(publication)
    .where(eq(publication.id, publicationId))
  return found?.figures as PublishedFigures
})
