import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'

/** The words and figures of the pictures in the reader's language; kinds are called what the register calls them. */
export interface PictureSpeech {
  t: Translate<'pictures'>
  register: Translate<'register'>
  format: Format
}

/** "1.540 timer", "1 time". */
export function sayHours({ t, format }: PictureSpeech, hours: number): string {
  const text = format.hours(hours)
  return t('hours', { hours: text === '1' ? 1 : 2, text })
}

/** Hours of a week as people say them: "4 timer og 50 minutter". */
export function sayTime({ t }: PictureSpeech, given: number): string {
  const all = Math.round(given * 60)
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  if (hours === 0) return t('week.minutes', { minutes })
  return minutes === 0 ? t('week.wholeHours', { hours }) : t('week.hoursMinutes', { hours, minutes })
}
