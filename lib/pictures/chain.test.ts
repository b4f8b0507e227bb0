import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, levels } from '@/lib/register/vocabulary'
import { allIn, type ChainNode, type ChainRow, chainsOf, lawsOf, type TrimmedNode, trimmed } from './chain'

const aRow = (id: number, given: Partial<ChainRow> = {}): ChainRow => ({
  id,
  referenceNumber: id,
  title: `Krav ${id}`,
  level: 'institution',
  kind: 'documentation',
  lawLink: '',
  introducedOn: '2020-01-01',
  ownerUnitId: 1,
  derivesFromId: null,
  hours: 10,
  binds: true,
  ...given,
})
const all = () => true

/** A law of 100 hours; the municipality adds 300, and two workplaces 50 and 600 on top of that. */
const example = [
  aRow(1, { level: 'state', hours: 100 }),
  aRow(2, { level: 'municipality', hours: 300, derivesFromId: 1, ownerUnitId: 2 }),
  aRow(3, { hours: 50, derivesFromId: 2, ownerUnitId: 3, introducedOn: '2026-03-01' }),
  aRow(4, { hours: 600, derivesFromId: 2, ownerUnitId: 4, kind: 'oversight' }),
  aRow(5, { level: 'state', hours: 20 }),
  aRow(6, { level: 'municipality', hours: 7 }),
]

describe('the chain', () => {
  it('hangs everything that was built on a law under it, the heaviest first', () => {
    const [law] = chainsOf(example)
    expect(law?.total).toBe(1050)
    expect(law?.count).toBe(3)
    expect(law && allIn(law).map(row => row.id)).toEqual([1, 2, 4, 3])
  })

  it('says of each law what it takes itself, what was added by whom, where, and what is new', () => {
    const [law, ...others] = lawsOf(chainsOf(example), all, '2026-01-01')
    expect(others).toEqual([])
    expect(law).toMatchObject({
      state: 100,
      municipality: { count: 1, hours: 300 },
      institution: { count: 2, hours: 650 },
      additions: { count: 3, hours: 950 },
      fresh: 1,
    })
    expect([...(law?.where ?? [])].map(([unit, { count }]) => [unit, count])).toEqual([
      [2, 1],
      [4, 1],
      [3, 1],
    ])
  })

  it('counts additions of one kind alone where one is chosen', () => {
    const [law] = lawsOf(chainsOf(example), row => row.kind === 'oversight', '2026-01-01')
    expect(law?.additions).toEqual({ count: 1, hours: 600 })
  })

  it('puts the law with the heaviest additions first, not the heaviest law', () => {
    const laws = lawsOf(
      chainsOf([
        aRow(1, { level: 'state', hours: 900 }),
        aRow(2, { hours: 5, derivesFromId: 1 }),
        aRow(3, { level: 'state', hours: 1 }),
        aRow(4, { hours: 6, derivesFromId: 3 }),
      ]),
      all,
      '2026-01-01',
    )
    expect(laws.map(law => law.node.row.id)).toEqual([3, 1])
  })

  it('keeps a law that binds nobody here for the sake of what was built on it, and nothing else', () => {
    const chains = chainsOf([
      aRow(1, { level: 'state', hours: 0, binds: false }),
      aRow(2, { derivesFromId: 1 }),
      aRow(3, { level: 'state', hours: 0, binds: false }),
    ])
    expect(chains.map(each => allIn(each).map(row => row.id))).toEqual([[1, 2]])
  })

  it('loses no requirement and no hour, whatever derives from what', () => {
    const anyRows = fc
      .array(
        fc.record({
          level: fc.constantFrom(...levels),
          kind: fc.constantFrom(...kinds),
          hours: fc.integer({ min: 0, max: 900 }),
          up: fc.option(fc.nat(), { nil: null }),
        }),
        { maxLength: 60 },
      )
      .map(rows =>
        rows.map(({ up, ...row }, place) =>
          aRow(place + 1, { ...row, derivesFromId: up === null || place === 0 ? null : (up % place) + 1 }),
        ),
      )
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 40 }), (rows, most) => {
        const chains = chainsOf(rows)
        expect(
          chains
            .flatMap(allIn)
            .map(row => row.id)
            .sort((a, b) => a - b),
        ).toEqual(rows.map(row => row.id))
        const sum = (of: readonly { hours: number }[]) => of.reduce((total, row) => total + row.hours, 0)
        expect(chains.reduce((total, node) => total + node.total, 0)).toBe(sum(rows))
        for (const chain of chains) {
          const cut = trimmed(chain, most)
          expect(hoursOf(cut)).toBe(chain.total)
          expect(shownIn(cut)).toBe(Math.min(most, chain.count + 1))
        }
      }),
    )
  })

  it('leaves out what derives from itself in a ring', () => {
    expect(chainsOf([aRow(1, { derivesFromId: 2 }), aRow(2, { derivesFromId: 1 })])).toEqual(
      [] as ChainNode[],
    )
  })
})

const hoursOf = (node: TrimmedNode): number =>
  node.below.reduce((sum, each) => sum + hoursOf(each), node.row.hours + node.rest.hours)
const shownIn = (node: TrimmedNode): number => node.below.reduce((sum, each) => sum + shownIn(each), 1)
