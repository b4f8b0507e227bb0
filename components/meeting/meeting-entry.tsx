import { pageSentences } from '@/lib/platform/i18n/request'

/** The way to a unit's staff meetings, from where it is told what to talk about next. */
export function MeetingEntry({ unitId }: { unitId: number }) {
  const t = pageSentences('meeting')
  return (
    <p className="no-print">
      <a href={`/units/${unitId}/meetings`} className="inline-flex min-h-11 items-center">
        {t('entry.link')}
      </a>
    </p>
  )
}
