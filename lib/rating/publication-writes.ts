import 'server-only'
import type { Transaction } from '@/db/client'
import { partialPublication, publication, publishedComment } from '@/db/schema'
import type { Publication } from '@/lib/disclosure/publication'
import { inParts } from '@/lib/platform/in-parts'
import type { Day } from '@/lib/platform/time'

/** Figures in one statement: four milliseconds. */
const AT_A_TIME = 50
/** Texts in one statement. */
const TEXTS_AT_A_TIME = 100

/**
 * Stores what was published of one requirement: the figures of each unit, and the texts in an order of their own. `pause` is awaited after each
 * statement.
 */
export async function storePublications(
  tx: Transaction,
  { roundId, requirementId, publishedOn }: { roundId: number; requirementId: number; publishedOn: Day },
  publications: readonly Publication[],
  pause: () => Promise<unknown>,
): Promise<void> {
  const stored = async <Result>(statement: PromiseLike<Result>): Promise<Result> => {
    const result = await statement
    await pause()
    return result
  }
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
  await inParts(partial, part => stored(tx.insert(partialPublication).values(part)), AT_A_TIME)
  const idOf = new Map<number, number>()
  const storeFull = async (part: typeof full) => {
    const rows = tx
      .insert(publication)
      .values(part)
      .returning({ id: publication.id, unitId: publication.unitId })
    for (const { id, unitId } of await stored(rows)) idOf.set(unitId, id)
  }
  await inParts(full, storeFull, AT_A_TIME)
  const texts = publications.flatMap(each => textsOf(each, idOf.get(each.unitId)))
  await inParts(texts, part => stored(tx.insert(publishedComment).values(part)), TEXTS_AT_A_TIME)
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
