import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import { overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { logHoldsMore } from '@/db/empty-log'
import {
  ballotCode,
  ballotIssue,
  ballotLink,
  ballotWay,
  publication,
  ratingRound,
  roundKey,
  roundRequirement,
  roundTreeUnit,
  roundUnit,
} from '@/db/schema'
import { writeAnew } from '@/db/write-anew'
import type { Change } from '@/lib/audit/record'
import { tellEntitled } from '@/lib/notify/news-writes'
import { loadOrganisation } from '@/lib/organisation/load'
import { DomainError } from '@/lib/platform/domain-error'
import { givingWay } from '@/lib/platform/give-way'
import type { Day } from '@/lib/platform/time'
import { TOOK_PART } from './blind/token'
import { destroyBox, sealBox } from './box/ballot-box'
import { boxIsHere } from './box/box-file'
import { Counting } from './box/counting'
import { readConcerned } from './med-reads'
import { forgetRound } from './open-round-reads'
import { updateParticipation } from './participation-writes'
import {
  type ClosingContext,
  closePulse,
  closeRating,
  type InTransaction,
} from './publish-requirement-writes'
import { destroyWays } from './ways/way-writes'

type Round = typeof ratingRound.$inferSelect

/**
 * The first step of closing: from here on the doors take no ballot. Only from open, so that of two servers one does it. Gives the round's
 * unit; null when it was not open.
 */
export async function beginClosing(
  tx: Transaction,
  roundId: number,
  day: Day,
  record: (change: Change) => Promise<void>,
): Promise<{ unitId: number } | null> {
  const [round] = await tx
    .update(ratingRound)
    .set({ status: 'closing', closedOn: day, version: sql`${ratingRound.version} + 1` })
    .where(and(eq(ratingRound.id, roundId), eq(ratingRound.status, 'open')))
    .returning({ unitId: ratingRound.unitId })
  if (!round) return null
  await record({
    event: 'round.closed',
    subjectType: 'round',
    subjectId: roundId,
    unitId: round.unitId,
    before: { status: 'open' },
    after: { status: 'closed', closedOn: day },
  })
  return round
}

/**
 * The rest of closing, once and for all (docs/method.md §5): computes what may be shown, stores just that, and destroys the ballots, the key, the
 * list of those who had fetched ballots, and the codes and links. One short transaction for each requirement, so that others can write meanwhile; a server that is
 * stopped in the middle goes on where it was. Returns how many results were published, null when the round is not closing.
 */
export async function finishClosing(
  inTransaction: InTransaction,
  roundId: number,
  { day, settings }: ClosingContext,
): Promise<number | null> {
  const found = await inTransaction(tx => readClosing(tx, roundId))
  if (!found) return null
  const { round, nodes, left, publicKey } = found
  await sealBox(roundId)
  const giveWay = givingWay()
  const counting = new Counting()
  try {
    await counting.readBox(roundId, giveWay)
    let published = 0
    for (const requirementId of left) {
      const given = { round, requirementId, tree: nodes, counting }
      published +=
        round.kind === 'pulse'
          ? await closePulse(inTransaction, given)
          : await closeRating(inTransaction, given, { day, settings }, giveWay)
      // Room for other requests in between.
      await setImmediate()
    }
    const tookPart = await counting.countByClass(TOOK_PART)
    const isEnded = await inTransaction(tx => endClosing(tx, round, day, tookPart, giveWay))
    forgetRound(publicKey)
    await destroyBox(roundId)
    return isEnded ? published : null
  } finally {
    await counting.end()
  }
}

/** The last step of closing, when all is published; false when another server has taken it. */
async function endClosing(
  tx: Transaction,
  round: Round,
  day: Day,
  tookPart: ReadonlyMap<number, number>,
  giveWay: () => Promise<unknown>,
): Promise<boolean> {
  const [row] = await tx
    .update(ratingRound)
    .set({ status: 'closed', version: sql`${ratingRound.version} + 1` })
    .where(and(eq(ratingRound.id, round.id), eq(ratingRound.status, 'closing')))
    .returning({ id: ratingRound.id })
  if (!row) return false
  await updateParticipation(tx, round.id, day, tookPart)
  await giveWay()
  await forgetWhoBegan(tx, round.id)
  await giveWay()
  await tellEntitled(tx, round, await cameOf(tx, round), day)
  await countChange(tx, 'register')
  return true
}

/** What everybody entitled is told of: that nothing may be shown too. A pulse's page says which. */
async function cameOf(tx: Transaction, { id, kind }: Round) {
  if (kind === 'pulse') return 'pulse_closed'
  const published = await tx.$count(publication, eq(publication.roundId, id))
  return published > 0 ? 'round_published' : 'round_unpublished'
}

/** Destroys the list of those who had fetched ballots, what let them in, and the key that signed them. */
async function forgetWhoBegan(tx: Transaction, roundId: number): Promise<void> {
  await overwriteWhatIsDeleted(tx)
  await tx.delete(ballotIssue).where(eq(ballotIssue.roundId, roundId))
  await destroyWays(tx, roundId)
  await tx.update(roundKey).set({ secretKey: null }).where(eq(roundKey.roundId, roundId))
  // The clock does the rest ({@link writeTracesAnew}), before it empties the log.
  logHoldsMore()
}

/** Nothing of what closed rounds have deleted stands in these tables' pages any more. */
export async function writeTracesAnew(tx: Transaction): Promise<void> {
  for (const table of [ballotIssue, ballotCode, ballotLink, ballotWay, roundKey]) {
    await writeAnew(tx, table)
    await setImmediate()
  }
}

/**
 * Closes a round whose ballots are gone (a database that was restored without their folder): what was not published yet never will be, which
 * everybody hears who could answer, leads there or represents those who work there.
 * @throws DomainError `rating.errors.ballotsAreHere`, or `.notOpen` when it is a draft or has closed
 */
export async function closeWithoutBallots(
  tx: Transaction,
  roundId: number,
  day: Day,
  record: (change: Change) => Promise<void>,
): Promise<void> {
  // Where a box is, a round that takes long may still finish; closing it destroys the box last.
  if (boxIsHere(roundId)) throw new DomainError('rating.errors.ballotsAreHere')
  const [before] = await tx.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  const [round] = await tx
    .update(ratingRound)
    .set({
      status: 'closed',
      ballotsLost: true,
      closedOn: before?.closedOn ?? day,
      version: sql`${ratingRound.version} + 1`,
    })
    .where(and(eq(ratingRound.id, roundId), inArray(ratingRound.status, ['open', 'closing'])))
    .returning()
  if (!round) throw new DomainError('rating.errors.notOpen')
  await record({
    event: 'round.ballots_lost',
    subjectType: 'round',
    subjectId: roundId,
    unitId: round.unitId,
    before: { status: before?.status },
    after: { status: 'closed', ballotsLost: true },
  })
  await forgetWhoBegan(tx, roundId)
  const units = await tx
    .select({ id: roundUnit.unitId })
    .from(roundUnit)
    .where(eq(roundUnit.roundId, roundId))
  const { tree } = await loadOrganisation()
  const unitIds = units.map(each => each.id)
  const concerned = await readConcerned(tx, tree, unitIds, day)
  const ids = concerned.map(each => each.id)
  await tellEntitled(tx, round, 'round_ballots_lost', day, ids)
  await countChange(tx, 'register')
}

/** What is left to do of a round that is closing; null when it is not. */
async function readClosing(tx: Transaction, roundId: number) {
  const [round] = await tx.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  const [key] = await tx.select().from(roundKey).where(eq(roundKey.roundId, roundId))
  if (round?.status !== 'closing' || !key) return null
  const nodes = await tx
    .select({ id: roundTreeUnit.unitId, parentId: roundTreeUnit.parentId })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, roundId))
  const offered = await tx
    .select({ requirementId: roundRequirement.requirementId })
    .from(roundRequirement)
    .where(
      and(
        eq(roundRequirement.roundId, roundId),
        isNull(roundRequirement.notOfferedBecause),
        eq(roundRequirement.published, false),
      ),
    )
  return { round, nodes, left: offered.map(each => each.requirementId), publicKey: key.publicKey }
}
