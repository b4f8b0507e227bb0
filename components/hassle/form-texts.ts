import { sentences } from '@/lib/platform/i18n/request'

/** The words every form of the hassle box says about itself. */
export async function hassleFormTexts() {
  const t = await sentences('hassle')
  return { refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }
}
