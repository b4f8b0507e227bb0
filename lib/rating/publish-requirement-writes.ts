import 'server-only'
import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { publication, type ratingRound, roundClass, roundRequirement } from '@/db/schema'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { publish } from '@/lib/disclosure/publish'
import type { TreeNode } from '@/lib/disclosure/tree'
import type { Settings } from '@/lib/organisation/load'
import type { Day } from '@/lib/platform/time'
import { storePulse } from '@/lib/pulse/result-writes'
import type { Counting } from './box/counting'
import { storePublications } from './publication-writes'
import { type PublishedRows, publishedRows } from './published-rows'
import type { Ballot } from './statements'

type Round = typeof ratingRound.$inferSelect

export interface ClosingContext {
  day: Day
  settings: Settings
}

/** Runs work in a write transaction: each its own, or all in one that is under way (the demo municipality). */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/** Whether it is this server that closes the requirement: another may have done it. */
async function takeTurn(tx: Transaction, roundId: number, requirementId: number): Promise<boolean> {
  const turn = await tx
    .update(roundRequirement)
    .set({ published: true })
    .where(
      and(
        eq(roundRequirement.roundId, roundId),
        eq(roundRequirement.requirementId, requirementId),
        eq(roundRequirement.published, false),
      ),
    )
    .returning({ requirementId: roundRequirement.requirementId })
  return turn.length > 0
}

/** What a requirement's ballots are counted over, as opening fixed it: the tree, how many were entitled in each class, and k. */
async function readClasses(tx: Transaction, round: Round, requirementId: number, tree: readonly TreeNode[]) {
  const classes = await tx
    .select({ unitId: roundClass.classUnitId, entitled: roundClass.entitled })
    .from(roundClass)
    .where(and(eq(roundClass.roundId, round.id), eq(roundClass.requirementId, requirementId)))
  const entitled = new Map(classes.map(each => [each.unitId, each.entitled]))
  return { tree, entitled, threshold: round.k }
}

/** A requirement of a round that is closing, and who counts its ballots. */
interface Given {
  round: Round
  requirementId: number
  tree: readonly TreeNode[]
  counting: Counting
}

/** Publishes the one requirement of a pulse; nothing of it stands among the ratings. Returns how many units got a result. */
export async function closePulse(
  inTransaction: InTransaction,
  { round, requirementId, tree, counting }: Given,
): Promise<number> {
  const ballots = await counting.pulseOf(requirementId)
  return inTransaction(async tx => {
    if (!(await takeTurn(tx, round.id, requirementId))) return 0
    return storePulse(tx, round.id, { ...(await readClasses(tx, round, requirementId, tree)), ballots })
  })
}

/**
 * Publishes one requirement of a round of ratings. Nobody who writes waits while it is counted: what is to be shown is stored in a transaction
 * of its own, all of the requirement at once. Of two servers that count the same one stores it. Returns how many units got a result.
 */
export async function closeRating(
  inTransaction: InTransaction,
  { round, requirementId, tree, counting }: Given,
  context: ClosingContext,
  giveWay: () => Promise<unknown>,
): Promise<number> {
  const input = await inTransaction(tx => inputOf(tx, round, requirementId, tree, context))
  const rows = await counting.publish(requirementId, input)
  return inTransaction(tx => storeRating(tx, round, requirementId, rows, context.day, giveWay))
}

/** What the figures of one requirement are computed from, beside its ballots. */
async function inputOf(
  tx: Transaction,
  round: Round,
  requirementId: number,
  tree: readonly TreeNode[],
  { settings }: ClosingContext,
) {
  return {
    ...(await readClasses(tx, round, requirementId, tree)),
    depth: round.depth,
    timesPerYear: burdenSettingsOf(settings).perYear,
  }
}

/** Publishes one requirement, whose ballots are given, in a transaction that is under way. */
export async function closeRequirement(
  tx: Transaction,
  round: Round,
  requirementId: number,
  tree: readonly TreeNode[],
  ballots: Ballot[],
  context: ClosingContext,
): Promise<void> {
  const input = await inputOf(tx, round, requirementId, tree, context)
  const { publications } = publish({ ...input, ballots, randomBelow: below => randomInt(below) })
  await storeRating(tx, round, requirementId, publishedRows(publications), context.day, () => setImmediate())
}

/** Stores what was published of a requirement, unless another server has. Returns how many units got a result. */
async function storeRating(
  tx: Transaction,
  round: Round,
  requirementId: number,
  rows: PublishedRows,
  publishedOn: Day,
  giveWay: () => Promise<unknown>,
): Promise<number> {
  if (!(await takeTurn(tx, round.id, requirementId))) return 0
  const { unitIds } = rows
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
  await storePublications(tx, { roundId: round.id, requirementId, publishedOn }, rows, giveWay)
  return unitIds.length
}
