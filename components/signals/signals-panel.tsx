import { Fold } from '@/components/ui/fold'
import { AskedFor, type FormsAskedFor } from '@/components/ui/form/asked-for'
import { Tag } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { seeSignals } from '@/lib/signals/actions'
import type { SignalView } from '@/lib/signals/queries'
import { AcceptSignal } from './accept-signal'
import { Evidence } from './evidence'
import { evidenceWords, shownKind } from './evidence-words'
import { SeenMarker } from './seen-marker'

/** The signs that governance grows (§6): each with its evidence, what would clear it, and a way to accept it. */
export function SignalsPanel({
  signals,
  forms,
  id = 'signals',
}: {
  signals: SignalView[]
  forms: FormsAskedFor
  id?: string
}) {
  const t = pageSentences('signals')
  const accepted = signals.filter(signal => signal.state === 'accepted').length
  const lead = t(accepted === 0 ? 'lead' : 'leadAccepted', { count: signals.length - accepted, accepted })
  const unseen = signals.filter(signal => signal.state === 'new' && signal.maySettle).map(signal => signal.id)
  return (
    <Fold
      title={t('title')}
      id={id}
      gist={lead}
      open={signals.some(signal => forms.opened === formOf(signal))}
    >
      <p className="text-ui text-quiet">{lead}</p>
      <ul>
        {signals.map(signal => (
          <li key={signal.id} className="border-t border-line py-3.5 first:mt-3">
            <SignalItem signal={signal} forms={forms} />
          </li>
        ))}
      </ul>
      {unseen.length > 0 ? <SeenMarker action={seeSignals} signalIds={unseen} /> : null}
    </Fold>
  )
}

const formOf = ({ id }: SignalView) => `accept-${id}`

function SignalItem({ signal, forms }: { signal: SignalView; forms: FormsAskedFor }) {
  const t = pageSentences('signals')
  const format = pageFormat()
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        {t(`kinds.${shownKind(signal)}`)}
        <Tag>{t(`states.${signal.state}`)}</Tag>
      </h3>
      <div className="mt-1 max-w-read text-ui">
        <Evidence {...evidenceWords(t, format, signal)} />
      </div>
      <p className="mt-1 max-w-read text-small text-quiet">
        {t('clears')} {signal.clearedBy.map(way => t(`clearedBy.${way}`)).join(' ')}
      </p>
      {signal.accepted ? (
        <p className="mt-1 max-w-read text-small">
          {t('accepted', {
            reason: signal.accepted.reason,
            date: format.date(signal.accepted.lookAgainOn),
          })}
        </p>
      ) : null}
      {signal.maySettle && signal.state !== 'accepted' ? (
        <AskedFor name={formOf(signal)} forms={forms} label={t('accept')}>
          <AcceptSignal signalId={signal.id} />
        </AskedFor>
      ) : null}
    </>
  )
}
