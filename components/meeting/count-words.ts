import type { Translate } from '@/lib/platform/i18n/translator'

/** How many examples of each there are: "3 røde · et grønt". */
export const countsInWords = (
  t: Translate<'meeting'>,
  { red, green }: { red: number; green: number },
): string =>
  [red > 0 ? t('counts.red', { count: red }) : '', green > 0 ? t('counts.green', { count: green }) : '']
    .filter(Boolean)
    .join(' · ')
