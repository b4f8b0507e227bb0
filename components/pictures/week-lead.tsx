import type { Week } from '@/lib/pictures/week'
import { type PictureSpeech, sayTime } from './speech'

type WeekLeadProps = { speech: PictureSpeech; week: Week; unit: { name: string } }

const WORKING_DAYS = 5

/** How much of the week it is, and how far into it that reaches. */
export function WeekLead({ speech, week, unit }: WeekLeadProps) {
  const { t, format } = speech
  const day = Math.floor(week.share * WORKING_DAYS)
  return (
    <>
      {t.rich('week.lead', {
        count: week.count,
        number: format.number(week.count),
        each: sayTime(speech, week.each),
        full: sayTime(speech, week.fullWeek),
        unit: unit.name,
        b: chunks => <b>{chunks}</b>,
      })}{' '}
      {t('week.reach', { count: week.count, days: `d${day}` })}
    </>
  )
}
