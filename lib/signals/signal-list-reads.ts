import 'server-only'
import { desc, eq, gte, ne, or } from 'drizzle-orm'
import { readChangeCounters } from '@/db/change-counter'
import type { Reader } from '@/db/client'
import { requirement, signal } from '@/db/schema'
import { changeCounters } from '@/lib/platform/change-counters'
import { oneOfEach } from '@/lib/platform/one-of-each'
import { addMonths } from '@/lib/platform/time'
import type { ListIndex } from '@/lib/register/list-index'
import { type Development, developmentOf, MONTHS } from './development'
import type { ListedSignal } from './signal-list'

interface Kept {
  seen: number
  signals: readonly ListedSignal[]
  developments: Map<number, Development>
}

/** Kept with the register's list index: whatever raises or clears a signal makes that anew. What is only seen has a counter of its own. */
const known = new WeakMap<ListIndex, Promise<Kept>>()

interface SignalList {
  signals: readonly ListedSignal[]
  /** A year of those in the unit and below it; worked out once for each. */
  developmentIn(unitId: number): Development
}

/** Every signal that stands, and those that have gone within the year: the newest first. */
export async function loadSignalList(db: Reader, index: ListIndex): Promise<SignalList> {
  const { signals, developments } = await keptSignals(db, index)
  return {
    signals,
    developmentIn(unitId) {
      const { first, end } = index.tree.range(unitId)
      const known =
        developments.get(unitId) ??
        developmentOf(
          signals.filter(each => each.place >= first && each.place < end),
          index.day,
        )
      developments.set(unitId, known)
      return known
    },
  }
}

async function keptSignals(db: Reader, index: ListIndex): Promise<Kept> {
  const { signals: seen } = await changeCounters(db)
  const earlier = known.get(index)
  if (earlier) {
    const kept = await earlier
    if (kept.seen >= seen) return kept
  }
  const under = known.get(index)
  // Requests that come while it is read wait for the same reading.
  const reading = under === undefined || under === earlier ? readSignalList(db, index) : under
  if (reading !== under) {
    known.set(index, reading)
    reading.catch(() => known.delete(index))
  }
  return reading
}

async function readSignalList(db: Reader, { tree, day }: ListIndex): Promise<Kept> {
  const { signals: seen } = await readChangeCounters(db)
  const rows = await db
    .select({
      id: signal.id,
      kind: signal.kind,
      state: signal.state,
      requirementId: signal.requirementId,
      unitId: signal.unitId,
      ownerUnitId: requirement.ownerUnitId,
      raisedOn: signal.raisedOn,
      clearedOn: signal.clearedOn,
      raisedAt: signal.raisedAt,
    })
    .from(signal)
    .leftJoin(requirement, eq(requirement.id, signal.requirementId))
    .where(or(ne(signal.state, 'cleared'), gte(signal.clearedOn, addMonths(day, -MONTHS - 1))))
    .orderBy(desc(signal.raisedOn), desc(signal.raisedAt), desc(signal.id))
  const once = oneOfEach()
  const signals = rows.flatMap(({ unitId, ownerUnitId, ...row }) => {
    const at = ownerUnitId ?? unitId
    if (at === null || !tree.find(at)) return []
    return [
      {
        id: row.id,
        kind: once(row.kind),
        state: once(row.state),
        requirementId: row.requirementId,
        place: tree.range(at).first,
        raisedOn: once(row.raisedOn),
        clearedOn: once(row.clearedOn),
        raisedAt: row.raisedAt,
      },
    ]
  })
  return { seen, signals, developments: new Map() }
}
