import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminTrail } from '@/components/organisation/admin-trail'
import {
  AddUnitForm,
  CloseUnitForm,
  MoveUnitForm,
  RenameUnitForm,
} from '@/components/organisation/unit-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { ItemList } from '@/components/ui/item-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { unitForAdministrator } from '@/lib/organisation/unit-queries'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ unitId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('units.unit') }
}

export default async function UnitPage({ params }: Props) {
  const unitId = addressId((await params).unitId)
  const actor = await requirePermission('organisation.manage', { unitId })
  const [t, format, unit] = await Promise.all([
    sentences('admin'),
    requestFormat(),
    unitForAdministrator(actor, unitId),
  ])
  if (!unit) notFound()
  const counts = { kind: unit.kind, people: unit.peopleBelow }
  return (
    <>
      <PageHeader
        above={
          <AdminTrail
            list="units"
            under={unit.line.map(each => ({ href: `/admin/units/${each.id}`, label: each.name }))}
          />
        }
        title={unit.name}
        lead={
          unit.closedOn
            ? undefined
            : unit.heads.length > 0
              ? t('units.leadKnown', { ...counts, heads: format.list(unit.heads.map(head => head.name)) })
              : t('units.leadUnknown', counts)
        }
      />
      <Columns shape="halves">
        <div className="space-y-10">
          <Section
            title={t('units.below')}
            line
            aside={<a href={`/admin/people?unit=${unit.id}`}>{t('units.seePeople')}</a>}
          >
            {unit.children.length > 0 ? (
              <ItemList
                items={unit.children.map(child => ({
                  key: String(child.id),
                  href: `/admin/units/${child.id}`,
                  text: child.name,
                  meta: t('units.peopleCount', { count: child.people }),
                }))}
              />
            ) : (
              <p>{t('units.nothingBelow')}</p>
            )}
            {unit.heads.length === 0 && !unit.closedOn ? (
              <p className="mt-3 text-ui text-quiet">{t('units.giveHead')}</p>
            ) : null}
          </Section>
          {unit.kindsBelow.length > 0 ? (
            <Section title={t('units.addShort')} line>
              <AddUnitForm parent={unit} kinds={unit.kindsBelow} />
            </Section>
          ) : null}
        </div>
        {unit.closedOn ? (
          <Notice title={t('units.isClosed', { date: format.date(unit.closedOn) })} />
        ) : (
          <div>
            <Section title={t('units.rename')} line>
              <RenameUnitForm unit={unit} />
            </Section>
            {unit.parentId !== null ? (
              <div className="mt-8 border-t border-line pt-2">
                <Disclosure summary={t('units.move')}>
                  <MoveUnitForm unit={unit} places={unit.placesToMove} />
                </Disclosure>
                <Disclosure summary={t('units.close')}>
                  <CloseUnitForm unit={unit} held={unit.held} />
                </Disclosure>
              </div>
            ) : null}
          </div>
        )}
      </Columns>
    </>
  )
}
