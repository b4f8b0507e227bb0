import { sentences } from '@/lib/platform/i18n/request'

/** The words every form of a meeting says about itself. */
export async function meetingFormTexts() {
  const t = await sentences('meeting')
  return { refused: t('screen.refused'), pending: t('screen.pending'), goOn: t('screen.goOn') }
}
