import type { Metadata } from 'next'
import { HowItWorks } from '@/components/rating/how-it-works'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { sentences } from '@/lib/platform/i18n/request'
import { promisedThreshold } from '@/lib/rating/promised-threshold-reads'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.titleOpen') }
}

/** The same for those without an account. */
export default async function HowItWorksWithoutAccountPage() {
  await requireMunicipality()
  const [t, k] = await Promise.all([sentences('rating'), promisedThreshold()])
  return (
    <HowItWorks
      k={k}
      t={t}
      onward={[
        { href: '/answer/privacy', text: t('how.privacy') },
        { href: '/answer', text: t('how.back') },
      ]}
    />
  )
}
