import type { Metadata } from 'next'
import { OpenPage } from '@/components/shell/open-page'
import { FollowSolution } from '@/components/solution/follow-solution'
import { PageHeader } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('solution')
  return { title: t('follow.title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** What became of a solution or an addition, by its private link. The page is the same for everybody. */
export default async function FollowSolutionPage() {
  await requireMunicipality()
  const [t, locale] = await Promise.all([sentences('solution'), requestLocale()])
  return (
    <OpenPage>
      <PageHeader title={t('follow.title')} />
      <WithoutScripts className="mt-6">{t('propose.noScript')}</WithoutScripts>
      <FollowSolution
        locale={locale}
        texts={{
          opening: t('follow.opening'),
          noKey: t('follow.noKey'),
          noNetwork: t('propose.noNetwork'),
        }}
      />
      <p className="mt-10">
        <a href="/requirements" className="inline-flex min-h-11 items-center">
          {t('propose.signIn')}
        </a>
      </p>
    </OpenPage>
  )
}
