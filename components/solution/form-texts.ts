import { pageSentences } from '@/lib/platform/i18n/request'

/** The words every form about solutions says about itself. */
export function solutionFormTexts() {
  const t = pageSentences('solution')
  return { refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }
}
