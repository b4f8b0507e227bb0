import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardBurdenSettings } from '@/lib/burden/settings'
import { type BindingMark, boundRanges } from '@/lib/register/bound-people'
import { unitSpan } from '@/lib/signals/bound-spans'
import { daysOfChange, marksOn, standingOn } from './bound-then'
import { anyDay, anyLife, anyUnitId, tree, workforce } from './testing/random-lives'

const binds = (unitId: number, fromDay: string | null = null): BindingMark => ({
  unitId,
  effect: 'binds',
  fromDay,
})
const released = (unitId: number, fromDay: string): BindingMark => ({ unitId, effect: 'released', fromDay })

const isBound = (marks: readonly BindingMark[], unitId: number, day: string) => {
  const place = tree.range(unitId).first
  const ranges = boundRanges(tree, marksOn(tree, marks, day), day)
  return ranges.some(range => range.first <= place && place < range.end)
}

describe('whom a requirement bound on an earlier day', () => {
  it('held a part that was released later, also where the release took the place of the mark itself', () => {
    const inPart = [binds(1), released(2, '2026-06-01')]
    expect(isBound(inPart, 2, '2026-05-31')).toBe(true)
    expect(isBound(inPart, 2, '2026-06-01')).toBe(false)
    expect(isBound(inPart, 3, '2026-06-01')).toBe(true)
    expect(isBound([released(2, '2026-06-01')], 2, '2026-05-31')).toBe(true)
    expect(isBound([released(2, '2026-06-01')], 3, '2026-05-31')).toBe(false)
  })

  it('began where the mark above began, although a part was released afterwards', () => {
    const marks = [binds(1, '2026-02-01'), released(2, '2026-06-01')]
    expect(isBound(marks, 2, '2026-01-31')).toBe(false)
    expect(isBound(marks, 2, '2026-02-01')).toBe(true)
  })

  it('is not changed by a trust test: what is only tried is neither removed nor added (§8)', () => {
    const tried: BindingMark = {
      unitId: 2,
      effect: 'suspended',
      fromDay: '2026-06-01',
      untilDay: '2026-07-01',
    }
    expect(isBound([binds(1), tried], 2, '2026-06-15')).toBe(true)
    const life = { status: 'active', introducedOn: null, repealedFrom: null, burden: null } as const
    const marks = [binds(1, '2026-02-01'), tried]
    expect(daysOfChange({ ...life, marks, bound: { groupIds: [] } })).toEqual(['2026-02-01'])
  })

  it('is what the growth of an area counts, unit by unit (§6)', () => {
    const oneMark = fc.tuple(anyUnitId, fc.option(anyDay, { nil: null }))
    fc.assert(
      fc.property(
        oneMark,
        fc.option(oneMark, { nil: null }),
        anyUnitId,
        anyDay,
        (above, below, unitId, day) => {
          const marks: BindingMark[] = [binds(above[0], above[1])]
          // As the product writes it: a release is dated, lies within what binds, and comes after its beginning.
          if (
            below?.[1] &&
            below[0] !== above[0] &&
            tree.isWithin(below[0], above[0]) &&
            (above[1] ?? '') < below[1]
          )
            marks.push(released(below[0], below[1]))
          const span = unitSpan(marks, tree, unitId)
          const within =
            span !== null &&
            (span.from === null || span.from <= day) &&
            (span.until === null || day < span.until)
          expect(isBound(marks, unitId, day)).toBe(within)
        },
      ),
    )
  })

  it('changes on the days of change and on no other', () => {
    fc.assert(
      fc.property(anyLife, anyUnitId, anyDay, anyDay, (row, unitId, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        if (daysOfChange(row).some(day => day > from && day <= to)) return
        const on = (day: string) => standingOn(row, unitId, day, workforce, standardBurdenSettings)
        expect(on(from)).toEqual(on(to))
      }),
    )
  })
})
