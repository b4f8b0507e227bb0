import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HearingFacts, hearingState, holdsBack, maySumUp } from './hearing-rule'

const day = fc
  .integer({ min: 0, max: 700 })
  .map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const hearing: fc.Arbitrary<HearingFacts> = fc.record({
  deadline: day,
  statement: fc.constantFrom('', 'Vi er enige'),
  summedUpOn: fc.option(day),
  withdrawnOn: fc.option(day),
})
const asked = { deadline: '2026-12-01', statement: '', summedUpOn: null, withdrawnOn: null }

describe('a hearing', () => {
  it('is asked until its last day has passed, then late', () => {
    expect(hearingState(asked, '2026-12-01')).toBe('asked')
    expect(hearingState(asked, '2026-12-02')).toBe('late')
  })

  it('can be summed up before its day only with what was said', () => {
    expect(maySumUp(asked, '', '2026-12-01')).toBe(false)
    expect(maySumUp(asked, 'Vi er enige', '2026-11-20')).toBe(true)
    expect(maySumUp(asked, '', '2026-12-02')).toBe(true)
  })

  it('holds the decision back exactly while it is asked or late', () => {
    fc.assert(
      fc.property(hearing, day, (each, today) => {
        expect(holdsBack(each)).toBe(['asked', 'late'].includes(hearingState(each, today)))
      }),
    )
  })
})
