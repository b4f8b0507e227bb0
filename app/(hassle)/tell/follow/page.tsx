import type { Metadata } from 'next'
import { FollowReport } from '@/components/hassle/follow-report'
import { LanguageForm } from '@/components/shell/language-form'
import { PlainPage } from '@/components/shell/plain-page'
import { PageHeader } from '@/components/ui/page-header'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('follow.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** What became of a report, by its private link. The page is the same for everybody. */
export default async function FollowPage() {
  await requireMunicipality()
  const [t, access, platform, locale] = await Promise.all([
    sentences('hassle'),
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
        <p className="mt-6 border-l-4 border-red pl-4">{t('tell.noScript')}</p>
      </noscript>
      <FollowReport
        locale={locale}
        texts={{
          opening: t('follow.opening'),
          noKey: t('follow.noKey'),
          noNetwork: t('tell.noNetwork'),
        }}
      />
      <p className="mt-10">
        <a href="/tell" className="inline-flex min-h-11 items-center">
          {t('follow.box')}
        </a>
      </p>
    </PlainPage>
  )
}
