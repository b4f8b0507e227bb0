import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { PeopleFilterForm } from '@/components/organisation/people-filter-form'
import { ButtonLink } from '@/components/ui/button'
import { CellNote } from '@/components/ui/cell-note'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { Table } from '@/components/ui/table'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { peoplePath, readPeopleFilter } from '@/lib/organisation/people-filter'
import { listPeople, listProfessionalGroups, unitsToChoose } from '@/lib/organisation/people-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('people.title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('people.manage')
  const filter = readPeopleFilter(await searchParams)
  const [t, access, listed, groups] = await Promise.all([
    sentences('admin'),
    sentences('access'),
    listPeople(actor, filter),
    listProfessionalGroups(actor),
  ])
  const { people, total } = listed
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
              { key: 'name', head: t('people.name'), width: 'md:w-[30%]' },
              { key: 'unit', head: t('people.unit'), width: 'md:w-[22%]' },
              { key: 'group', head: t('people.group'), width: 'md:w-[20%]' },
              { key: 'roles', head: t('people.roles'), width: 'md:w-[16%]' },
              { key: 'status', head: t('people.status'), width: 'md:w-[12%]' },
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
          <Pages at={listed} address={to => peoplePath({ ...filter, page: to })} />
        </>
      )}
    </>
  )
}
