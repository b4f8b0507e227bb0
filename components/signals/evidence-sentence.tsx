import type { ReactNode } from 'react'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { SignalView } from '@/lib/signals/queries'
import type { Evidence } from '@/lib/signals/signal-rules'

/** How many of the requirements named as evidence stand in the sentence. */
const shownLinks = 5

/** What a signal is called: self-imposed beyond what a law asks has a name of its own (§6). */
export function shownKind({ kind, evidence }: Pick<SignalView, 'kind' | 'evidence'>) {
  const over = kind === 'self_imposed' && (evidence as Evidence['self_imposed']).overImplementation
  return over ? 'over_implementation' : kind
}

/** Why a signal is there, in a sentence, with what it names linked (§6). */
export function EvidenceSentence({ signal }: { signal: SignalView }): ReactNode {
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
  if (kind === 'overlap')
    return (
      <p>
        {t('evidence.overlap', { count: (evidence as Evidence['overlap']).otherIds.length })} {links}
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
