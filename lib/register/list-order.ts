import type { Sort } from './list-filters'
import type { ListRow } from './list-row'
import type { VerdictView } from './verdict-view'

const collator = new Intl.Collator('da')

/** Above every score: what is not rated comes last. */
const UNRATED = 101

/** The rows' places in the order asked for; between equals the lower reference comes first. */
export function listOrder(
  sort: Exclude<Sort, 'relevance'>,
  rows: readonly ListRow[],
  hours: Float64Array,
  view: VerdictView,
): Int32Array {
  const at = <T>(list: ArrayLike<T>, position: number) => list[position] as T
  const score = (position: number) => at(view.seen, position)?.score ?? UNRATED
  const introduced = (position: number) => at(rows, position).introducedOn ?? ''
  const reference = (a: number, b: number) => at(rows, a).referenceNumber - at(rows, b).referenceNumber
  const compare: Record<typeof sort, (a: number, b: number) => number> = {
    hours: (a, b) => at(hours, b) - at(hours, a),
    score: (a, b) => score(a) - score(b),
    title: (a, b) => collator.compare(at(rows, a).title, at(rows, b).title),
    reference,
    newest: (a, b) =>
      introduced(a) === introduced(b) ? -reference(a, b) : introduced(b) < introduced(a) ? -1 : 1,
  }
  return Int32Array.from(rows, (_, position) => position).sort(
    (a, b) => compare[sort](a, b) || reference(a, b),
  )
}
