import type { Metadata } from 'next'
import { AdministratorAttention } from '@/components/organisation/attention'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { may, mayAnywhere } from '@/lib/access/actor'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { administratorAttention } from '@/lib/organisation/unit-queries'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('title') }
}

const places = [
  { key: 'people', permission: 'people.manage' },
  { key: 'units', permission: 'organisation.manage' },
  { key: 'groups', permission: 'settings.manage' },
  { key: 'settings', permission: 'settings.manage' },
  { key: 'lexicon', permission: 'settings.manage' },
  { key: 'messages', permission: 'messages.read' },
  { key: 'comments', permission: 'comment.redact' },
] as const

export default async function AdminPage() {
  const actor = await requirePermissionSomewhere('organisation.manage')
  const [t, attention] = await Promise.all([sentences('admin'), administratorAttention(actor)])
  const root = { unitId: actor.tree.root.id }
  const wholeMunicipality = (key: string) => !['people', 'units', 'comments'].includes(key)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('home.lead', {
          municipality: actor.tree.root.name,
          units: attention.units,
          people: attention.people,
        })}
      />
      <Columns shape="halves">
        <Section title={t('attention.title')} line>
          <AdministratorAttention attention={attention} />
        </Section>
        <Section title={t('home.places')} line>
          <ItemList
            items={places
              .filter(place =>
                wholeMunicipality(place.key)
                  ? may(actor, place.permission, root)
                  : mayAnywhere(actor, place.permission),
              )
              .map(place => ({
                key: place.key,
                href: `/admin/${place.key}`,
                text: t(`home.${place.key}`),
                meta: t(`home.${place.key}Meta`),
              }))}
          />
        </Section>
      </Columns>
    </>
  )
}
