import 'server-only'
import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import {
  partialPublication,
  participation,
  publication,
  publishedComment,
  ratingRound,
  roundClass,
  roundRequirement,
  roundTreeUnit,
} from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { burdenSettingsOf } from '@/lib/burden/settings'
import type { Publication } from '@/lib/disclosure/publication'
import { publish } from '@/lib/disclosure/publish'
import type { TreeNode } from '@/lib/disclosure/tree'
import type { Settings } from '@/lib/organisation/load'
import { readEnvironment } from '@/lib/platform/env'
import type { Day } from '@/lib/platform/time'
import { destroyBallots, readBallots } from './ballot-box'
import { updateParticipation } from './participation-writes'

export interface ClosedRound {
  requirements: number
  publications: number
}

export interface ClosingContext {
  day: Day
  settings: Settings
  /** Writes the audit event: in the name of the person who closes it early, or of the product. */
  record(change: Change): Promise<void>
}

type Round = typeof ratingRound.$inferSelect

/**
 * Closes an open round, once and for all (docs/method.md §5): computes what may be shown, stores just that, and deletes the
 * ballots and the list of those who took part, in the caller's transaction. The status is changed first and only from open, so that of
 * two servers one closes it. `null` when it is not open: closing again does nothing.
 */
export async function closeRound(
  tx: Transaction,
  roundId: number,
  context: ClosingContext,
): Promise<ClosedRound | null> {
  const [round] = await tx
    .update(ratingRound)
    .set({ status: 'closed', closedOn: context.day, version: sql`${ratingRound.version} + 1` })
    .where(and(eq(ratingRound.id, roundId), eq(ratingRound.status, 'open')))
    .returning()
  if (!round) return null
  // Freed pages of the file are overwritten with zeros; a remote server keeps its own house.
  if (readEnvironment().DATABASE_URL.startsWith('file:')) await tx.run(sql`PRAGMA secure_delete = ON`)
  const nodes = await tx
    .select({ id: roundTreeUnit.unitId, parentId: roundTreeUnit.parentId })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, roundId))
  const offered = await tx
    .select({ requirementId: roundRequirement.requirementId })
    .from(roundRequirement)
    .where(and(eq(roundRequirement.roundId, roundId), isNull(roundRequirement.notOfferedBecause)))
  const done: ClosedRound = { requirements: offered.length, publications: 0 }
  for (const { requirementId } of offered) {
    done.publications += await closeRequirement(tx, round, requirementId, nodes, context)
    // One requirement's ballots in memory at a time, and room for other requests in between.
    await setImmediate()
  }
  await updateParticipation(tx, roundId, context.day)
  await destroyBallots(tx, roundId)
  await tx.delete(participation).where(eq(participation.roundId, roundId))
  await countChange(tx, 'register')
  await context.record({
    event: 'round.closed',
    subjectType: 'round',
    subjectId: roundId,
    unitId: round.unitId,
    before: { status: 'open' },
    after: { status: 'closed', closedOn: context.day, ...done },
  })
  return done
}

/** Publishes one requirement and empties its ballots. Returns how many units got a result. */
async function closeRequirement(
  tx: Transaction,
  round: Round,
  requirementId: number,
  tree: readonly TreeNode[],
  context: ClosingContext,
): Promise<number> {
  const classes = await tx
    .select({ unitId: roundClass.classUnitId, entitled: roundClass.entitled })
    .from(roundClass)
    .where(and(eq(roundClass.roundId, round.id), eq(roundClass.requirementId, requirementId)))
  const { publications } = publish({
    tree,
    entitled: new Map(classes.map(each => [each.unitId, each.entitled])),
    ballots: await readBallots(tx, round.id, requirementId),
    threshold: round.k,
    depth: round.depth,
    timesPerYear: burdenSettingsOf(context.settings).perYear,
    randomBelow: exclusiveMax => randomInt(exclusiveMax),
  })
  const withResult = publications.filter(each => each.result.level !== 'hidden')
  const unitIds = withResult.map(each => each.unitId)
  if (unitIds.length > 0)
    await tx
      .update(publication)
      .set({ current: false })
      .where(
        and(
          eq(publication.requirementId, requirementId),
          eq(publication.current, true),
          inArray(publication.unitId, unitIds),
        ),
      )
  await storePublications(tx, round.id, requirementId, publications, context.day)
  await destroyBallots(tx, round.id, requirementId)
  return withResult.length
}

/** Rows in one statement. */
const AT_A_TIME = 100

async function storePublications(
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
  for (let from = 0; from < partial.length; from += AT_A_TIME)
    await tx.insert(partialPublication).values(partial.slice(from, from + AT_A_TIME))
  const idOf = new Map<number, number>()
  for (let from = 0; from < full.length; from += AT_A_TIME) {
    const stored = await tx
      .insert(publication)
      .values(full.slice(from, from + AT_A_TIME))
      .returning({ id: publication.id, unitId: publication.unitId })
    for (const { id, unitId } of stored) idOf.set(unitId, id)
  }
  const texts = publications.flatMap(each => textsOf(each, idOf.get(each.unitId)))
  for (let from = 0; from < texts.length; from += AT_A_TIME)
    await tx.insert(publishedComment).values(texts.slice(from, from + AT_A_TIME))
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
