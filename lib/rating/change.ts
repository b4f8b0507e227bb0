/** What became of a requirement's score in a unit since the round before: no clear change where the two intervals touch. */
export type ChangeKey = 'better' | 'worse' | 'unclear'

interface Bounds {
  low: number
  high: number
}

/** Better or worse only where the whole interval lies beyond the earlier one (docs/method.md §4). */
export function changeSince(before: Bounds, now: Bounds): ChangeKey {
  if (now.low > before.high) return 'better'
  return now.high < before.low ? 'worse' : 'unclear'
}
