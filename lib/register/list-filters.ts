import { addressOf } from '@/lib/platform/address'
import { askedPage } from '@/lib/platform/page-of'
import { signalKinds } from '@/lib/signals/vocabulary'
import { caseStates } from '@/lib/workflow/states'
import { bindingnesses, kinds, legalStatuses, levels } from './vocabulary'

/**
 * What the register's list can be narrowed by: one row each, with its values in the order they are shown and its name
 * in the address. A requirement may have several values of one facet (two signals), or none.
 */
export const facets = {
  level: { param: 'level', values: levels },
  kind: { param: 'kind', values: kinds },
  verdict: { param: 'verdict', values: ['red', 'amber', 'green', 'split', 'unrated', 'not_shown'] },
  caseState: { param: 'case', values: ['none', ...caseStates] },
  signal: { param: 'signal', values: signalKinds },
  legalStatus: { param: 'law', values: legalStatuses },
  bindingness: { param: 'form', values: bindingnesses },
  review: { param: 'review', values: ['overdue', 'soon', 'missing'] },
} as const satisfies Record<string, { param: string; values: readonly string[] }>

export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** Which part of a requirement's life is listed; those in force unless one asks for others. */
export const scopes = ['in_force', 'suspended', 'draft', 'repealed', 'all'] as const
export type Scope = (typeof scopes)[number]

export const sorts = ['relevance', 'hours', 'score', 'title', 'reference', 'newest'] as const
export type Sort = (typeof sorts)[number]

/** The order that goes without saying: the best hits of a search, else what takes most time. */
export const usualSort = (search: string): Sort => (search ? 'relevance' : 'hours')

/** A review this close counts as coming up, days. */
export const REVIEW_SOON_DAYS = 90

export interface ListFilters {
  search: string
  unitId: number | null
  scope: Scope
  /** Within one facet any chosen value will do; none chosen means all. */
  chosen: Record<Facet, readonly string[]>
  sort: Sort
  /** From 1. */
  page: number
}

type Params = Record<string, string | string[] | undefined>

const asList = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

function chosenFrom(params: Params): ListFilters['chosen'] {
  const chosen = {} as Record<Facet, readonly string[]>
  for (const facet of facetNames) {
    const asked = asList(params[facets[facet].param])
    chosen[facet] = facets[facet].values.filter(value => asked.includes(value))
  }
  return chosen
}

/** Reads the address of the list. What it does not know it leaves out: an old bookmark still works. */
export function readFilters(params: Params): ListFilters {
  const search = (asList(params.q)[0] ?? '').trim().slice(0, 200)
  const one = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find(value => value === asList(params[name])[0]) ?? otherwise
  const unit = Number(asList(params.unit)[0])
  const sort = one('sort', sorts, usualSort(search))
  return {
    search,
    unitId: Number.isSafeInteger(unit) && unit > 0 ? unit : null,
    scope: one('status', scopes, 'in_force'),
    chosen: chosenFrom(params),
    sort: sort === 'relevance' && !search ? 'hours' : sort,
    page: askedPage(params.page),
  }
}

/** The filters as name and value pairs of an address, without what goes without saying. */
export function filterPairs(filters: ListFilters): [string, string][] {
  const pairs: [string, string][] = []
  if (filters.search) pairs.push(['q', filters.search])
  if (filters.unitId !== null) pairs.push(['unit', String(filters.unitId)])
  if (filters.scope !== 'in_force') pairs.push(['status', filters.scope])
  for (const facet of facetNames)
    for (const value of filters.chosen[facet]) pairs.push([facets[facet].param, value])
  if (filters.sort !== usualSort(filters.search)) pairs.push(['sort', filters.sort])
  if (filters.page > 1) pairs.push(['page', String(filters.page)])
  return pairs
}

export const LIST_PATH = '/requirements'

/** The address of the list with some filters changed; back on its first page unless a page is named. */
export function listAddress(filters: ListFilters, change: Partial<ListFilters> = {}): string {
  return addressOf(LIST_PATH, filterPairs({ ...filters, page: 1, ...change }))
}

/** The chosen values with one taken in or out. */
export function toggled(filters: ListFilters, facet: Facet, value: string): ListFilters['chosen'] {
  const now = filters.chosen[facet]
  const next = now.includes(value) ? now.filter(each => each !== value) : [...now, value]
  return { ...filters.chosen, [facet]: next }
}

/** How many filters narrow the list, the search not counted. */
export function filterCount(filters: ListFilters): number {
  const chosen = facetNames.reduce((sum, facet) => sum + filters.chosen[facet].length, 0)
  return chosen + (filters.unitId === null ? 0 : 1) + (filters.scope === 'in_force' ? 0 : 1)
}
