import type { Metadata } from 'next'
import { LanguageForm } from '@/components/shell/language-form'
import { PlainPage } from '@/components/shell/plain-page'
import { FollowSolution } from '@/components/solution/follow-solution'
import { PageHeader } from '@/components/ui/page-header'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('solution')
  return { title: t('follow.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** What became of a solution or an addition, by its private link. The page is the same for everybody. */
export default async function FollowSolutionPage() {
  await requireMunicipality()
  const [t, access, platform, locale] = await Promise.all([
    sentences('solution'),
    sentences('access'),
    sentences('platform'),
    requestLocale(),
  ])
  return (
    <PlainPage
      home={{ href: '/', name: platform('productName') }}
      skip={access('frame.skip')}
      end={<LanguageForm />}
    >
      <PageHeader title={t('follow.title')} />
      <noscript>
        <p className="mt-6 border-l-4 border-red pl-4">{t('propose.noScript')}</p>
      </noscript>
      <FollowSolution
        locale={locale}
        texts={{
          opening: t('follow.opening'),
          noKey: t('follow.noKey'),
          noNetwork: t('propose.noNetwork'),
        }}
      />
    </PlainPage>
  )
}
