import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.title') }
}

const holds = ['envelope', 'handedIn', 'lookUp', 'same', 'code', 'deleted', 'groups'] as const
const limits = ['device', 'changed', 'watched', 'early', 'words', 'alike'] as const

/** What keeps answers apart from names, and where that ends. It promises only what holds today. */
export default async function HowItWorksPage() {
  await requirePermission('self.manage')
  const [t, { settings }] = await Promise.all([sentences('rating'), loadOrganisation()])
  const k = thresholdOf(settings)
  const points = (keys: readonly ((typeof holds)[number] | (typeof limits)[number])[]) => (
    <dl className="max-w-read space-y-4">
      {keys.map(key => (
        <div key={key}>
          <dt className="font-semibold">{t(`how.${key}`)}</dt>
          <dd>{t(`how.${key}Text`, { k })}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <>
      <PageHeader title={t('how.title')} lead={t('how.lead')} />
      <Stack>
        <Section title={t('how.holds')} line>
          {points(holds)}
        </Section>
        <Section title={t('how.limits')} line>
          {points(limits)}
        </Section>
        <p>
          <a href="/privacy">{t('how.privacy')}</a>
        </p>
      </Stack>
    </>
  )
}
