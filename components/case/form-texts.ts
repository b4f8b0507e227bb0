import { sentences } from '@/lib/platform/i18n/request'

/** The words every form of a case says about itself. */
export async function formTexts() {
  const t = await sentences('workflow')
  return { refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }
}
