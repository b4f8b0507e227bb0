import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { countChange, readChangeCounters } from '@/db/change-counter'
import { database, type Transaction } from '@/db/client'
import { signal } from '@/db/schema'
import { recordChange, recordChanges } from '@/lib/audit/record'
import { inParts } from '@/lib/platform/in-parts'
import { today as dayToday, now } from '@/lib/platform/time'
import { readWorkforce, readWorkplaces, workforceAt, workforceWithin } from '@/lib/register/workforce-reads'
import type { AreaGrowthEvidence } from './area-growth'
import { keepDayLook } from './day-look-reads'
import { readGrowth } from './growth-reads'
import { reconcile, type SignalEvent } from './signal-life'
import { type FiringSignal, findSignals, requirementKey, unitKey } from './signal-rules'
import { type Look, readLook } from './snapshot-reads'
import type { SignalKind, SignalState } from './vocabulary'

const onRequirements = [
  'no_critical_review',
  'overlap',
  'layering',
  'self_imposed',
  'crowded_risk',
  'no_expiry',
] as const

/** What a write changed. `requirementIds: 'all'` looks at the whole register. */
export interface Changed {
  requirementIds?: readonly number[] | 'all'
  /** Units whose growth is counted again; what a single requirement adds to it is seen by the daily look. */
  unitIds?: readonly number[]
}

/**
 * Brings the signals up to date with what a write changed, in that write's transaction (§6): raises, clears and
 * raises again. Looks only at requirements that the change can have touched.
 */
export async function refreshSignals(
  tx: Transaction,
  { requirementIds = [], unitIds = [] }: Changed,
  today = dayToday(),
): Promise<void> {
  // A register that is just being filled has people that nobody else sees yet.
  const workforce = requirementIds === 'all' ? await readWorkforce(tx) : await workforceWithin(tx)
  if (requirementIds.length > 0)
    await settleLook(tx, await readLook(tx, workforce, today, requirementIds), today)
  if (unitIds.length > 0) await settleGrowth(tx, await readGrowth(tx, workforce, today, unitIds), today)
}

async function settleLook(tx: Transaction, { affected, snapshot }: Look, today: string): Promise<void> {
  const firing = findSignals({ snapshot, units: [] })
  for (const kind of onRequirements) {
    const ids = affected === 'all' ? null : affected[kind]
    const known = await tx
      .select()
      .from(signal)
      // By its own key, which is one look-up each; by requirement it would read all of the kind.
      .where(
        and(
          eq(signal.kind, kind),
          ids ? inArray(signal.subjectKey, [...ids].map(requirementKey)) : undefined,
        ),
      )
    const found = firing.filter(
      each =>
        each.kind === kind &&
        'requirementId' in each.subject &&
        (ids === null || ids.has(each.subject.requirementId)),
    )
    await bringUpToDate(tx, known, found, [kind], today)
  }
}

async function settleGrowth(
  tx: Transaction,
  growth: ReadonlyMap<number, AreaGrowthEvidence | null>,
  today: string,
): Promise<void> {
  const firing = [...growth].flatMap(([unitId, evidence]): FiringSignal[] =>
    evidence ? [{ kind: 'area_growth', subjectKey: unitKey(unitId), subject: { unitId }, evidence }] : [],
  )
  const known = await tx
    .select()
    .from(signal)
    .where(inArray(signal.unitId, [...growth.keys()]))
  await bringUpToDate(tx, known, firing, ['area_growth'], today)
}

type KnownRow = typeof signal.$inferSelect

