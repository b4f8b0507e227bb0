import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { and, eq, gte, inArray, lt, lte } from 'drizzle-orm'
import { database, type OpenDatabase, reader } from '@/db/client'
import { emptyLog, mayLogHoldMore } from '@/db/empty-log'
import { ratingRound, roundParticipation, roundUnit } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { loadOrganisation } from '@/lib/organisation/load'
import { DomainError } from '@/lib/platform/domain-error'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { type Day, today } from '@/lib/platform/time'
import { TOOK_PART } from './blind/token'
import { destroyBox, readBox } from './box/ballot-box'
import { roundsWithBox } from './box/box-file'
import { beginClosing, finishClosing, writeTracesAnew } from './closing'
import { readMedTime } from './med-reads'
import { openRound } from './open-round-writes'
import { updateParticipation } from './participation-writes'

/*
 * What happens to rounds by itself, for the scheduler. Each is safe to run at any time, by several servers at once:
 * what is done already is not done again.
 */

/**
 * Opens drafts whose first day has come and that the works-council representative has had time to look at. One that has
 * nothing to offer stays a draft. Returns how many it opened.
 */
export async function openDueRounds(day: Day = today()): Promise<number> {
  const { tree, settings } = await loadOrganisation()
  if (!settings) return 0
  const due = await (await reader())
    .select()
    .from(ratingRound)
    .where(
      and(eq(ratingRound.status, 'draft'), lte(ratingRound.opensOn, day), gte(ratingRound.closesOn, day)),
    )
  const { write } = await database()
  let opened = 0
  await eachOnItsOwn(due, async draft => {
    const { id } = draft
    try {
      const isOpen = await write(async tx => {
        const units = await tx.select().from(roundUnit).where(eq(roundUnit.roundId, id))
        const unitIds = units.map(each => each.unitId)
        if ((await readMedTime(tx, tree, draft, { unitIds, day })).waitsUntil !== null) return false
        const { unitId, ...after } = await openRound(tx, id, { tree, k: settings.k, day })
        await recordChange(tx, null, {
          event: 'round.opened',
          subjectType: 'round',
          subjectId: id,
          unitId,
          before: { status: 'draft' },
          after: { status: 'open', openedOn: day, ...after },
        })
        return true
      })
      if (isOpen) opened += 1
    } catch (error) {
      // Opened by another server meanwhile, or nothing in it can be rated; the round's own page says which.
      if (!(error instanceof DomainError)) throw error
    }
  })
  return opened
}

/**
 * Closes rounds whose last day has passed, and goes on with those whose closing somebody began. Returns how many it closed.
 */
export async function closeDueRounds(day: Day = today()): Promise<number> {
  const { settings } = await loadOrganisation()
  if (!settings) return 0
  const { db, write } = await database()
  const due = await db
    .select({ id: ratingRound.id })
    .from(ratingRound)
    .where(and(eq(ratingRound.status, 'open'), lt(ratingRound.closesOn, day)))
  for (const { id } of due)
    await write(tx => beginClosing(tx, id, day, change => recordChange(tx, null, change)))
  const closed = await finishClosings()
  await clearAway()
  return closed
}

/** What was left because the server was stopped, or somebody was reading: boxes of closed rounds, and what the log still holds. */
async function clearAway(): Promise<void> {
  const open = await database()
  const boxes = roundsWithBox()
  const left = await open.db
    .select({ id: ratingRound.id })
    .from(ratingRound)
    .where(and(inArray(ratingRound.id, boxes), eq(ratingRound.status, 'closed')))
  for (const { id } of left) await destroyBox(id)
  if (mayLogHoldMore()) await forgetForGood(open)
}

/** What was deleted is found neither where it lay nor in the log. */
async function forgetForGood(open: OpenDatabase): Promise<void> {
  await setImmediate()
  await open.write(writeTracesAnew)
  await setImmediate()
  await emptyLog(open)
}

/** Next loads this module more than once. */
const shared = globalThis as unknown as { raaderumCounted?: Map<number, Promise<unknown>> }

/**
 * Goes on with every round that is closing, on the day that its closing began. One that this process counts already, since the clock comes
 * every minute, is waited for and not counted a second time beside itself. Returns how many it closed.
 */
export async function finishClosings(): Promise<number> {
  shared.raaderumCounted ??= new Map()
  const countedHere = shared.raaderumCounted
  const { settings } = await loadOrganisation()
  if (!settings) return 0
  const open = await database()
  const { db, write } = open
  const closing = await db
    .select({ id: ratingRound.id, closedOn: ratingRound.closedOn })
    .from(ratingRound)
    .where(eq(ratingRound.status, 'closing'))
  let closed = 0
  await eachOnItsOwn(closing, async ({ id, closedOn }) => {
    const counted = countedHere.get(id)
    if (counted) return void (await counted)
    const counting = finishClosing(write, id, { day: closedOn ?? today(), settings })
    countedHere.set(id, counting)
    try {
      if ((await counting) !== null) closed += 1
    } finally {
      countedHere.delete(id)
    }
  })
  if (closed > 0) await forgetForGood(open)
  return closed
}

/** Counts participation of open rounds, once a day each (docs/method.md §5). Returns how many it counted. */
export async function refreshParticipation(day: Day = today()): Promise<number> {
  const stale = await (await reader())
    .selectDistinct({ id: ratingRound.id })
    .from(ratingRound)
    .innerJoin(roundParticipation, eq(roundParticipation.roundId, ratingRound.id))
    .where(and(eq(ratingRound.status, 'open'), lt(roundParticipation.asOf, day)))
  const { write } = await database()
  await eachOnItsOwn(stale, async ({ id }) => {
    const byClass = (await readBox(id)).countByClass(TOOK_PART)
    await write(tx => updateParticipation(tx, id, day, byClass))
  })
  return stale.length
}
