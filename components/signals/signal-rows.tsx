import { Tag } from '@/components/ui/tag'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import type { SignalOfPage } from '@/lib/signals/queries'
import { EvidenceSentence, shownKind } from './evidence-sentence'

type SignalRowsProps = {
  items: readonly SignalOfPage[]
  /** This page with the form of a signal. */
  openHref: (id: number) => string
}

/** Signals under each other: what each is about, why it is there, what clears it, and a way to live with it for now. */
export async function SignalRows({ items, openHref }: SignalRowsProps) {
  const [t, format] = await Promise.all([sentences('signals'), requestFormat()])
  return (
    <ul className="signal-rows">
      {items.map(item => (
        <li key={item.id} id={`signal-${item.id}`} className="border-t border-line py-3.5">
          <h3 className="flex flex-wrap items-baseline gap-x-3">
            {t(`kinds.${shownKind(item)}`)}
            <Tag>{t(`states.${item.state}`)}</Tag>
            {item.isFresh && item.state !== 'new' ? <Tag>{t('page.fresh')}</Tag> : null}
          </h3>
          <p className="mt-1 max-w-read">
            <a href={item.about.href}>{item.about.title}</a>
          </p>
          <p className="text-small text-quiet">
            {[
              item.about.reference,
              item.ownerUnit,
              t('page.raised', { date: format.date(item.raisedOn) }),
              item.clearedOn ? t('page.cleared', { date: format.date(item.clearedOn) }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className="mt-1 max-w-read text-ui">
            <EvidenceSentence signal={item} />
          </div>
          {item.state === 'cleared' ? null : (
            <p className="mt-1 max-w-read text-small text-quiet">
              {t('clears')} {item.clearedBy.map(way => t(`clearedBy.${way}`)).join(' ')}
            </p>
          )}
          {item.accepted ? (
            <p className="mt-1 max-w-read text-small">
              {t('accepted', {
                reason: item.accepted.reason,
                date: format.date(item.accepted.lookAgainOn),
              })}
            </p>
          ) : null}
          {item.maySettle && (item.state === 'new' || item.state === 'seen') ? (
            <a
              href={openHref(item.id)}
              className="no-print inline-flex min-h-11 items-center text-ui"
              aria-label={t('page.acceptNamed', {
                kind: t(`kinds.${shownKind(item)}`),
                title: item.about.title,
              })}
            >
              {t('accept')}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
