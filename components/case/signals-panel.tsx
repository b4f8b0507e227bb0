import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Tag } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { acceptSignal, seeSignals } from '@/lib/signals/actions'
import type { SignalView } from '@/lib/signals/queries'
import type { Evidence } from '@/lib/signals/signal-rules'
import { formTexts } from './form-texts'
import { SeenMarker } from './seen-marker'

/** How many of the requirements named as evidence stand in the sentence. */
const shownLinks = 5

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
  const over =
    signal.kind === 'self_imposed' && (signal.evidence as Evidence['self_imposed']).overImplementation
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        {t(`kinds.${over ? 'over_implementation' : signal.kind}`)}
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
          <ActionForm action={acceptSignal} texts={formTexts()}>
            <input type="hidden" name="signalId" value={signal.id} />
            <TextArea name="reason" label={t('reason')} hint={t('acceptHint')} rows={2} required />
            <DateField name="lookAgainOn" label={t('lookAgainOn')} required />
            <SubmitButton look="ghost">{t('accept')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  )
}

function EvidenceSentence({ signal }: { signal: SignalView }): ReactNode {
  const t = pageSentences('signals')
  const format = pageFormat()
  const links = (
    <Links signal={signal} more={t('evidence.more', { count: signal.linked.length - shownLinks })} />
  )
  const { kind, evidence } = signal
  if (kind === 'self_imposed') {
    const { because, overImplementation } = evidence as Evidence['self_imposed']
    const sentence = overImplementation ? 'evidence.over_implementation' : 'evidence.self_imposed'
    return <p>{t(sentence, { because: t(`because.${because}`) })}</p>
  }
  if (kind === 'no_expiry') {
    const { lapsedOn } = evidence as Evidence['no_expiry']
    return (
      <p>
        {lapsedOn
          ? t('evidence.no_expiry_lapsed', { date: format.date(lapsedOn) })
          : t('evidence.no_expiry_never')}
      </p>
    )
  }
  if (kind === 'no_critical_review')
    return (
      <p>
        {t('evidence.no_critical_review', { count: signal.linked.length })} {links}
      </p>
    )
  if (kind === 'crowded_risk')
    return (
      <p>
        {t('evidence.crowded_risk', { count: (evidence as Evidence['crowded_risk']).otherIds.length })}{' '}
        {links}
      </p>
    )
  if (kind === 'area_growth') {
    const { before, now } = evidence as Evidence['area_growth']
    return (
      <p>
        {t('evidence.area_growth', { before, now })} {links}
      </p>
    )
  }
  const { siblingIds } = evidence as Evidence['layering']
  return (
    <p>
      {siblingIds.length > 0 ? t('evidence.siblings', { count: siblingIds.length }) : t('evidence.chain')}{' '}
      {links}
    </p>
  )
}

function Links({ signal, more }: { signal: SignalView; more: string }) {
  const shown = signal.linked.slice(0, shownLinks)
  return (
    <>
      {shown.map((link, index) => (
        <span key={link.id}>
          {index > 0 ? ', ' : ''}
          <a href={link.href}>{`${link.reference} ${link.title}`}</a>
        </span>
      ))}
      {signal.linked.length > shownLinks ? ` ${more}` : ''}
      {shown.length > 0 ? '.' : ''}
    </>
  )
}
