import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardBurdenSettings } from '@/lib/burden/settings'
import { levels } from '@/lib/register/vocabulary'
import { signalKinds } from '@/lib/signals/vocabulary'
import { MOST_POSTS } from './crowded-row'
import { growthOf } from './growth'
import { type UnitRequirement, unitOverview } from './unit-overview'

let made = 0
const aRow = (given: Partial<UnitRequirement> = {}): UnitRequirement => {
  made += 1
  return {
    id: made,
    referenceNumber: made,
    title: `Krav ${made}`,
    level: 'institution',
    hours: 100,
    verdict: null,
    hidden: false,
    signals: [],
    ...given,
  }
}
const verdict = (kind: 'green' | 'amber' | 'red', split = false) => ({
  unitId: 1,
  verdict: kind,
  split,
  score: 50,
  low: 40,
  high: 60,
})
const overview = (rows: UnitRequirement[], fractions = 10) =>
  unitOverview(rows, fractions, standardBurdenSettings)

describe('a unit’s overview', () => {
  it('says hours as full-time years and as every nth hour of those employed there', () => {
    const { hours, fullTimeYears, oneHourIn, cost } = overview(
      [aRow({ hours: 1540 }), aRow({ hours: 384 })],
      9,
    )
    expect(hours).toBe(1924)
    expect(fullTimeYears).toBe(1)
    expect(oneHourIn).toBe(9)
    expect(cost).toBe(1924 * 320 * 1.25)
  })

  it('does not say every nth hour where nobody is employed or no hours are known', () => {
    expect(overview([aRow()], 0).oneHourIn).toBeNull()
    expect(overview([aRow({ hours: 0 })]).oneHourIn).toBeNull()
    expect(overview([]).mushroomingShare).toBeNull()
  })

  it('counts each requirement once by how it is experienced, and the split ones again', () => {
    const rows = [
      aRow({ verdict: verdict('green') }),
      aRow({ verdict: verdict('red', true) }),
      aRow({ verdict: verdict('amber') }),
      aRow(),
      aRow({ hidden: true }),
    ]
    const { byStanding, split, rated } = overview(rows)
    expect(byStanding).toEqual({ green: 1, red: 1, amber: 1, unrated: 1, not_shown: 1 })
    expect(split).toBe(1)
    expect(rated).toHaveLength(3)
  })

  it('counts the hours of the first five signals as growing, and a missing review date not', () => {
    const rows = [
      aRow({ hours: 300, signals: ['self_imposed', 'no_expiry'] }),
      aRow({ hours: 100, signals: ['no_expiry'] }),
    ]
    const { growing, mushroomingShare } = overview(rows)
    expect(growing).toEqual({ count: 1, hours: 300 })
    expect(mushroomingShare).toBe(0.75)
  })

  it('loses no requirement and no hour between the sentence, the three rows and their smallest', () => {
    const anyRow = fc.record({
      level: fc.constantFrom(...levels),
      hours: fc.integer({ min: 0, max: 5000 }),
      signals: fc.subarray([...signalKinds]),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 250 }), given => {
        const { total, hours, fence, byStanding } = overview(given.map(aRow))
        const rows = levels.map(level => fence[level])
        const drawn = rows.flatMap(row => [
          ...row.posts.map(post => post.hours),
          ...(row.rest ? [row.rest.hours] : []),
        ])
        expect(rows.reduce((sum, row) => sum + row.posts.length + (row.rest?.count ?? 0), 0)).toBe(total)
        expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(hours)
        expect(Object.values(byStanding).reduce((sum, each) => sum + each, 0)).toBe(total)
        for (const row of rows) {
          expect(row.posts.length + (row.rest ? 1 : 0)).toBeLessThanOrEqual(MOST_POSTS)
          const lowest = Math.min(...row.posts.map(post => post.hours))
          if (row.rest) expect(row.rest.hours / row.rest.count).toBeLessThanOrEqual(lowest)
        }
      }),
    )
  })
})

describe('what grows', () => {
  it('is one sentence for each kind, and for crowded risks one for each risk, the most hours first', () => {
    const falls = [1, 2, 3].map(() => aRow({ signals: ['crowded_risk'], hours: 10 }))
    const medicine = [1, 2, 3].map(() => aRow({ signals: ['crowded_risk', 'self_imposed'], hours: 50 }))
    const crowded = [
      ...falls.map(row => ({ requirementId: row.id, riskId: 1, risk: 'Fald' })),
      ...medicine.map(row => ({ requirementId: row.id, riskId: 2, risk: 'Medicinfejl' })),
      { requirementId: -1, riskId: 3, risk: 'Binds somebody else' },
    ]
    const told = growthOf([...falls, ...medicine, aRow({ signals: ['no_expiry'], hours: 900 })], crowded)
    expect(told.map(item => [item.kind, item.about, item.count, item.hours])).toEqual([
      ['self_imposed', null, 3, 150],
      ['crowded_risk', 'Medicinfejl', 3, 150],
      ['crowded_risk', 'Fald', 3, 30],
      ['no_expiry', null, 1, 900],
    ])
  })

  it('is nothing where nothing fires', () => {
    expect(growthOf([aRow()], [])).toEqual([])
  })
})
