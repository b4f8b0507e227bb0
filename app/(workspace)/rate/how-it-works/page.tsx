import type { Metadata } from 'next'
import { HowItWorks } from '@/components/rating/how-it-works'
import { requirePermission } from '@/lib/access/require-permission'
import { sentences } from '@/lib/platform/i18n/request'
import { promisedThreshold } from '@/lib/rating/promised-threshold-reads'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('how.title') }
}

export default async function HowItWorksPage() {
  await requirePermission('self.manage')
  const [t, k] = await Promise.all([sentences('rating'), promisedThreshold()])
  return <HowItWorks k={k} t={t} onward={[{ href: '/privacy', text: t('how.privacy') }]} />
}
