import { formatFor } from '@/lib/platform/i18n/format'
import { type Locale, translator } from '@/lib/platform/i18n/translator'
import type { Subject } from './lexicon/read-lexicon'

/** More would be a list to read through and no reason. */
const MOST_NAMED = 2

/** A name that is a list itself: an "and" between two of those leaves open what belongs together. */
const IS_LIST: Record<Locale, RegExp> = { da: /,| (og|eller) /, en: /,| (and|or) / }

/** What two texts have in common as a reason names it: one or two, the most telling first, as one would say them. */
export function named(subjects: readonly Subject[], locale: Locale): string {
  const names = subjects.slice(0, MOST_NAMED).map(each => each.name[locale])
  const [first = '', second] = names
  return second && names.some(name => IS_LIST[locale].test(name))
    ? translator(locale, 'overlap')('named.twoLists', { first, second })
    : formatFor(locale).list(names)
}
