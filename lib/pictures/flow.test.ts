import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, levels } from '@/lib/register/vocabulary'
import { type FlowPart, flowOf } from './flow'

const parts = (count: number): FlowPart[] =>
  Array.from({ length: count }, (_, place) => ({
    key: String(place + 1),
    unitId: place + 1,
    name: `Enhed ${place + 1}`,
    units: 1,
  }))
const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)

describe('the flow', () => {
  it('carries hours from who decided through the kind to where they are spent', () => {
    const flow = flowOf(
      [
        { level: 'state', kind: 'documentation', hours: [100, 20] },
        { level: 'institution', kind: 'documentation', hours: [0, 30] },
        { level: 'institution', kind: 'values', hours: [0, 0] },
      ],
      parts(2),
    )
    expect(flow.total).toEqual({ hours: 150, count: 2 })
    expect([...flow.levels]).toEqual([
      ['state', { hours: 120, count: 1 }],
      ['institution', { hours: 30, count: 1 }],
    ])
    expect([...flow.kinds]).toEqual([['documentation', { hours: 150, count: 2 }]])
    expect(flow.landed).toEqual([
      { kind: 'documentation', part: '1', hours: 100, count: 1 },
      { kind: 'documentation', part: '2', hours: 50, count: 2 },
    ])
  })

  it('puts the smallest of many units together, and leaves the others in their order', () => {
    const hours = [5, 90, 80, 1, 70, 60, 50, 40, 30, 20, 15, 12, 11, 10]
    const { parts: shown } = flowOf([{ level: 'state', kind: 'values', hours }], parts(14))
    expect(shown.map(part => part.key)).toEqual([
      ...['2', '3', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
      'rest',
    ])
    expect(shown.at(-1)).toMatchObject({ units: 3, hours: 16 })
  })

  it('loses no hour in any column', () => {
    const anyRow = fc.record({
      level: fc.constantFrom(...levels),
      kind: fc.constantFrom(...kinds),
      hours: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 16, maxLength: 16 }),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), rows => {
        const flow = flowOf(rows, parts(16))
        const all = sum(rows.map(row => sum(row.hours)))
        expect(flow.total.hours).toBe(all)
        const columns = [
          [...flow.levels.values()],
          [...flow.kinds.values()],
          flow.parts,
          flow.decided,
          flow.landed,
        ]
        for (const column of columns) expect(sum(column.map(each => each.hours))).toBe(all)
        for (const [kind, { hours }] of flow.kinds) {
          const of = (streams: typeof flow.decided | typeof flow.landed) =>
            sum(streams.flatMap(stream => (stream.kind === kind ? [stream.hours] : [])))
          expect([of(flow.decided), of(flow.landed)]).toEqual([hours, hours])
        }
      }),
    )
  })
})
