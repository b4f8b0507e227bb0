import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { BindingMark } from '@/lib/register/bound-people'

/** From when until when a unit is bound, `YYYY-MM-DD`; null is from long ago, or still. */
export type Span = { from: string | null; until: string | null }

/** Later of two days; null is long ago. */
const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
/** Earlier of two days; null is never. */
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

/** What a mark makes of the span inherited from above. */
function marked(inherited: Span | null, mark: BindingMark): Span | null {
  if (mark.effect === 'binds')
    return inherited && inherited.until === null && (inherited.from ?? '') <= (mark.fromDay ?? '')
      ? inherited
      : { from: mark.fromDay, until: null }
  if (mark.fromDay === null) return null
  // A release tells that it was bound until then, also where its own mark was the topmost.
  if (!inherited) return { from: null, until: mark.fromDay }
  const until = earlier(inherited.until, mark.fromDay)
  return until !== null && until <= (inherited.from ?? '') ? null : { from: inherited.from, until }
}

/** When a unit is bound, trust tests aside: each mark from the top down changes what is inherited from above (§3). */
export function unitSpan(marks: readonly BindingMark[], tree: UnitTree, unitId: number): Span | null {
  let span: Span | null = null
  for (const unit of tree.lineage(unitId)) {
    const mark = marks.find(each => each.unitId === unit.id && each.effect !== 'suspended')
    if (mark) span = marked(span, mark)
  }
  return span
}

/** The part of a span within which the requirement itself was in force. */
export function spanInForce(
  span: Span,
  life: { introducedOn: string | null; repealedFrom: string | null },
): Span | null {
  const from = later(span.from, life.introducedOn)
  const until = earlier(span.until, life.repealedFrom)
  return until !== null && from !== null && until <= from ? null : { from, until }
}
