import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { RequirementPage } from '@/lib/register/page-queries'

/** How much time it takes. `estimate` is the employees' own figure: it stands beside the registered one, never over it. */
export function RequirementTime({ page, estimate }: { page: RequirementPage; estimate?: ReactNode }) {
  const t = pageSentences('register')
  const format = pageFormat()
  const { time, people } = page
  if (!time)
    return (
      <Section title={t('page.time')}>
        <p className="text-quiet">{t('page.timeUnknown')}</p>
        {estimate}
      </Section>
    )
  const { burden } = time
  if (burden.minutes === 0)
    return (
      <Section title={t('page.time')}>
        <p>{t('page.timeNone')}</p>
        {estimate}
      </Section>
    )
  const plain = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)
  const weekly = Math.round((time.weeklyEach ?? 0) * 10) / 10
  const how = {
    minutesCount: burden.minutes,
    count: burden.occurrences,
    weeklyCount: weekly,
    minutes: plain(burden.minutes),
    times: plain(burden.occurrences),
    period: t(`periods.${burden.period}`),
    people: format.number(people),
    weekly: plain(weekly),
  }
  return (
    <Section title={t('page.time')}>
      <p className="max-w-read">
        {t.rich('page.timeHours', {
          count: Math.round(time.hours * 10) / 10,
          hours: format.hours(time.hours),
          years: format.fullTimeYears(time.years),
          strong: chunks => <b>{chunks}</b>,
        })}{' '}
        <span className="text-quiet">
          {t(burden.countedAs === 'per_employee' ? 'page.timeEach' : 'page.timeAll', how)}{' '}
          {burden.anywayPercent > 0
            ? t('page.timeAnyway', { share: format.percent(burden.anywayPercent / 100) })
            : null}{' '}
          {time.money === null ? null : t('page.timeMoney', { money: format.money(time.money) })}
        </span>
      </p>
      {estimate}
      {time.freedTimeSentence ? (
        <p className="mt-2 max-w-read text-ui text-quiet">{time.freedTimeSentence}</p>
      ) : null}
    </Section>
  )
}
