import type { FacetGroup } from '@/components/register/facet-list'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { listedStates, type SignalFilters, type SignalPage, signalsAddress } from '@/lib/signals/signal-list'
import { signalKinds } from '@/lib/signals/vocabulary'

/** The filters of the signals as groups of links, each value with what it would give. */
export function signalFacets(
  t: Translate<'signals'>,
  format: Format,
  {
    filters,
    list,
    unitId,
    tree,
  }: { filters: SignalFilters; list: SignalPage; unitId: number; tree: UnitTree },
): FacetGroup[] {
  const kinds = signalKinds.filter(kind => list.kindCounts[kind] > 0 || filters.kinds.includes(kind))
  const shown = [...tree.lineage(unitId), ...tree.children(unitId)]
  const units = shown
    .map(unit => ({ unit, count: list.within(tree.range(unit.id)) }))
    .filter(({ unit, count }) => count > 0 || unit.id === unitId || unit.id === tree.root.id)
  return [
    {
      key: 'unit',
      title: t('page.unit'),
      values: units.map(({ unit, count }) => ({
        key: String(unit.id),
        label: unit.name,
        depth: tree.depth(unit.id),
        count: format.number(count),
        chosen: unit.id === unitId,
        href: signalsAddress(filters, { unitId: unit.id }),
      })),
    },
    {
      key: 'kind',
      title: t('page.kind'),
      values: kinds.map(kind => ({
        key: kind,
        label: t(`kinds.${kind}`),
        count: format.number(list.kindCounts[kind]),
        chosen: filters.kinds.includes(kind),
        href: signalsAddress(filters, {
          kinds: filters.kinds.includes(kind)
            ? filters.kinds.filter(each => each !== kind)
            : [...filters.kinds, kind],
        }),
      })),
    },
    {
      key: 'state',
      title: t('page.state'),
      values: listedStates
        .filter(state => list.stateCounts[state] > 0 || state === filters.state)
        .map(state => ({
          key: state,
          label: state === 'open' ? t('page.open') : t(`states.${state}`),
          count: format.number(list.stateCounts[state]),
          chosen: state === filters.state,
          href: signalsAddress(filters, { state }),
        })),
    },
  ]
}
