import type { Translate } from '@/lib/platform/i18n/translator'
import type { SolutionChoice } from '@/lib/solution/offer'

/** What can be proposed, each as "Forandre: nøjes med stikprøver". */
export const choiceLabels =
  (workflow: Translate<'workflow'>) =>
  ({ outcome, form }: SolutionChoice): string =>
    `${workflow(`outcomes.${outcome}`)}: ${workflow(`forms.${form}`)}`
