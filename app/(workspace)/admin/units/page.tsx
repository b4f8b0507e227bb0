import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { Disclosure } from '@/components/ui/disclosure'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { listUnits } from '@/lib/organisation/unit-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('units.title') }
}

export default async function UnitsPage() {
  const actor = await requirePermissionSomewhere('organisation.manage')
  const [t, kinds, format, { open, closed }] = await Promise.all([
    sentences('admin'),
    sentences('organisation'),
    requestFormat(),
    listUnits(actor),
  ])
  return (
    <>
      <PageHeader above={<AdminTrail />} title={t('units.title')} lead={t('units.lead')} />
      <div className="mt-8">
        <Table
          caption={t('units.title')}
          columns={[
            { key: 'unit', head: t('units.unit') },
            { key: 'kind', head: t('units.kind') },
            { key: 'head', head: t('units.head') },
            { key: 'people', head: t('units.people'), number: true },
          ]}
          rows={open.map(unit => ({
            key: String(unit.id),
            depth: unit.depth,
            cells: {
              unit: { text: unit.name, href: `/admin/units/${unit.id}` },
              kind: kinds(`kinds.${unit.kind}`),
              head:
                unit.heads.length > 0 ? (
                  unit.heads.join(', ')
                ) : (
                  <span className="text-quiet">{t('units.noHead')}</span>
                ),
              people: format.number(unit.people),
            },
          }))}
        />
      </div>
      {closed.length > 0 ? (
        <div className="mt-8">
          <Disclosure summary={t('units.closed')}>
            <ItemList
              items={closed.map(unit => ({
                key: String(unit.id),
                href: `/admin/units/${unit.id}`,
                text: unit.name,
                meta: t('units.closedOn', { date: format.date(unit.closedOn ?? '') }),
              }))}
            />
          </Disclosure>
        </div>
      ) : null}
    </>
  )
}
