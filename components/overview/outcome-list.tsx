import type { ReactNode } from 'react'
import { ItemList } from '@/components/ui/item-list'
import type { UnitOutcome } from '@/lib/overview/outcome-queries'
import { isCarriedOut } from '@/lib/workflow/states'
import { hoursInWords, type Speech } from './speech'

/** What came of it in a unit: hours freed with the sentence agreed on them, and the newest decisions. */
export function OutcomeList({ speech, outcome }: { speech: Speech; outcome: UnitOutcome }) {
  const { t, format } = speech
  const { hours, decisions, freedTimeSentence } = outcome
  if (decisions.length === 0) return <p className="text-quiet">{t('outcome.none')}</p>
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <>
      {hours.promised === 0 && hours.done === 0 ? null : (
        <div className="mb-3 border-b border-line pb-3">
          <p>
            {t.rich('outcome.promised', { hours: hoursInWords(speech, hours.promised), b })}
            {', '}
            {t.rich('outcome.done', { hours: hoursInWords(speech, hours.done), b })}
            {'.'}
          </p>
          {freedTimeSentence ? <p className="mt-1 text-small text-quiet">{freedTimeSentence}</p> : null}
        </div>
      )}
      <ItemList
        items={decisions.map(each => ({
          key: String(each.caseId),
          href: `/cases/${each.caseId}`,
          text: each.title,
          meta: t(isCarriedOut(each.state) ? 'outcome.carriedOut' : 'outcome.decided', {
            outcome: each.outcome,
            day: format.date(each.decidedOn),
          }),
        }))}
      />
    </>
  )
}
