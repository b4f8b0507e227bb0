import { sentences } from '@/lib/platform/i18n/request'
import type { ReviewTexts } from './review-step'

/** The review's own sentences, for the part of it that runs in the browser. */
export async function reviewTexts(): Promise<{
  step: ReviewTexts
  typed: string
  finish: string
  ways: { skip: string; skipNote: string; instead: string }
}> {
  const t = await sentences('review')
  return {
    step: {
      of: t('step.of'),
      title: t('step.title'),
      offer: t('step.offer'),
      what: t('step.what', { reference: '{reference}' }),
      alsoTitle: t('step.alsoTitle'),
      alsoAnswer: t('step.alsoAnswer', { reference: '{reference}' }),
      toCase: t('step.toCase'),
      takenAway: t('step.takenAwayTitle'),
      newTab: t('step.newTab'),
      repairTitle: t('repair.title'),
      repairLead: t('repair.lead'),
      repairField: t('repair.field'),
      repairHint: t('repair.hint'),
      repairStart: t('repair.start'),
      repairFrom: t('repair.from'),
      repairFromHint: t('repair.fromHint'),
      repairFromNone: t('repair.fromNone'),
    },
    typed: t('step.typed'),
    finish: t('step.finish'),
    ways: { skip: t('step.skip'), skipNote: t('step.skipNote'), instead: t('repair.instead') },
  }
}
