import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { SignalOfPage } from '@/lib/signals/queries'
import { evidenceWords, shownKind } from './evidence-words'
import { SignalList, type SignalRow } from './signal-list'

type SignalRowsProps = {
  items: readonly SignalOfPage[]
  /** This page with the form of a signal. */
  openHref: (id: number) => string
}

/** Signals under each other: what each is about, why it is there, what clears it, and a way to live with it for now. */
export function SignalRows({ items, openHref }: SignalRowsProps) {
  const t = pageSentences('signals')
  const format = pageFormat()
  const rowOf = (item: SignalOfPage): SignalRow => {
    const kind = t(`kinds.${shownKind(item)}`)
    const { id, state, about, accepted } = item
    return {
      id,
      kind,
      // That nobody has looked at it goes for most: what is told is what has happened to it.
      tags: [...(item.isFresh ? [t('page.fresh')] : []), ...(state === 'new' ? [] : [t(`states.${state}`)])],
      title: about.title,
      href: about.href,
      about: [
        about.reference,
        item.ownerUnit,
        t('page.raised', { date: format.date(item.raisedOn) }),
        item.clearedOn ? t('page.cleared', { date: format.date(item.clearedOn) }) : null,
      ]
        .filter(Boolean)
        .join(' · '),
      evidence: evidenceWords(t, format, item),
      clears:
        state === 'cleared'
          ? undefined
          : `${t('clears')} ${item.clearedBy.map(way => t(`clearedBy.${way}`)).join(' ')}`,
      accepted: accepted
        ? t('accepted', { reason: accepted.reason, date: format.date(accepted.lookAgainOn) })
        : undefined,
      accept:
        item.maySettle && (state === 'new' || state === 'seen')
          ? { href: openHref(id), name: t('page.acceptNamed', { kind, title: about.title }) }
          : undefined,
    }
  }
  return <SignalList rows={items.map(rowOf)} acceptText={t('accept')} />
}
