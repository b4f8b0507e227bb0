import type { OpenedBox } from '@/lib/hassle/anonymous-door'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'

/** What a unit's link opens, ready to be read. */
export interface BoxWords {
  unitName: string
  /** How somebody is without a name here; or why nobody can be, and then nothing can be written. */
  isOffered: boolean
  promise: string
  when: string
}

export function boxInWords(t: Translate<'hassle'>, format: Format, box: OpenedBox): BoxWords {
  const { unitName, label, k } = box
  return {
    unitName,
    isOffered: label !== null,
    promise: label
      ? t('tell.label', { label: label.unitName, people: label.people })
      : t('tell.tooFew', { unit: unitName, k }),
    when: t('tell.when', { date: format.date(box.deliveredOn) }),
  }
}
