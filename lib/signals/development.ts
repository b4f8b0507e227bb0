import { addMonths, type Day } from '@/lib/platform/time'
import type { ListedSignal } from './signal-list'
import { type SignalKind, signalKinds } from './vocabulary'

export const MONTHS = 12

/** One kind in one month. */
interface KindInMonth {
  /** Came, or came back, in the month. */
  came: number
  /** Went away in the month. */
  went: number
  /** Stood on its last day, accepted ones too. */
  stood: number
}

export interface Development {
  /** First days of the months, the oldest first; the last is the month of today. */
  months: Day[]
  kinds: Record<SignalKind, KindInMonth[]>
}

/**
 * A year's development of each kind, month by month (§6). A signal that went and came back is known by its last life only.
 *
 * @param signals of one unit and below it, those that have gone within the year too
 */
export function developmentOf(signals: Iterable<ListedSignal>, today: Day): Development {
  const thisMonth = `${today.slice(0, 7)}-01`
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(thisMonth, at + 1 - MONTHS))
  const next = addMonths(thisMonth, 1)
  const kinds = Object.fromEntries(
    signalKinds.map(kind => [kind, months.map(() => ({ came: 0, went: 0, stood: 0 }))]),
  ) as Development['kinds']
  const places = new Map<Day, number>()
  const placeOf = (day: Day) => {
    const place = places.get(day) ?? months.findLastIndex(month => month <= day)
    places.set(day, place)
    return place
  }
  for (const signal of signals) {
    if (signal.raisedOn >= next) continue
    const row = kinds[signal.kind]
    const came = placeOf(signal.raisedOn)
    const went = signal.clearedOn === null ? MONTHS : placeOf(signal.clearedOn)
    const arrived = row[came]
    if (arrived) arrived.came++
    const left = row[went]
    if (left) left.went++
    for (let at = Math.max(came, 0); at < went; at++) (row[at] as KindInMonth).stood++
  }
  return { months, kinds }
}
