import { TZDate } from '@date-fns/tz'
import { TIME_ZONE } from '@/lib/platform/time'
import type { Frequency } from './kinds'

/** Digests are made ready from this hour, in the organisation's own time zone. */
const FROM_HOUR = 7
const MONDAY = 1

/** The latest moment at or before `at` when digests of this frequency went out, milliseconds; null for none. */
export function lastDigest(frequency: Frequency, at: number): number | null {
  if (frequency === 'off') return null
  if (frequency === 'at_once') return at
  const there = new TZDate(at, TIME_ZONE)
  const then = new TZDate(
    there.getFullYear(),
    there.getMonth(),
    there.getDate(),
    FROM_HOUR,
    0,
    0,
    0,
    TIME_ZONE,
  )
  if (then.getTime() > at) then.setDate(then.getDate() - 1)
  if (frequency === 'weekly') then.setDate(then.getDate() - ((then.getDay() - MONDAY + 7) % 7))
  return then.getTime()
}

/** Whether something that happened at `happenedAt` is mailed by `at`: the digest after it has gone out. */
export function isDue(frequency: Frequency, happenedAt: number, at: number): boolean {
  const digest = lastDigest(frequency, at)
  return digest !== null && happenedAt <= digest
}

/** Whether a list of what waits goes out on the day of `at`, from seven in the morning: each day, or on Mondays. */
export function isDigestTime(frequency: Frequency, at: number): boolean {
  const there = new TZDate(at, TIME_ZONE)
  if (there.getHours() < FROM_HOUR) return false
  return frequency === 'daily' || (frequency === 'weekly' && there.getDay() === MONDAY)
}
