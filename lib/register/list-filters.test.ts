import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  facetNames,
  facets,
  filterCount,
  filterPairs,
  type ListFilters,
  listAddress,
  readFilters,
  scopes,
  sorts,
  toggled,
} from './list-filters'

describe('the list in its address', () => {
  it('is bare when nothing is asked for: those in force, most hours first', () => {
    expect(listAddress(readFilters({}))).toBe('/requirements')
    expect(readFilters({})).toMatchObject({ scope: 'in_force', sort: 'hours', page: 1, unitId: null })
  })

  it('puts the best hits first when one searches, unless another order is asked for', () => {
    expect(readFilters({ q: ' medicin ' })).toMatchObject({ search: 'medicin', sort: 'relevance' })
    expect(readFilters({ q: 'medicin', sort: 'title' }).sort).toBe('title')
    expect(readFilters({ sort: 'relevance' }).sort).toBe('hours')
  })

  it('takes several values of one filter, and leaves out what it does not know', () => {
    const filters = readFilters({ kind: ['values', 'nonsense', 'oversight'], unit: '-3', page: 'x', law: '' })
    expect(filters.chosen.kind).toEqual(['oversight', 'values'])
    expect(filters).toMatchObject({ unitId: null, page: 1 })
    expect(filterCount(filters)).toBe(2)
  })

  it('goes back to the first page when a filter changes', () => {
    const filters = readFilters({ page: '4', level: 'state' })
    expect(listAddress(filters, { chosen: toggled(filters, 'kind', 'values') })).toBe(
      '/requirements?level=state&kind=values',
    )
    expect(listAddress(filters, { chosen: toggled(filters, 'level', 'state') })).toBe('/requirements')
    expect(listAddress(filters, { page: 5 })).toBe('/requirements?level=state&page=5')
  })

  it('says everything: reading the address again gives the same filters', () => {
    const chosen = fc.record(
      Object.fromEntries(
        facetNames.map(facet => [facet, fc.subarray([...facets[facet].values] as string[])]),
      ),
    ) as unknown as fc.Arbitrary<ListFilters['chosen']>
    const filters = fc.record({
      search: fc.string({ maxLength: 50 }).map(text => text.trim()),
      unitId: fc.option(fc.integer({ min: 1, max: 9999 })),
      scope: fc.constantFrom(...scopes),
      chosen,
      sort: fc.constantFrom(...sorts.filter(sort => sort !== 'relevance')),
      page: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(filters, each => {
        const params: Record<string, string[]> = {}
        for (const [name, value] of new URLSearchParams(filterPairs(each)))
          params[name] = [...(params[name] ?? []), value]
        expect(readFilters(params)).toEqual(each)
      }),
    )
  })
})
