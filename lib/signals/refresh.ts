import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { signal, unit } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { today as dayToday } from '@/lib/platform/time'
import { readWorkforce } from '@/lib/register/workforce-reads'
import { readGrowth } from './growth-reads'
import { reconcile, type SignalEvent } from './signal-life'
import { type FiringSignal, findSignals, unitKey } from './signal-rules'
import { readLook } from './snapshot-reads'
import type { SignalKind, SignalState } from './vocabulary'

const onRequirements: readonly SignalKind[] = ['layering', 'self_imposed', 'crowded_risk', 'no_expiry']

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
  const workforce = await readWorkforce(tx)
  if (requirementIds === 'all' || requirementIds.length > 0) {
    const changed = requirementIds === 'all' ? undefined : requirementIds
    const { affected, snapshot } = await readLook(tx, workforce, today, changed)
    const concerns = (id: number) => affected === 'all' || affected.has(id)
    const firing = findSignals({ snapshot, units: [] }).filter(
      each => 'requirementId' in each.subject && concerns(each.subject.requirementId),
    )
    const known = await tx
      .select()
      .from(signal)
      .where(
        affected === 'all'
          ? inArray(signal.kind, [...onRequirements])
          : inArray(signal.requirementId, [...affected]),
      )
    await bringUpToDate(tx, known, firing, onRequirements, today)
  }
  if (unitIds.length > 0) {
    const growth = await readGrowth(tx, workforce.tree, today, unitIds)
    const firing = [...growth].flatMap(([unitId, evidence]): FiringSignal[] =>
      evidence ? [{ kind: 'area_growth', subjectKey: unitKey(unitId), subject: { unitId }, evidence }] : [],
    )
    const known = await tx
      .select()
      .from(signal)
      .where(inArray(signal.unitId, [...unitIds]))
    await bringUpToDate(tx, known, firing, ['area_growth'], today)
  }
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
  for (const found of raise) await raiseFirst(tx, found, today)
  for (const change of events) {
    const row = rowOf.get(nameOf(change))
    if (row) await apply(tx, row, change.event, change.to, today)
  }
  for (const found of firing) {
    const row = rowOf.get(nameOf(found))
    if (row && JSON.stringify(row.evidence) !== JSON.stringify(found.evidence))
      await tx.update(signal).set({ evidence: found.evidence }).where(eq(signal.id, row.id))
  }
}

async function raiseFirst(tx: Transaction, found: FiringSignal, today: string): Promise<void> {
  const subject = {
    requirementId: 'requirementId' in found.subject ? found.subject.requirementId : null,
    unitId: 'unitId' in found.subject ? found.subject.unitId : null,
  }
  await tx
    .insert(signal)
    .values({
      kind: found.kind,
      ...subject,
      subjectKey: found.subjectKey,
      evidence: found.evidence,
      state: 'new',
      raisedOn: today,
    })
    .onConflictDoNothing()
  await recordChange(tx, null, {
    event: 'signal.raised',
    subjectType: 'requirementId' in found.subject ? 'requirement' : 'unit',
    subjectId: subject.requirementId ?? subject.unitId ?? 0,
    unitId: subject.unitId,
    after: { kind: found.kind },
  })
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
    })
    .where(eq(signal.id, row.id))
  await recordChange(tx, null, {
    event: `signal.${event}`,
    subjectType: row.requirementId === null ? 'unit' : 'requirement',
    subjectId: row.requirementId ?? row.unitId ?? 0,
    unitId: row.unitId,
    before: { kind: row.kind, state: row.state },
    after: { kind: row.kind, state: to },
  })
}

/**
 * What time alone changes (§6): review dates that pass, growth over twelve months, accepted signals to look at again.
 * For the scheduler, once a day; running it twice changes nothing more.
 */
export async function refreshTimeSignals(today = dayToday()): Promise<void> {
  const { write } = await database()
  await write(async tx => {
    const units = await tx.select({ id: unit.id }).from(unit)
    await refreshSignals(tx, { requirementIds: 'all', unitIds: units.map(each => each.id) }, today)
  })
}
