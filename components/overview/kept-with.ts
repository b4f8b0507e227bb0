/** As many as are kept: a picture of hundreds of requirements is some 25 KB. */
const MOST_KEPT = 100

let kept = new WeakMap<object, Map<string, unknown>>()
let count = 0

/**
 * What was made of a unit's overview, kept as long as the overview itself is: overviews stand until something changes in the
 * register or the organisation, and laying out a picture and naming every mark in it takes longer than showing it.
 * @param key names what is made of it, and whatever else it depends on
 */
export function keptWith<Made>(overview: object, key: string, make: () => Made): Made {
  const known = kept.get(overview)?.get(key)
  if (known !== undefined) return known as Made
  if (count >= MOST_KEPT) {
    kept = new WeakMap()
    count = 0
  }
  const made = make()
  const own = kept.get(overview) ?? new Map<string, unknown>()
  kept.set(overview, own.set(key, made))
  count++
  return made
}
