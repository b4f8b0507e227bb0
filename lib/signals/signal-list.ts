import { addressOf } from '@/lib/platform/address'
import { askedPage, type PageOf, pageOf } from '@/lib/platform/page-of'
import type { Range } from '@/lib/register/bound-people'
import { type SignalKind, type SignalState, signalKinds, signalStates } from './vocabulary'

/** A signal as the list of all knows it. */
export interface ListedSignal {
  id: number
  kind: SignalKind
  state: SignalState
  requirementId: number | null
  /** The place in the tree of the unit that owns the requirement, or that the signal is about. */
  place: number
  /** `YYYY-MM-DD`. */
  raisedOn: string
  clearedOn: string | null
  /** When it came, or came back; an instant. */
  raisedAt: number
}

/** Which part of their lives is listed; `open` are those new and seen, which count (§6). */
export const listedStates = ['open', ...signalStates] as const
type ListedState = (typeof listedStates)[number]

const SIGNALS_PATH = '/signals'
export const SIGNALS_A_PAGE = 25

export interface SignalFilters {
  /** Null: the unit that the reader leads. */
  unitId: number | null
  /** Empty: all. */
  kinds: readonly SignalKind[]
  state: ListedState
  /** Only those that have come since the reader last said to have looked. */
  fresh: boolean
  /** From 1. */
  page: number
}

type Params = Record<string, string | string[] | undefined>

const all = (value: string | string[] | undefined) => [value ?? []].flat()

/** Reads the address of the list; what it does not know it leaves out. */
export function readSignalFilters(params: Params): SignalFilters {
  const unit = Number(all(params.unit)[0])
  return {
    unitId: Number.isSafeInteger(unit) && unit > 0 ? unit : null,
    kinds: signalKinds.filter(kind => all(params.kind).includes(kind)),
    state: listedStates.find(state => state === all(params.state)[0]) ?? 'open',
    fresh: all(params.since)[0] === 'last',
    page: askedPage(params.page),
  }
}

/** The address of the list with some filters changed; back on its first page unless a page is named. */
export function signalsAddress(filters: SignalFilters, change: Partial<SignalFilters> = {}): string {
  const { unitId, kinds, state, fresh, page } = { ...filters, page: 1, ...change }
  const pairs: [string, string][] = []
  if (unitId !== null) pairs.push(['unit', String(unitId)])
  for (const kind of kinds) pairs.push(['kind', kind])
  if (state !== 'open') pairs.push(['state', state])
  if (fresh) pairs.push(['since', 'last'])
  if (page > 1) pairs.push(['page', String(page)])
  return addressOf(SIGNALS_PATH, pairs)
}

const isOpen = (state: SignalState) => state === 'new' || state === 'seen'

const fitsState = (signal: ListedSignal, state: ListedState) =>
  state === 'open' ? isOpen(signal.state) : signal.state === state

/** One that counts and came after an instant; null is somebody's first visit, to whom all is new. */
export const isFresh = (signal: ListedSignal, since: number | null) =>
  isOpen(signal.state) && (since === null || signal.raisedAt > since)

export interface SignalPage extends PageOf {
  ids: number[]
  /** How many each value of a filter would give, with all other filters as they are. */
  kindCounts: Record<SignalKind, number>
  stateCounts: Record<ListedState, number>
  freshCount: number
  /** How many would be left with another unit's range chosen. */
  within(range: Range): number
}

const none = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>

/**
 * One page of the signals and what each filter would give.
 *
 * @param signals in the order they are listed
 * @param units how many units the tree has
 * @param since when the reader last looked; null where never
 */
export function listSignals(
  signals: readonly ListedSignal[],
  filters: SignalFilters,
  { range, units, since }: { range: Range; units: number; since: number | null },
): SignalPage {
  const kindCounts = none(signalKinds)
  const stateCounts = none(listedStates)
  const sums = new Int32Array(units + 1)
  const found: number[] = []
  let freshCount = 0
  for (const signal of signals) {
    const ofKind = filters.kinds.length === 0 || filters.kinds.includes(signal.kind)
    const inState = fitsState(signal, filters.state)
    const isNew = isFresh(signal, since)
    const freshEnough = !filters.fresh || isNew
    if (ofKind && inState && freshEnough) sums[signal.place + 1] = (sums[signal.place + 1] ?? 0) + 1
    if (signal.place < range.first || signal.place >= range.end) continue
    if (inState && freshEnough) kindCounts[signal.kind]++
    if (ofKind && inState && isNew) freshCount++
    if (!ofKind || !freshEnough) continue
    stateCounts[signal.state]++
    if (isOpen(signal.state)) stateCounts.open++
    if (inState) found.push(signal.id)
  }
  for (let place = 1; place <= units; place++) sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0)
  const at = pageOf(found.length, SIGNALS_A_PAGE, filters.page)
  return {
    ...at,
    ids: found.slice(at.passed, at.passed + at.size),
    kindCounts,
    stateCounts,
    freshCount,
    within: ({ first, end }) => (sums[end] ?? 0) - (sums[first] ?? 0),
  }
}
