import type { Metadata } from 'next'
import { FollowReport } from '@/components/hassle/follow-report'
import { OpenPage } from '@/components/shell/open-page'
import { PageHeader } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('follow.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** What became of a report, by its private link. The page is the same for everybody. */
export default async function FollowPage() {
  await requireMunicipality()
  const [t, locale] = await Promise.all([sentences('hassle'), requestLocale()])
  return (
    <OpenPage>
      <PageHeader title={t('follow.title')} />
      <WithoutScripts className="mt-6">{t('tell.noScript')}</WithoutScripts>
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
    </OpenPage>
  )
}
