import { sentences } from '@/lib/platform/i18n/request'

/** The few sentences that every form of the administration shares. */
export async function adminFormTexts() {
  const t = await sentences('admin')
  return { refused: t('form.refused'), pending: t('form.pending'), goOn: t('form.goOn') }
}
