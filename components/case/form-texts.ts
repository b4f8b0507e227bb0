import { pageSentences } from '@/lib/platform/i18n/request'

/** The words every form of a case says about itself. */
export function formTexts() {
  const t = pageSentences('workflow')
  return { refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }
}
