import { describe, expect, it } from 'vitest'
import { type Facet, facetNames, facets, type ListFilters, readFilters, scopes, sorts } from './list-filters'
import { ListIndex } from './list-index'
import type { ListRow } from './list-row'
import { randomRegister } from './testing/random-register'
import { ownEvidence } from './verdict-view'

const day = '2026-11-23'

/** The same questions asked of every row, one by one. */
function valuesOf(row: ListRow, facet: Facet, seen: ReturnType<typeof ownEvidence>): readonly string[] {
  switch (facet) {
    case 'caseState':
      return row.caseStates.length === 0 ? ['none'] : row.caseStates
    case 'signal':
      return row.signals
    case 'verdict':
      if (!seen) return [row.publications.length > 0 ? 'not_shown' : 'unrated']
      return seen.split ? [seen.verdict, 'split'] : [seen.verdict]
    case 'review':
      if (row.reviewBy === null) return ['missing']
      return row.reviewBy < day ? ['overdue'] : row.reviewBy <= '2027-02-21' ? ['soon'] : []
    default:
      return [row[facet]]
  }
}

const inScope = (row: ListRow, scope: string) =>
  scope === 'all' || (scope === 'in_force' ? row.inForce : row.status === scope)

describe('the list index', () => {
  it('gives what asking every row gives: rows, order, counts beside every filter', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { tree, workforce, rows, random } = randomRegister(137, 23, seed)
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
      const index = new ListIndex(rows, workforce, day)
      const visible = new Set(tree.units.filter(() => random() < 0.5).map(unit => unit.id))
      const view = index.view(`seed ${seed}`, unitId => visible.has(unitId))
      const seen = new Map(rows.map(row => [row.id, ownEvidence(tree, row.publications, visible)]))
      for (let round = 0; round < 20; round++) {
        const chosen = Object.fromEntries(
          facetNames.map(facet => [
            facet,
            random() < 0.25 ? [pick(facets[facet].values), pick(facets[facet].values)] : [],
          ]),
        ) as unknown as ListFilters['chosen']
        const hits = random() < 0.3 ? rows.filter(() => random() < 0.6).map(row => row.id) : null
        const filters: ListFilters = {
          search: hits ? 'x' : '',
          unitId: random() < 0.4 ? 1 + Math.floor(random() * 23) : null,
          scope: pick(scopes),
          chosen,
          sort: pick(hits ? sorts : sorts.filter(sort => sort !== 'relevance')),
          page: 1,
        }
        const passes = (row: ListRow, except?: Facet | 'unit' | 'scope') =>
          (hits === null || hits.includes(row.id)) &&
          (except === 'scope' || inScope(row, filters.scope)) &&
          (except === 'unit' || filters.unitId === null || workforce.people(row.bound, filters.unitId) > 0) &&
          facetNames.every(
            facet =>
              facet === except ||
              filters.chosen[facet].length === 0 ||
              valuesOf(row, facet, seen.get(row.id) ?? null).some(value =>
                filters.chosen[facet].includes(value),
              ),
          )
        const result = index.list(filters, view, hits)
        const expected = rows.filter(row => passes(row))
        expect(result.total).toBe(expected.length)
        const hoursOf = (row: ListRow) =>
          filters.unitId === null ? row.hours : index.hoursIn(row, filters.unitId)
        expect(result.hours).toBeCloseTo(
          expected.reduce((sum, row) => sum + hoursOf(row), 0),
          6,
        )
        const every: number[] = []
        for (let page = 1; page <= result.pages; page++)
          every.push(...index.list({ ...filters, page }, view, hits).rows.map(each => each.row.id))
        expect([...every].sort((a, b) => a - b)).toEqual(expected.map(row => row.id))
        if (filters.sort === 'relevance')
          expect(every).toEqual(hits?.filter(id => expected.some(row => row.id === id)))
        if (filters.sort === 'hours') {
          const inOrder = every.map(id => hoursOf(rows[id - 1] as ListRow))
          expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a))
        }
        if (filters.sort === 'score') {
          const inOrder = every.map(id => seen.get(id)?.score ?? 101)
          expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
        }
        for (const facet of facetNames)
          for (const value of facets[facet].values)
            expect(result.counts[facet][value], `${facet} ${value}`).toBe(
              rows.filter(
                row => passes(row, facet) && valuesOf(row, facet, seen.get(row.id) ?? null).includes(value),
              ).length,
            )
        for (const scope of scopes)
          expect(result.scopeCounts[scope]).toBe(
            rows.filter(row => passes(row, 'scope') && inScope(row, scope)).length,
          )
        for (const unit of tree.units)
          expect(result.inUnit(unit.id)).toBe(
            rows.filter(row => passes(row, 'unit') && workforce.people(row.bound, unit.id) > 0).length,
          )
      }
    }
  })

  it('shows the verdict of the topmost unit in sight, and says when there is one out of sight', () => {
    const { workforce, rows } = randomRegister(1, 9)
    const verdict = (unitId: number, score: number) => ({
      unitId,
      verdict: 'green' as const,
      split: false,
      score,
      low: 51,
      high: 90,
    })
    const [first] = rows
    if (!first) throw new Error('No row')
    const row = { ...first, inForce: true, publications: [verdict(7, 70), verdict(2, 60)] }
    const index = new ListIndex([row], workforce, day)
    const everything = readFilters({ status: 'all' })
    const all = index.list(
      everything,
      index.view('all', () => true),
      null,
    )
    expect(all.rows[0]).toMatchObject({ verdict: { unitId: 2 }, hidden: false })
    const own = index.list(
      everything,
      index.view('own', id => id === 7),
      null,
    )
    expect(own.rows[0]).toMatchObject({ verdict: { unitId: 7 } })
    const none = index.list(
      everything,
      index.view('none', id => id === 9),
      null,
    )
    expect(none.rows[0]).toMatchObject({ verdict: null, hidden: true })
    expect(none.counts.verdict).toMatchObject({ green: 0, not_shown: 1 })
  })

  it('answers with the last page when asked for one beyond it', () => {
    const { workforce, rows } = randomRegister(120, 9)
    const index = new ListIndex(rows, workforce, day)
    const view = index.view('none', () => false)
    const result = index.list(readFilters({ page: '99', status: 'all' }), view, null)
    expect(result).toMatchObject({ page: 3, pages: 3, total: 120 })
    expect(result.rows).toHaveLength(20)
  })

  it('is fast enough at 10,000 requirements not to be felt', () => {
    const { workforce, rows } = randomRegister(10_000, 300)
    const started = performance.now()
    const index = new ListIndex(rows, workforce, day)
    const built = performance.now() - started
    const view = index.view('all', () => true)
    const asked = [
      readFilters({}),
      readFilters({ kind: ['documentation', 'oversight'], level: 'institution', page: '3' }),
      readFilters({ unit: '12', sort: 'score', verdict: 'red' }),
      readFilters({ sort: 'title', signal: 'layering', law: 'no_basis' }),
    ]
    for (const filters of asked) for (let warm = 0; warm < 30; warm++) index.list(filters, view, null)
    const rounds = 200
    const begun = performance.now()
    for (let round = 0; round < rounds; round++) for (const filters of asked) index.list(filters, view, null)
    const each = (performance.now() - begun) / rounds / asked.length
    console.log(`list of 10,000: ${each.toFixed(2)} ms each, index built in ${built.toFixed(0)} ms`)
    // A sentinel for a wrong turn (rows walked per value would take tens of milliseconds), not a measurement.
    expect(each).toBeLessThan(5)
  })
})