async function bringUpToDate(
  tx: Transaction,
  known: readonly KnownRow[],
  firing: readonly FiringSignal[],
  lookedFor: readonly SignalKind[],
  today: string,
): Promise<void> {
  const nameOf = (each: { kind: string; subjectKey: string }) => `${each.kind} ${each.subjectKey}`
  const rowOf = new Map(known.map(row => [nameOf(row), row]))
  const { raise, events } = reconcile(known, firing, lookedFor, today)
  await raiseFirst(tx, raise, today)
  for (const change of events) {
    const row = rowOf.get(nameOf(change))
    if (row) await apply(tx, row, change.event, change.to, today)
  }
  let saysOtherwise = false
  for (const found of firing) {
    const row = rowOf.get(nameOf(found))
    if (!row || JSON.stringify(row.evidence) === JSON.stringify(found.evidence)) continue
    await tx.update(signal).set({ evidence: found.evidence }).where(eq(signal.id, row.id))
    saysOtherwise = true
  }
  // No trigger tells of it, and overviews keep what a signal says beside the register's index.
  if (saysOtherwise) await countChange(tx, 'register')
}

async function raiseFirst(tx: Transaction, raised: readonly FiringSignal[], today: string): Promise<void> {
  const rows = raised.map(({ kind, subject, subjectKey, evidence }) => ({
    kind,
    requirementId: 'requirementId' in subject ? subject.requirementId : null,
    unitId: 'unitId' in subject ? subject.unitId : null,
    subjectKey,
    evidence,
    state: 'new' as const,
    raisedOn: today,
    raisedAt: now(),
  }))
  await inParts(rows, part => tx.insert(signal).values(part).onConflictDoNothing())
  await recordChanges(
    tx,
    null,
    rows.map(({ kind, requirementId, unitId }) => ({
      event: 'signal.raised',
      subjectType: requirementId === null ? 'unit' : 'requirement',
      subjectId: requirementId ?? unitId ?? 0,
      unitId,
      after: { kind },
    })),
  )
}

async function apply(
  tx: Transaction,
  row: KnownRow,
  event: SignalEvent,
  to: SignalState,
  today: string,
): Promise<void> {
  const forgetAcceptance = { acceptedReason: '', acceptedByPersonId: null, lookAgainOn: null }
  await tx
    .update(signal)
    .set({
      state: to,
      clearedOn: to === 'cleared' ? today : null,
      ...(event === 'fire_again' ? { raisedOn: today, ...forgetAcceptance } : {}),
      // It counts again from now on, whether it was gone or was only to be looked at again.
      ...(to === 'new' ? { raisedAt: now() } : {}),
    })
    .where(eq(signal.id, row.id))
  // No trigger tells of one that was accepted and has gone (db/schema/platform.ts).
  await countChange(tx, 'signals')
  await recordChange(tx, null, {
    event: `signal.${event}`,
    subjectType: row.requirementId === null ? 'unit' : 'requirement',
    subjectId: row.requirementId ?? row.unitId ?? 0,
    unitId: row.unitId,
    before: { kind: row.kind, state: row.state },
    after: { kind: row.kind, state: to },
  })
}

/** How often a day's look is begun again because somebody wrote meanwhile, before it is done while they wait. */
const ATTEMPTS = 5

/**
 * What time alone changes (§6): review dates that pass, what comes into force or ends by the day, growth over twelve months, accepted signals to look
 * at again; and what nobody wrote in a requirement but has changed whom it binds: people and units that move. For the scheduler, once a day; running
 * it twice changes nothing more. The register is read before the write begins, so that nobody waits for it; where somebody has written in between it
 * is read again.
 */
export async function refreshTimeSignals(today = dayToday()): Promise<void> {
  const { db, write } = await database()
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { register } = await readChangeCounters(db)
    const workplaces = await readWorkplaces(db)
    const workforce = workforceAt(workplaces)
    const look = await readLook(db, workforce, today, 'day')
    const settled = await write(async tx => {
      const since = await readChangeCounters(tx)
      if (since.register !== register && attempt < ATTEMPTS) return false
      await settleLook(
        tx,
        since.register === register ? look : await readLook(tx, workforce, today, 'day'),
        today,
      )
      await keepDayLook(tx, today, workplaces)
      return true
    })
    if (settled) break
  }
  const workforce = await readWorkforce(db)
  const growth = await readGrowth(
    db,
    workforce,
    today,
    workforce.tree.units.map(unit => unit.id),
  )
  await write(tx => settleGrowth(tx, growth, today))
}
