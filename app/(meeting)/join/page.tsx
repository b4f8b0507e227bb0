import type { Metadata } from 'next'
import { Join } from '@/components/meeting/join'
import { joinTexts } from '@/components/meeting/join-texts'
import { OpenPage } from '@/components/shell/open-page'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('meeting')
  return { title: t('join.tab'), referrer: 'no-referrer' }
}

/** A phone's page at a staff meeting. It is the same for everybody: which meeting it is at stands only in the browser. */
export default async function JoinPage() {
  await requireMunicipality()
  const [t, locale, texts] = await Promise.all([sentences('meeting'), requestLocale(), joinTexts()])
  return (
    <OpenPage>
      <h1>{t('join.title')}</h1>
      <WithoutScripts className="mt-6">{t('join.noScript')}</WithoutScripts>
      <Join locale={locale} texts={texts} />
    </OpenPage>
  )
}
