import type { SignalKind, SignalState } from './vocabulary'

/** What can happen to a signal (§6). People see and accept; the daily look at the register does the rest. */
export type SignalEvent = 'see' | 'accept' | 'look_again' | 'clear' | 'fire_again'

/** The life of a signal (§6): from which states an event leads where. What is not here cannot happen. */
export const signalLife: Record<SignalEvent, { from: readonly SignalState[]; to: SignalState }> = {
  see: { from: ['new'], to: 'seen' },
  accept: { from: ['new', 'seen'], to: 'accepted' },
  look_again: { from: ['accepted'], to: 'new' },
  clear: { from: ['new', 'seen', 'accepted'], to: 'cleared' },
  fire_again: { from: ['cleared'], to: 'new' },
}

/** The state after an event, or null where that cannot happen from here. */
export function afterEvent(state: SignalState, event: SignalEvent): SignalState | null {
  const life = signalLife[event]
  return life.from.includes(state) ? life.to : null
}

/**
 * What is wrong with accepting a signal: it needs a reason, and a date to look again that is still to come (§6).
 * Empty when nothing is.
 */
export function acceptanceProblems(
  acceptance: { reason: string; lookAgainOn: string | null },
  today: string,
): ('reason_missing' | 'date_missing' | 'date_not_ahead')[] {
  const { reason, lookAgainOn } = acceptance
  return [
    ...(reason.trim() === '' ? (['reason_missing'] as const) : []),
    ...(lookAgainOn === null ? (['date_missing'] as const) : []),
    ...(lookAgainOn !== null && lookAgainOn <= today ? (['date_not_ahead'] as const) : []),
  ]
}

export type KnownSignal = {
  kind: SignalKind
  subjectKey: string
  state: SignalState
  lookAgainOn: string | null
}
type SignalName = { kind: SignalKind; subjectKey: string }

/**
 * What the daily look changes (§6): signals to raise for the first time, and events for those already known. A
 * signal of a kind that was not looked for is left alone.
 */
export function reconcile<F extends SignalName>(
  known: readonly KnownSignal[],
  firing: readonly F[],
  lookedFor: readonly SignalKind[],
  today: string,
): { raise: F[]; events: (SignalName & { event: SignalEvent; to: SignalState })[] } {
  const nameOf = (signal: SignalName) => `${signal.kind} ${signal.subjectKey}`
  const knownNames = new Set(known.map(nameOf))
  const firingNames = new Set(firing.map(nameOf))
  const events = known.flatMap(signal => {
    if (!lookedFor.includes(signal.kind)) return []
    const event = dueEvent(signal, firingNames.has(nameOf(signal)), today)
    const to = event && afterEvent(signal.state, event)
    return event && to ? [{ kind: signal.kind, subjectKey: signal.subjectKey, event, to }] : []
  })
  return { raise: firing.filter(signal => !knownNames.has(nameOf(signal))), events }
}

function dueEvent(signal: KnownSignal, fires: boolean, today: string): SignalEvent | null {
  if (!fires) return signal.state === 'cleared' ? null : 'clear'
  if (signal.state === 'cleared') return 'fire_again'
  const isDue = signal.state === 'accepted' && signal.lookAgainOn !== null && signal.lookAgainOn <= today
  return isDue ? 'look_again' : null
}
