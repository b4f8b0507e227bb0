import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FacetList } from '@/components/register/facet-list'
import { listFacets, type UnitChoice } from '@/components/register/list-facets'
import { LiveSearch } from '@/components/register/live-search'
import { RequirementTable } from '@/components/register/requirement-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { type Actor, leadingUnitId, mayAnywhere } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { packed } from '@/lib/platform/packed'
import {
  filterCount,
  filterPairs,
  LIST_PATH,
  type ListFilters,
  listAddress,
  readFilters,
  sorts,
  usualSort,
} from '@/lib/register/list-filters'
import { listRequirements } from '@/lib/register/queries'
import { formatReference, requirementPath } from '@/lib/register/reference'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('register')
  return { title: t('list.title'), description: t('list.description') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RequirementsPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const asked = readFilters(await searchParams)
  const filters = asked.unitId !== null && !actor.tree.find(asked.unitId) ? { ...asked, unitId: null } : asked
  const [t, format, result] = await Promise.all([
    sentences('register'),
    requestFormat(),
    listRequirements(actor, filters),
  ])
  const narrowed = filterCount(filters)
  const figures = {
    count: result.total,
    shown: format.number(result.total),
    hours: format.hours(result.hours) === '1' ? 1 : 2,
    hoursShown: format.hours(result.hours),
    n: (chunks: ReactNode) => <b>{chunks}</b>,
  }
  const unit = filters.unitId === null ? undefined : actor.tree.find(filters.unitId)
  const mayRegister = mayAnywhere(actor, 'requirement.register')
  const register = mayRegister ? (
    <ButtonLink href="/requirements/new">{t('list.register')}</ButtonLink>
  ) : undefined
  if (result.index.rows.length === 0)
    return (
      <>
        <PageHeader title={t('list.title')} />
        <div className="mt-8">
          <EmptyState title={t('list.emptyRegister')} action={register}>
            {t('list.emptyRegisterText')}
          </EmptyState>
        </div>
      </>
    )
  const usual = usualSort(filters.search)
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={
          <span role="status">
            {unit ? t.rich('list.leadIn', { ...figures, unit: unit.name }) : t.rich('list.lead', figures)}
          </span>
        }
        action={register}
      />
      <div className="register">
        <LiveSearch action={LIST_PATH} label={t('list.search')} className="register-search">
          <div>
            <label htmlFor="q">{t('list.searchHint')}</label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={filters.search}
              maxLength={200}
              autoComplete="off"
              enterKeyHint="search"
              className="control"
            />
          </div>
          {filterPairs({ ...filters, search: '', page: 1 })
            .filter(([name]) => name !== 'sort')
            .map(([name, value]) => (
              <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
            ))}
          <div>
            <label htmlFor="sort">{t('list.sort')}</label>
            <select
              key={filters.sort}
              id="sort"
              name="sort"
              defaultValue={filters.sort === usual ? '' : filters.sort}
              className="control"
            >
              {[usual, ...sorts.filter(sort => sort !== usual && sort !== 'relevance')].map(sort => (
                // The usual order goes without saying, so that a search begun here may bring its own.
                <option key={sort} value={sort === usual ? '' : sort}>
                  {t(`sorts.${sort}`)}
                </option>
              ))}
            </select>
          </div>
          <Button type="submit" look="ghost">
            {t('list.searchButton')}
          </Button>
        </LiveSearch>
        <details className="facets">
          <summary>{t('list.filters', { count: narrowed })}</summary>
          <nav aria-label={t('list.filterLabel')}>
            {narrowed > 0 ? (
              <p className="mb-3 text-ui">
                <a
                  className="inline-flex min-h-11 items-center"
                  href={listAddress(readFilters(filters.search ? { q: filters.search } : {}))}
                >
                  {t('list.clear')}
                </a>
              </p>
            ) : null}
            <FacetList
              groups={packed(
                listFacets(t, format, filters, result, unitChoices(actor, filters, result.inUnit)),
              )}
              chosenWord={t('list.chosen')}
            />
          </nav>
        </details>
        <div>
          {result.total === 0 ? (
            <EmptyState title={t('list.emptyTitle')}>
              {filters.search ? t('list.emptySearch') : t('list.emptyFilters')}
            </EmptyState>
          ) : (
            <RequirementTable
              caption={t('list.caption')}
              heads={{
                title: t('list.colTitle'),
                level: t('list.colLevel'),
                verdict: t('list.colVerdict'),
                hours: t('list.colHours'),
                hoursUnit: t('list.hoursUnit'),
              }}
              lines={packed(
                result.rows.map(({ row, hours, verdict, hidden }) => {
                  const kind = verdict === null ? 'none' : verdict.split ? 'split' : verdict.verdict
                  const note = [formatReference(row.referenceNumber), t(`kinds.${row.kind}`)]
                  if (row.status !== 'active') note.push(t(`statuses.${row.status}`))
                  if (row.signals.length > 0) note.push(t('list.signalCount', { count: row.signals.length }))
                  return {
                    href: requirementPath(row.referenceNumber),
                    title: row.title,
                    note: note.join(' · '),
                    level: t(`levels.${row.level}`),
                    verdict: kind,
                    verdictWord: t(`verdicts.${kind === 'none' ? (hidden ? 'not_shown' : 'unrated') : kind}`),
                    hours: format.hours(hours),
                  }
                }),
              )}
            />
          )}
          <Pages at={result} address={page => listAddress(filters, { page })} />
        </div>
      </div>
    </>
  )
}

/** The way down to the chosen unit and one step further; without a choice, from the top. One's own is always there. */
function unitChoices(actor: Actor, filters: ListFilters, count: (unitId: number) => number): UnitChoice[] {
  const { tree } = actor
  const at = filters.unitId ?? tree.root.id
  const own = leadingUnitId(actor)
  const shown = [...tree.lineage(at), ...tree.children(at)].filter(unit => unit.id !== tree.root.id)
  if (!shown.some(unit => unit.id === own) && own !== tree.root.id) shown.push(tree.get(own))
  return shown
    .map(unit => ({ id: unit.id, name: unit.name, count: count(unit.id), depth: tree.depth(unit.id) - 1 }))
    .filter(unit => unit.count > 0 || unit.id === filters.unitId)
}
