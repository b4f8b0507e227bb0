import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Transaction } from '@/db/client'
import { partialPublication, publication, publishedComment } from '@/db/schema'
import type { Publication } from '@/lib/disclosure/publication'
import type { Day } from '@/lib/platform/time'

/** Figures in one statement: four milliseconds, with room for other requests in between. */
const AT_A_TIME = 50
/** Texts in one statement. */
const TEXTS_AT_A_TIME = 100

/** Stores what was published of one requirement: the figures of each unit, and the texts in an order of their own. */
export async function storePublications(
  tx: Transaction,
  roundId: number,
  requirementId: number,
  publications: readonly Publication[],
  publishedOn: Day,
): Promise<void> {
  const full: (typeof publication.$inferInsert)[] = []
  const partial: (typeof partialPublication.$inferInsert)[] = []
  for (const { comments: _, sideEffectWords: __, ...figures } of publications) {
    const { unitId, result } = figures
    const place = { roundId, requirementId, unitId, publishedOn, figures }
    if (result.level === 'hidden') partial.push(place)
    else
      full.push({
        ...place,
        verdict: result.verdict,
        split: result.level === 'detail' && result.split.length > 0,
        score: result.score,
        low: result.interval.lower,
        high: result.interval.upper,
        current: true,
      })
  }
  for (let from = 0; from < partial.length; from += AT_A_TIME) {
    await tx.insert(partialPublication).values(partial.slice(from, from + AT_A_TIME))
    await setImmediate()
  }
  const idOf = new Map<number, number>()
  for (let from = 0; from < full.length; from += AT_A_TIME) {
    const stored = await tx
      .insert(publication)
      .values(full.slice(from, from + AT_A_TIME))
      .returning({ id: publication.id, unitId: publication.unitId })
    for (const { id, unitId } of stored) idOf.set(unitId, id)
    await setImmediate()
  }
  const texts = publications.flatMap(each => textsOf(each, idOf.get(each.unitId)))
  for (let from = 0; from < texts.length; from += TEXTS_AT_A_TIME) {
    await tx.insert(publishedComment).values(texts.slice(from, from + TEXTS_AT_A_TIME))
    await setImmediate()
  }
}

/** Each list comes in a random order of its own. The figures hold no text, so that a text can be taken away later. */
function textsOf(
  { comments, sideEffectWords }: Publication,
  publicationId: number | undefined,
): (typeof publishedComment.$inferInsert)[] {
  if (publicationId === undefined) return []
  return [
    ...comments.map(text => ({ about: 'requirement' as const, text })),
    ...sideEffectWords.map(text => ({ about: 'side_effects' as const, text })),
  ].map((each, position) => ({ publicationId, position, ...each }))
}
