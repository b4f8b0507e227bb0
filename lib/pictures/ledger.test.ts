import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardBurdenSettings as settings } from '@/lib/burden/settings'
import { addDays } from '@/lib/platform/time'
import { type KnownLife, standingOn } from './bound-then'
import { ledgerOf } from './ledger'
import { anyDay, anyLife, anyUnitId, tree, workforce } from './testing/random-lives'

const DAY = '2026-11-23'
const people = (unitId: number) => workforce.people({ ranges: [tree.range(unitId)], groupIds: [] })

/** An hour a week for each, 44 hours a year: in force from long ago and everywhere, unless something else is said. */
const aLife = (given: Partial<KnownLife> = {}): KnownLife => ({
  status: 'active',
  introducedOn: null,
  repealedFrom: null,
  marks: [{ unitId: 1, effect: 'binds', fromDay: null }],
  bound: { groupIds: [] },
  burden: { minutes: 60, occurrences: 1, period: 'week', countedAs: 'per_employee', anywayPercent: 0 },
  ...given,
})
const ledger = (rows: KnownLife[], unitId = 1, years = 1, day = DAY) =>
  ledgerOf({ rows, unitId, workforce, settings }, day, years)

describe('the ledger', () => {
  it('has four quarters for each year, the running one last', () => {
    const { quarters } = ledger([])
    expect(quarters.map(({ year, quarter, from, until }) => [year, quarter, from, until])).toEqual([
      [2026, 1, '2026-01-01', '2026-04-01'],
      [2026, 2, '2026-04-01', '2026-07-01'],
      [2026, 3, '2026-07-01', '2026-10-01'],
      [2026, 4, '2026-10-01', '2027-01-01'],
    ])
  })

  it('counts one in and one out, and keeps the balance', () => {
    const came = aLife({ introducedOn: '2026-02-10' })
    const went = aLife({ status: 'repealed', repealedFrom: '2026-05-01' })
    const { quarters, added, removed, net } = ledger([came, went, aLife()])
    const hours = 44 * people(1)
    expect(quarters.map(({ net: { count } }) => count)).toEqual([1, -1, 0, 0])
    expect(quarters.map(({ running }) => running.count)).toEqual([1, 0, 0, 0])
    expect([added, removed, net]).toEqual([
      { count: 1, hours },
      { count: 1, hours },
      { count: 0, hours: 0 },
    ])
    expect(quarters[1]?.events.map(event => [event.way, event.day, event.whole])).toEqual([
      ['removed', '2026-05-01', true],
    ])
  })

  it('lets a part go by its hours, and by number only where nobody is bound any longer', () => {
    const row = aLife({
      marks: [
        { unitId: 1, effect: 'binds', fromDay: null },
        { unitId: 3, effect: 'released', fromDay: '2026-08-01' },
      ],
    })
    expect(ledger([row], 1).removed).toEqual({ count: 0, hours: 44 * people(3) })
    expect(ledger([row], 3).removed).toEqual({ count: 1, hours: 44 * people(3) })
    expect(ledger([row], 2).removed).toEqual({ count: 0, hours: 0 })
  })

  it('counts an old requirement with no known beginning as old, and a draft not at all', () => {
    expect(ledger([aLife(), aLife({ status: 'draft', introducedOn: '2026-02-01' })]).added).toEqual({
      count: 0,
      hours: 0,
    })
  })

  it('does not count what is decided for a day to come', () => {
    const { added, removed } = ledger([
      aLife({ introducedOn: '2026-12-01' }),
      aLife({ repealedFrom: '2026-12-01' }),
    ])
    expect([added.count, removed.count]).toEqual([0, 0])
  })

  it('nets to what binds the unit now less what bound it before, in number and hours', () => {
    fc.assert(
      fc.property(
        fc.array(anyLife, { maxLength: 12 }),
        anyUnitId,
        anyDay,
        fc.constantFrom(1, 2, 3),
        (rows, unitId, day, years) => {
          const { quarters, added, removed, net } = ledger(rows, unitId, years, day)
          const standing = (on: string) => {
            const all = rows.map(row => standingOn(row, unitId, on, workforce, settings))
            return {
              count: all.filter(each => each.people > 0).length,
              hours: all.reduce((sum, each) => sum + each.hours, 0),
            }
          }
          const before = standing(addDays(quarters[0]?.from ?? day, -1))
          const now = standing(day)
          expect(net.count).toBe(now.count - before.count)
          expect(net.hours).toBeCloseTo(now.hours - before.hours, 6)
          expect(net.count).toBe(added.count - removed.count)
          expect(net.hours).toBeCloseTo(added.hours - removed.hours, 6)
          for (const quarter of quarters) {
            expect(quarter.net.count).toBe(quarter.added.count - quarter.removed.count)
            expect(quarter.net.hours).toBeCloseTo(quarter.added.hours - quarter.removed.hours, 6)
            expect(Math.min(quarter.added.hours, quarter.removed.hours)).toBeGreaterThanOrEqual(0)
          }
          expect(quarters.at(-1)?.running).toEqual(net)
        },
      ),
    )
  })
})
