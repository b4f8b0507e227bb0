import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { developmentOf, MONTHS } from './development'
import {
  isFresh,
  type ListedSignal,
  listedStates,
  listSignals,
  readSignalFilters,
  SIGNALS_A_PAGE,
  type SignalFilters,
  signalsAddress,
} from './signal-list'
import { signalKinds, signalStates } from './vocabulary'

const UNITS = 6
const aSignal = fc.record({
  kind: fc.constantFrom(...signalKinds),
  state: fc.constantFrom(...signalStates),
  place: fc.nat({ max: UNITS - 1 }),
  raisedAt: fc.nat({ max: 10 }),
})
const aRange = fc
  .tuple(fc.nat({ max: UNITS }), fc.nat({ max: UNITS }))
  .map(([a, b]) => ({ first: Math.min(a, b), end: Math.max(a, b) }))
const someFilters = fc.record({
  unitId: fc.constant(null),
  kinds: fc.subarray([...signalKinds]),
  state: fc.constantFrom(...listedStates),
  fresh: fc.boolean(),
  page: fc.integer({ min: 1, max: 4 }),
})

const listed = (signals: Pick<ListedSignal, 'kind' | 'state' | 'place' | 'raisedAt'>[]): ListedSignal[] =>
  signals.map((signal, id) => ({ ...signal, id, requirementId: id, raisedOn: '2026-01-01', clearedOn: null }))

describe('the list of signals', () => {
  it('counts for each value of a filter what choosing it gives', () => {
    fc.assert(
      fc.property(
        fc.array(aSignal, { maxLength: 80 }),
        someFilters,
        aRange,
        fc.option(fc.nat({ max: 10 })),
        (made, filters: SignalFilters, range, since) => {
          const signals = listed(made)
          const at = (change: Partial<SignalFilters>, within = range) =>
            listSignals(signals, { ...filters, ...change }, { range: within, units: UNITS, since })
          const list = at({})
          for (const kind of signalKinds) expect(list.kindCounts[kind]).toBe(at({ kinds: [kind] }).total)
          for (const state of listedStates) expect(list.stateCounts[state]).toBe(at({ state }).total)
          expect(list.freshCount).toBe(at({ fresh: true }).total)
          for (let place = 0; place < UNITS; place++) {
            const unit = { first: place, end: place + 1 }
            expect(list.within(unit)).toBe(at({}, unit).total)
          }
          expect(list.ids.length).toBe(
            Math.min(SIGNALS_A_PAGE, list.total - (list.page - 1) * SIGNALS_A_PAGE),
          )
        },
      ),
    )
  })

  it('keeps all filters in its address', () => {
    fc.assert(
      fc.property(someFilters, fc.option(fc.integer({ min: 1, max: 400 })), (filters, unitId) => {
        const address = new URL(signalsAddress({ ...filters, unitId }, { page: filters.page }), 'http://x')
        const params: Record<string, string[]> = {}
        for (const name of address.searchParams.keys()) params[name] = address.searchParams.getAll(name)
        expect(readSignalFilters(params)).toEqual({ ...filters, unitId })
      }),
    )
  })

  it('is all new to somebody who has never looked, and nothing that is gone or accepted is', () => {
    const [open, gone] = listed([
      { kind: 'overlap', state: 'seen', place: 0, raisedAt: 5 },
      { kind: 'overlap', state: 'cleared', place: 0, raisedAt: 5 },
    ]) as [ListedSignal, ListedSignal]
    expect([null, 4, 5].map(since => isFresh(open, since))).toEqual([true, true, false])
    expect(isFresh(gone, null)).toBe(false)
  })
})

describe('a year of signals', () => {
  const span = (raisedOn: string, clearedOn: string | null): ListedSignal => ({
    ...{ id: 1, kind: 'overlap', state: 'new', requirementId: 1, place: 0, raisedAt: 0 },
    raisedOn,
    clearedOn,
  })
  it('tells what stood at the end of each month, what came and what went', () => {
    const { months, kinds } = developmentOf(
      [span('2020-05-01', null), span('2026-09-30', '2026-11-01'), span('2025-01-01', '2025-11-30')],
      '2026-11-23',
    )
    expect([months.length, months[0], months.at(-1)]).toEqual([MONTHS, '2025-12-01', '2026-11-01'])
    expect(kinds.overlap.map(month => month.stood)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1])
    expect(kinds.overlap.map(month => month.came).lastIndexOf(1)).toBe(9)
    expect(kinds.overlap.at(-1)).toEqual({ came: 0, went: 1, stood: 1 })
  })
  it('adds up: what stands is what stood before, what came added and what went taken off', () => {
    const day = fc
      .date({ min: new Date('2024-06-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day)), { maxLength: 40 }), spans => {
        const signals = spans.map(([a, b]) => (b !== null && b < a ? span(b, a) : span(a, b)))
        const { kinds } = developmentOf(signals, '2026-11-23')
        kinds.overlap.forEach((month, at) => {
          const before = kinds.overlap[at - 1]
          if (before) expect(month.stood).toBe(before.stood + month.came - month.went)
        })
      }),
    )
  })
})
