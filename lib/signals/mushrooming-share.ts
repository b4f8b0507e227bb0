import { countsAsMushrooming } from './signal-rules'
import type { SignalKind, SignalState } from './vocabulary'

/** An active requirement of a unit: its hours a year there, and the signals on it. */
export type SignalledHours = { hours: number; signals: readonly { kind: SignalKind; state: SignalState }[] }

/**
 * The share of a unit's governed hours that lies in mushrooming requirements, 0 to 1 (§6): those with at least one of
 * the first five signals that is neither accepted nor cleared. Null where no hours are registered.
 *
 * @param requirements every active requirement of the unit
 */
export function mushroomingShare(requirements: readonly SignalledHours[]): number | null {
  const sum = (rows: readonly SignalledHours[]) => rows.reduce((hours, row) => hours + row.hours, 0)
  const all = sum(requirements)
  if (all === 0) return null
  return sum(requirements.filter(row => row.signals.some(counts))) / all
}

function counts(signal: { kind: SignalKind; state: SignalState }): boolean {
  return countsAsMushrooming(signal.kind) && (signal.state === 'new' || signal.state === 'seen')
}
