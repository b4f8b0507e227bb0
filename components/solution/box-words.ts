import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { formatReference } from '@/lib/register/reference'
import type { OpenedSolutionBox } from '@/lib/solution/anonymous-door'
import { choiceKey } from '@/lib/solution/offer'
import { choiceLabels } from './choice-labels'

/** What a link opens, ready to be read. */
export interface SolutionBoxWords {
  about: string
  /** The words that are added to; null for a solution of one's own. */
  addsTo: string | null
  /** How somebody is without a name here; or why nobody can be, and then nothing can be written. */
  isOffered: boolean
  promise: string
  when: string
  choices: { value: string; label: string }[]
}

export function solutionBoxInWords(
  { t, workflow, format }: { t: Translate<'solution'>; workflow: Translate<'workflow'>; format: Format },
  { requirement, addsTo, label, k, choices, deliveredOn }: OpenedSolutionBox,
): SolutionBoxWords {
  return {
    about: t('propose.about', {
      reference: formatReference(requirement.referenceNumber),
      title: requirement.title,
    }),
    addsTo,
    isOffered: label !== null,
    promise: label
      ? t('propose.label', { label: label.unitName, people: label.people })
      : t('propose.tooFew', { k }),
    when: t('propose.when', { date: format.date(deliveredOn) }),
    choices: choices.map(each => ({ value: choiceKey(each), label: choiceLabels(workflow)(each) })),
  }
}
