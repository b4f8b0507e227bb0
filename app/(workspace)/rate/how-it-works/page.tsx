import type { Metadata } from 'next'
import { HowItWorks } from '@/components/rating/how-it-works'
import { requirePermission } from '@/lib/access/require-permission'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.title') }
}

export default async function HowItWorksPage() {
  await requirePermission('self.manage')
  const [t, { settings }] = await Promise.all([sentences('rating'), loadOrganisation()])
  return <HowItWorks k={thresholdOf(settings)} t={t} onward={{ href: '/privacy', text: t('how.privacy') }} />
}
