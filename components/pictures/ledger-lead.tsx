import type { LedgerPicture } from '@/lib/pictures/queries'
import { type PictureSpeech, sayHours } from './speech'

type LedgerLeadProps = { speech: PictureSpeech; picture: LedgerPicture; years: number }

/** How many came, how many went, and what is left of it in number and in hours. */
export function LedgerLead({ speech, picture, years }: LedgerLeadProps) {
  const { t, format } = speech
  const { added, removed, net } = picture.ledger
  const avoided = picture.avoided.length
  const hours = Math.round(net.hours)
  const count = Math.abs(net.count)
  return (
    <>
      {t('ledger.lead', {
        years,
        added: added.count,
        addedText: format.number(added.count),
        removed: removed.count,
        removedText: format.number(removed.count),
      })}{' '}
      {t(net.count < 0 ? 'ledger.netLess' : 'ledger.net', { net: count, netText: format.number(count) })}{' '}
      {hours === 0
        ? t('ledger.hoursSame')
        : t(hours > 0 ? 'ledger.hoursMore' : 'ledger.hoursLess', {
            hours: sayHours(speech, Math.abs(hours)),
          })}
      {avoided > 0 ? (
        <> {t('ledger.leadAvoided', { count: avoided, number: format.number(avoided) })}</>
      ) : null}
    </>
  )
}
