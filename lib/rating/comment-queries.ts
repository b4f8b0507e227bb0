import 'server-only'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { publication, publishedComment, ratingRound, requirement } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { namePatterns } from '@/lib/organisation/name-search'
import type { PublishedText } from './results-queries'

/** Fewer letters than this would be reading along rather than finding one comment. */
const FEWEST_LETTERS = 3
const MOST_SHOWN = 20

export interface FoundComment extends PublishedText {
  requirementTitle: string
  unitName: string
  roundName: string
}

/**
 * Published texts that hold some words, for whoever may take one away that somebody has complained about. Only what was searched for
 * is shown: an administrator is not given the comments of the municipality to read. Null where too little was searched for.
 */
export async function commentsHolding(actor: Actor, words: string): Promise<FoundComment[] | null> {
  if (words.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LETTERS) return null
  const units = unitsWhere(actor, 'comment.redact')
  if (units.length === 0) return []
  const rows = await (await reader())
    .select({
      publicationId: publishedComment.publicationId,
      position: publishedComment.position,
      text: publishedComment.text,
      unitId: publication.unitId,
      requirementTitle: requirement.title,
      roundName: ratingRound.name,
    })
    .from(publishedComment)
    .innerJoin(publication, eq(publication.id, publishedComment.publicationId))
    .innerJoin(requirement, eq(requirement.id, publication.requirementId))
    .innerJoin(ratingRound, eq(ratingRound.id, publication.roundId))
    .where(
      and(
        isNull(publishedComment.redactedOn),
        inArray(publication.unitId, units),
        ...namePatterns(words).map(({ first }) => sql`${publishedComment.text} glob ${`*${first}`}`),
      ),
    )
    .orderBy(desc(publication.publishedOn), asc(publication.id), asc(publishedComment.position))
    .limit(MOST_SHOWN)
  return rows.map(({ unitId, ...row }) => ({
    ...row,
    unitName: actor.tree.get(unitId).name,
    redacted: null,
    mayRedact: true,
  }))
}
