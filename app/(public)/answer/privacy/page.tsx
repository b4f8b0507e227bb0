import type { Metadata } from 'next'
import { PrivacyText } from '@/components/method/privacy-text'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.privacy') }
}

/** The same for those without an account: whoever answers by a link or a code is told too. */
export default async function PrivacyWithoutAccountPage() {
  await requireMunicipality()
  const [t, rating, locale] = await Promise.all([sentences('method'), sentences('rating'), requestLocale()])
  return (
    <>
      <PrivacyText locale={locale} t={t} />
      <p className="mt-8">
        <a href="/answer" className="inline-flex min-h-11 items-center">
          {rating('how.back')}
        </a>
      </p>
    </>
  )
}
