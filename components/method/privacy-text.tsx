import { TextParts } from '@/components/method/text-parts'
import { PageHeader } from '@/components/ui/page-header'
import { anchorOf, privacyText } from '@/lib/method/read-method'
import type { Locale, Translate } from '@/lib/platform/i18n/translator'

type PrivacyTextProps = { locale: Locale; t: Translate<'method'> }

/** What employees are told about their information (GDPR art. 13), from docs/privacy/. */
export function PrivacyText({ locale, t }: PrivacyTextProps) {
  const { title, parts } = privacyText(locale)
  return (
    <>
      <PageHeader title={title} lead={t('privacyLead')} />
      <TextParts parts={parts} anchorOf={anchorOf} />
    </>
  )
}
