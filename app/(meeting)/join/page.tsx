import type { Metadata } from 'next'
import { Join } from '@/components/meeting/join'
import { joinTexts } from '@/components/meeting/join-texts'
import { LanguageForm } from '@/components/shell/language-form'
import { PlainPage } from '@/components/shell/plain-page'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('meeting')
  return { title: t('join.tab'), referrer: 'no-referrer' }
}

/** A phone's page at a staff meeting. It is the same for everybody: which meeting it is at stands only in the browser. */
export default async function JoinPage() {
  await requireMunicipality()
  const [t, access, platform, locale, texts] = await Promise.all([
    sentences('meeting'),
    sentences('access'),
    sentences('platform'),
    requestLocale(),
    joinTexts(),
  ])
  return (
    <PlainPage
      home={{ href: '/', name: platform('productName') }}
      skip={access('frame.skip')}
      end={<LanguageForm />}
    >
      <h1>{t('join.title')}</h1>
      <noscript>
        <p className="mt-6 border-l-4 border-red pl-4">{t('join.noScript')}</p>
      </noscript>
      <Join locale={locale} texts={texts} />
    </PlainPage>
  )
}
