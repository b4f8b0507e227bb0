import type { Metadata } from 'next'
import { TextParts } from '@/components/method/text-parts'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { anchorOf, privacyText } from '@/lib/method/read-method'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  return { title: privacyText(await requestLocale()).title }
}

/** What employees are told about their information (GDPR art. 13), from docs/privacy/. */
export default async function PrivacyPage() {
  await requirePermission('self.manage')
  const [t, locale] = await Promise.all([sentences('method'), requestLocale()])
  const { title, parts } = privacyText(locale)
  return (
    <>
      <PageHeader title={title} lead={t('privacyLead')} />
      <TextParts parts={parts} anchorOf={anchorOf} />
    </>
  )
}
