import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { publication, publishedComment, ratingRound } from '@/db/schema'
import type { ResultInDetail } from '@/lib/disclosure/publication'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import { aDraftRound } from './rounds'

const notAsked = { level: 'hidden', because: 'not_asked' } as const

/** A unit's figures in detail: all at the same score, between two bounds. */
export function someFigures(unitId: number, given: Partial<ResultInDetail> = {}): PublishedFigures {
  return {
    version: 1,
    unitId,
    threshold: 5,
    result: {
      level: 'detail',
      verdict: 'amber',
      amberBecause: 'uncertain',
      score: 50,
      interval: { lower: 40, upper: 60 },
      answered: 12,
      entitled: 20,
      sum: 600,
      squares: 30_000,
      split: [],
      distribution: [0, 0, 12, 0, 0],
      statements: {
        legitimate: [0, 0, 12, 0, 0],
        supports: [0, 0, 12, 0, 0],
        learning: [0, 0, 12, 0, 0],
        involved: [0, 0, 12, 0, 0],
      },
      ...given,
    },
    factors: {
      values: notAsked,
      effort: notAsked,
      relation: notAsked,
      dialogue: notAsked,
      involvement: { level: 'detail', verdict: 'unresolved', interval: { lower: 40, upper: 60 } },
    },
    sideEffects: {
      level: 'detail',
      reported: {
        tunnel_vision: true,
        creaming: false,
        undermined_collaboration: false,
        demotivation: false,
      },
      answered: 12,
      counts: { tunnel_vision: 6, creaming: 1, undermined_collaboration: 0, demotivation: 0 },
    },
    preference: {
      level: 'detail',
      answered: 12,
      counts: { remove: 4, change: 6, embed: 1, dont_know: 1 },
    },
    minutes: { level: 'hidden', because: 'too_few' },
    minutesPerYear: { level: 'hidden', because: 'too_few' },
  }
}

/** A publication as closing a round leaves it, in a closed round of its own unless one is named. Returns its id. */
export async function publish(given: {
  unitId: number
  requirementId: number
  roundId?: number
  on?: string
  figures?: PublishedFigures
  comments?: readonly string[]
}): Promise<number> {
  const { unitId, requirementId, on = '2026-11-01', figures = someFigures(unitId) } = given
  const { result } = figures
  if (result.level === 'hidden') throw new Error('Only what has a result is published in full')
  const roundId =
    given.roundId ??
    (await aDraftRound([{ id: unitId }], [{ id: requirementId }], { status: 'closed', closedOn: on }))
  const { write } = await database()
  return write(async tx => {
    await tx.update(ratingRound).set({ status: 'closed', closedOn: on }).where(eq(ratingRound.id, roundId))
    const [made] = await tx
      .insert(publication)
      .values({
        ...{ roundId, requirementId, unitId, publishedOn: on, figures, current: true },
        ...{ verdict: result.verdict, split: result.level === 'detail' && result.split.length > 0 },
        ...{ score: result.score, low: result.interval.lower, high: result.interval.upper },
      })
      .returning()
    if (!made) throw new Error('The publication was not stored')
    const { id: publicationId } = made
    if (given.comments?.length)
      await tx
        .insert(publishedComment)
        .values(given.comments.map((text, position) => ({ publicationId, position, text })))
    return publicationId
  })
}
