import type { Metadata } from 'next'
import { HowItWorks } from '@/components/rating/how-it-works'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.titleOpen') }
}

/** The same for those without an account. */
export default async function HowItWorksWithoutAccountPage() {
  await requireMunicipality()
  const [t, { settings }] = await Promise.all([sentences('rating'), loadOrganisation()])
  return <HowItWorks k={thresholdOf(settings)} t={t} onward={{ href: '/answer', text: t('how.back') }} />
}
