import type { Format } from '@/lib/platform/i18n/format'
import { say, type Translate } from '@/lib/platform/i18n/translator'
import {
  type Facet,
  facetNames,
  type ListFilters,
  listAddress,
  scopes,
  toggled,
} from '@/lib/register/list-filters'
import type { ListResult } from '@/lib/register/list-row'
import type { FacetGroup } from './facet-list'

/** A unit that can be chosen, where it stands below the others shown, and how many it would give. */
export interface UnitChoice {
  id: number
  name: string
  depth: number
  count: number
}

const words = {
  level: 'register.levels',
  kind: 'register.kinds',
  verdict: 'register.verdicts',
  caseState: 'workflow.states',
  signal: 'signals.kinds',
  legalStatus: 'register.legalShort',
  bindingness: 'register.bindingnessShort',
  review: 'register.reviews',
} as const satisfies Record<Facet, string>

/** A value's word, where its own capability says it. */
function wordOf(format: Format, facet: Facet, value: string): string {
  const place = facet === 'caseState' && value === 'none' ? 'register.caseStates' : words[facet]
  return say(format.locale, `${place}.${value}`)
}

/** The filters of the list as groups of links, with what would be left; values that would leave nothing are left out. */
export function listFacets(
  t: Translate<'register'>,
  format: Format,
  filters: ListFilters,
  result: ListResult,
  units: UnitChoice[],
): FacetGroup[] {
  const groups: FacetGroup[] = [
    {
      key: 'unit',
      title: t('facets.unit'),
      values: units.map(unit => ({
        key: String(unit.id),
        label: unit.name,
        depth: unit.depth,
        count: format.number(unit.count),
        chosen: filters.unitId === unit.id,
        href: listAddress(filters, { unitId: filters.unitId === unit.id ? null : unit.id }),
      })),
    },
  ]
  for (const facet of facetNames) {
    const chosen = filters.chosen[facet]
    const counts = result.counts[facet]
    const values = Object.keys(counts).filter(value => (counts[value] ?? 0) > 0 || chosen.includes(value))
    if (values.length === 0) continue
    groups.push({
      key: facet,
      title: t(`facets.${facet}`),
      values: values.map(value => ({
        key: value,
        label: wordOf(format, facet, value),
        count: format.number(counts[value] ?? 0),
        chosen: chosen.includes(value),
        href: listAddress(filters, { chosen: toggled(filters, facet, value) }),
      })),
    })
  }
  groups.push({
    key: 'scope',
    title: t('facets.scope'),
    values: scopes
      .filter(scope => result.scopeCounts[scope] > 0 || scope === filters.scope)
      .map(scope => ({
        key: scope,
        label: t(`scopes.${scope}`),
        count: format.number(result.scopeCounts[scope]),
        chosen: filters.scope === scope,
        href: listAddress(filters, { scope: filters.scope === scope ? 'in_force' : scope }),
      })),
  })
  return groups
}
