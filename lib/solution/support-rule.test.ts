import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterSaying, countsIn, type Support, stands } from './support-rule'

const weeks = ['2026-W47', '2026-W48', '2026-W49', '2026-W50', '2027-W01']

/** What somebody presses: in which week, and whether they say that they support it. In the order of time. */
const presses = fc
  .array(fc.record({ at: fc.nat({ max: weeks.length - 1 }), supports: fc.boolean() }), { maxLength: 12 })
  .map(all =>
    all.toSorted((a, b) => a.at - b.at).map(({ at, supports }) => ({ week: weeks[at] ?? '', supports })),
  )

const counts = (support: Support | null, week: string) => support !== null && countsIn(support, week)

describe('the support of a solution', () => {
  it('moves no count in the week it is pressed in, whatever is pressed: nobody who looks on sees whose it was', () => {
    fc.assert(
      fc.property(presses, all => {
        let kept: Support | null = null
        for (const { week, supports } of all) {
          const before = counts(kept, week)
          kept = afterSaying(kept, supports, week)
          expect(counts(kept, week)).toBe(before)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is what was said last, and counts so from the week after', () => {
    fc.assert(
      fc.property(presses, all => {
        let kept: Support | null = null
        for (const { week, supports } of all) kept = afterSaying(kept, supports, week)
        const last = all.at(-1)?.supports ?? false
        expect(stands(kept)).toBe(last)
        expect(counts(kept, '2027-W02')).toBe(last)
      }),
    )
  })

  it('leaves nothing where it is taken back in its own week', () => {
    expect(afterSaying(afterSaying(null, true, '2026-W48'), false, '2026-W48')).toBeNull()
    const earlier = { week: '2026-W47', withdrawnWeek: null }
    expect(afterSaying(earlier, false, '2026-W48')).toEqual({ week: '2026-W47', withdrawnWeek: '2026-W48' })
    expect(afterSaying(afterSaying(earlier, false, '2026-W48'), true, '2026-W48')).toEqual(earlier)
  })
})
