import type { PictureName } from '@/lib/pictures/picture-filters'
import type { AllPictures } from '@/lib/pictures/queries'
import { mostDecided } from './flow-lead'
import { type PictureSpeech, sayHours, sayTime } from './speech'

/** What each picture of a unit says, in a sentence. */
export function pictureSentences(
  speech: PictureSpeech,
  { chain, flow, ledger: { ledger }, share, week }: AllPictures,
): Record<PictureName, string> {
  const { t, format } = speech
  const count = chain.laws.length
  const { level, share: decided } = mostDecided(flow)
  return {
    chain: t('index.chain', {
      count,
      number: format.number(count),
      title: chain.laws[0]?.node.row.title ?? 'none',
    }),
    flow:
      flow.total.hours === 0
        ? t('index.flowNone')
        : t('index.flow', {
            hours: sayHours(speech, flow.total.hours),
            share: format.percent(decided),
            level,
          }),
    ledger: t('index.ledger', {
      added: ledger.added.count,
      addedText: format.number(ledger.added.count),
      removed: ledger.removed.count,
      removedText: format.number(ledger.removed.count),
    }),
    share:
      share.share === null
        ? t('index.shareNone')
        : t('index.share', { percent: format.percent(share.share) }),
    week: week
      ? t('index.week', { each: sayTime(speech, week.each), full: sayTime(speech, week.fullWeek) })
      : t('index.weekNone'),
  }
}
