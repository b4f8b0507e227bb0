import { addDays, addMonths, type Day } from '@/lib/platform/time'

/** A quarter of a calendar year: `from` is its first day, `until` the first day after it. */
export interface Quarter {
  year: number
  quarter: 1 | 2 | 3 | 4
  from: Day
  until: Day
}

const quarters = [1, 2, 3, 4] as const

function quarterOf(day: Day): Quarter {
  const year = Number(day.slice(0, 4))
  const place = Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  const from = `${day.slice(0, 4)}-${String(place * 3 + 1).padStart(2, '0')}-01`
  return { year, quarter: quarters[place] ?? 1, from, until: addMonths(from, 3) }
}

/** So many years of whole quarters, the one that `day` lies in the last. */
export function quartersUntil(day: Day, years: number): Quarter[] {
  const found = [quarterOf(day)]
  while (found.length < years * 4) found.unshift(quarterOf(addDays(found[0]?.from ?? day, -1)))
  return found
}
