import type { Metadata } from 'next'
import { OpenPage } from '@/components/shell/open-page'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('how.title') }
}

const parts = ['kept', 'notKept', 'batch', 'link', 'notPromised', 'bounds'] as const

/** What is kept of a report without a name, and what cannot be promised (docs/anonymity.md). */
export default async function HowTellingWorksPage() {
  await requireMunicipality()
  const [t, rating, { settings }] = await Promise.all([
    sentences('hassle'),
    sentences('rating'),
    loadOrganisation(),
  ])
  const k = thresholdOf(settings)
  return (
    <OpenPage>
      <PageHeader title={t('how.title')} lead={t('how.lead')} />
      <Stack>
        {parts.map(part => (
          <Section key={part} title={t(`how.${part}`)}>
            <p>{t(`how.${part}Text`, { k })}</p>
          </Section>
        ))}
      </Stack>
      <p className="mt-8 flex flex-col">
        <a href="/answer/privacy" className="inline-flex min-h-11 items-center self-start">
          {rating('how.privacy')}
        </a>
        <a href="/tell" className="inline-flex min-h-11 items-center self-start">
          {t('how.back')}
        </a>
      </p>
    </OpenPage>
  )
}
