import { HoursBar } from '@/components/charts/hours-bar'
import { Figures } from '@/components/ui/figures'
import type { HourFigures } from '@/lib/follow-up/effect'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'

type FreedHoursProps = {
  /** Hours a year. */
  hours: HourFigures
  /** What was agreed about freed time; it stands wherever freed hours are summed. */
  freedTimeSentence: string
}

/** Hours promised, done and confirmed, as three figures never added together, and one bar; says how they come while there are none. */
export function FreedHours({ hours, freedTimeSentence }: FreedHoursProps) {
  const t = pageSentences('followUp')
  const format = pageFormat()
  if (hours.promised === 0 && hours.done === 0) return <p className="mt-6 text-quiet">{t('noHours')}</p>
  const confirmed = hours.confirmed ?? 0
  const said = {
    promised: format.hours(hours.promised),
    done: format.hours(hours.done),
    confirmed: format.hours(confirmed),
  }
  return (
    <>
      <Figures
        items={[
          { key: 'promised', value: said.promised, label: t('promised') },
          { key: 'done', value: said.done, label: t('done') },
          { key: 'confirmed', value: said.confirmed, label: t('confirmed') },
        ]}
      />
      <HoursBar
        promised={Math.max(hours.promised, 0)}
        done={hours.done}
        confirmed={confirmed}
        name={t('hoursName', said)}
      />
      <p className="mt-1 text-small text-quiet">
        {t('hoursSmall')} {freedTimeSentence}
      </p>
    </>
  )
}
