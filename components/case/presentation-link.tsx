import { pageSentences } from '@/lib/platform/i18n/request'

/** The way to the case on one page, for the level that decides (§8). */
export function PresentationLink({ caseId }: { caseId: number }) {
  const t = pageSentences('presentation')
  return (
    <p className="no-print -mt-6">
      <a href={`/cases/${caseId}/presentation`} className="inline-flex min-h-11 items-center">
        {t('link')}
      </a>
      <span className="block text-small text-quiet">{t('linkHint')}</span>
    </p>
  )
}
