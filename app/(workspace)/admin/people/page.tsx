import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { PeopleFilterForm } from '@/components/organisation/people-filter-form'
import { ButtonLink } from '@/components/ui/button'
import { CellNote } from '@/components/ui/cell-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { peoplePath, readPeopleFilter } from '@/lib/organisation/people-filter'
import {
  listPeople,
  listProfessionalGroups,
  peoplePerPage,
  unitsToChoose,
} from '@/lib/organisation/people-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('people.title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('people.manage')
  const filter = readPeopleFilter(await searchParams)
  const [t, access, format, { total, page, pages, people }, groups] = await Promise.all([
    sentences('admin'),
    sentences('access'),
    requestFormat(),
    listPeople(actor, filter),
    listProfessionalGroups(actor),
  ])
  const turn = (to: number, text: string) =>
    to >= 1 && to <= pages ? { href: peoplePath({ ...filter, page: to }), text } : undefined
  return (
    <>
      <PageHeader
        above={<AdminTrail />}
        title={t('people.title')}
        lead={t('people.lead', { total })}
        action={<ButtonLink href="/admin/people/new">{t('people.add')}</ButtonLink>}
      />
      <PeopleFilterForm filter={filter} units={unitsToChoose(actor)} groups={groups} />
      {people.length === 0 ? (
        <EmptyState title={t('people.empty')}>{t('people.emptyHint')}</EmptyState>
      ) : (
        <>
          <Table
            caption={t('people.caption')}
            columns={[
              { key: 'name', head: t('people.name') },
              { key: 'unit', head: t('people.unit') },
              { key: 'group', head: t('people.group') },
              { key: 'roles', head: t('people.roles') },
              { key: 'status', head: t('people.status') },
            ]}
            rows={people.map(person => ({
              key: String(person.id),
              cells: {
                name: (
                  <>
                    <a href={`/admin/people/${person.id}`}>{person.name}</a>
                    <CellNote>{person.email}</CellNote>
                  </>
                ),
                unit: person.unit,
                group: person.professionalGroup,
                roles: person.roles.map(role => access(`roles.${role}`)).join(', '),
                status: t(
                  `people.statuses.${person.status === 'active' && !person.email ? 'no_address' : person.status}`,
                ),
              },
            }))}
          />
          <Pagination
            label={t('people.pages')}
            summary={t('people.range', {
              from: format.number((page - 1) * peoplePerPage + 1),
              to: format.number((page - 1) * peoplePerPage + people.length),
              total: format.number(total),
            })}
            previous={turn(page - 1, t('people.previous'))}
            next={turn(page + 1, t('people.next'))}
          />
        </>
      )}
    </>
  )
}
