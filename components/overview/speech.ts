import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'

/** The words and figures of an overview in the reader's language. */
export interface Speech {
  t: Translate<'overview'>
  format: Format
}

/** "1.540 timer", "1 time". */
export function hoursInWords({ t, format }: Speech, hours: number): string {
  const shown = format.hours(hours)
  return t('hours', { hours: shown === '1' ? 1 : hours === 1 ? 1 : 2, text: shown })
}
