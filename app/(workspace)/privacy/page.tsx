import type { Metadata } from 'next'
import { PrivacyText } from '@/components/method/privacy-text'
import { requirePermission } from '@/lib/access/require-permission'
import { privacyText } from '@/lib/method/read-method'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: privacyText(await requestLocale()).title }
}

export default async function PrivacyPage() {
  await requirePermission('self.manage')
  const [t, locale] = await Promise.all([sentences('method'), requestLocale()])
  return <PrivacyText locale={locale} t={t} />
}
