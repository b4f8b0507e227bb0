import type { Sort } from './list-filters'
import type { ListRow } from './list-row'
import type { VerdictView } from './verdict-view'

const collator = new Intl.Collator('da')

/** Above every score: what is not rated comes last. */
const UNRATED = 101

type Compare = (a: number, b: number) => number

/** Which of two places comes first in the order asked for; between equals the lower reference, so it is always one. */
export function comparison(
  sort: Exclude<Sort, 'relevance'>,
  rows: readonly ListRow[],
  hours: Float64Array,
  view: VerdictView,
): Compare {
  const at = <T>(list: ArrayLike<T>, position: number) => list[position] as T
  const score = (position: number) => at(view.seen, position)?.score ?? UNRATED
  const introduced = (position: number) => at(rows, position).introducedOn ?? ''
  const reference = (a: number, b: number) => at(rows, a).referenceNumber - at(rows, b).referenceNumber
  const compare: Record<typeof sort, Compare> = {
    hours: (a, b) => at(hours, b) - at(hours, a),
    score: (a, b) => score(a) - score(b),
    title: (a, b) => collator.compare(at(rows, a).title, at(rows, b).title),
    reference,
    newest: (a, b) =>
      introduced(a) === introduced(b) ? -reference(a, b) : introduced(b) < introduced(a) ? -1 : 1,
  }
  const chosen = compare[sort]
  return (a, b) => chosen(a, b) || reference(a, b)
}

/** The places of all rows in order. */
export const listOrder = (size: number, compare: Compare): Int32Array =>
  Int32Array.from({ length: size }, (_, position) => position).sort(compare)

/** An order after some places have changed or come to it: those are taken out and put where they belong now. */
export function mendedOrder(before: Int32Array, changed: ReadonlySet<number>, compare: Compare): Int32Array {
  const moved = [...changed].sort(compare)
  const stayed = before.filter(position => !changed.has(position))
  const order = new Int32Array(stayed.length + moved.length)
  let from = 0
  let to = 0
  for (const place of moved) {
    let end = stayed.length
    for (let low = from; low < end; ) {
      const middle = (low + end) >>> 1
      if (compare(stayed[middle] ?? 0, place) < 0) low = middle + 1
      else end = middle
    }
    order.set(stayed.subarray(from, end), to)
    to += end - from
    order[to++] = place
    from = end
  }
  order.set(stayed.subarray(from), to)
  return order
}
