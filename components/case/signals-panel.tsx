import { AcceptSignal } from '@/components/signals/accept-signal'
import { EvidenceSentence, shownKind } from '@/components/signals/evidence-sentence'
import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { Tag } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { seeSignals } from '@/lib/signals/actions'
import type { SignalView } from '@/lib/signals/queries'
import { SeenMarker } from './seen-marker'

/** The signs that governance grows (§6): each with its evidence, what would clear it, and a way to accept it. */
export function SignalsPanel({ signals, id = 'signals' }: { signals: SignalView[]; id?: string }) {
  const t = pageSentences('signals')
  const unseen = signals.filter(signal => signal.state === 'new' && signal.maySettle).map(signal => signal.id)
  return (
    <Fold title={t('title')} id={id} gist={t('lead', { count: signals.length })}>
      <p className="text-ui text-quiet">{t('lead', { count: signals.length })}</p>
      <ul>
        {signals.map(signal => (
          <li key={signal.id} className="border-t border-line py-3.5 first:mt-3">
            <SignalItem signal={signal} />
          </li>
        ))}
      </ul>
      {unseen.length > 0 ? <SeenMarker action={seeSignals} signalIds={unseen} /> : null}
    </Fold>
  )
}

function SignalItem({ signal }: { signal: SignalView }) {
  const t = pageSentences('signals')
  const format = pageFormat()
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        {t(`kinds.${shownKind(signal)}`)}
        <Tag>{t(`states.${signal.state}`)}</Tag>
      </h3>
      <div className="mt-1 max-w-read text-ui">
        <EvidenceSentence signal={signal} />
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
        <Disclosure summary={t('accept')}>
          <AcceptSignal signalId={signal.id} />
        </Disclosure>
      ) : null}
    </>
  )
}
