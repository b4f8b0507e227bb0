import { pageSentences, sentences } from '@/lib/platform/i18n/request'
import type { Translate } from '@/lib/platform/i18n/translator'

/** The words every form of a case says about itself, for a part of a page. */
export const formTexts = () => wordsOf(pageSentences('workflow'))

/** The same for the page itself, or for a part that waits. */
export const askFormTexts = async () => wordsOf(await sentences('workflow'))

const wordsOf = (t: Translate<'workflow'>) => ({
  refused: t('form.refused'),
  pending: t('form.pending'),
  goOn: t('form.goOn'),
})
