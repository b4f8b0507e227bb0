import type { Choice } from '@/components/ui/form/select-field'
import type { Translate } from '@/lib/platform/i18n/translator'
import {
  authorities,
  bindingnesses,
  countedAsValues,
  formalities,
  introductionReasons,
  kinds,
  legalStatuses,
  levels,
  periods,
  protectedValues,
  traditions,
} from '@/lib/register/vocabulary'

/** The closed lists of the form, in words. */
export function formOptions(t: Translate<'register'>) {
  const choices = <V extends string>(values: readonly V[], say: (value: V) => string): Choice[] =>
    values.map(value => ({ value, label: say(value) }))
  return {
    kinds: choices(kinds, value => t(`kinds.${value}`)),
    levels: choices([...levels].reverse(), value => t(`levels.${value}`)),
    bindingnesses: choices(bindingnesses, value => t(`bindingnesses.${value}`)),
    formalities: choices(formalities, value => t(`formalities.${value}`)),
    traditions: choices(traditions, value => t(`traditions.${value}`)),
    legalStatuses: choices(legalStatuses, value => t(`legalStatuses.${value}`)),
    authorities: choices(authorities, value => t(`authorities.${value}`)),
    introductionReasons: choices(introductionReasons, value => t(`introductionReasons.${value}`)),
    protectedValues: choices(protectedValues, value => t(`protectedValues.${value}`)),
    periods: choices(periods, value => t(`periods.${value}`)),
    countedAs: choices(countedAsValues, value => t(`countedAs.${value}`)),
  }
}
