import { formatFor } from '@/lib/platform/i18n/format'
import { requestFormat, requestLocale, sentences } from '@/lib/platform/i18n/request'
import { translator } from '@/lib/platform/i18n/translator'
import type { HistoryEntry } from '@/lib/register/history-queries'
import { type SignalKind, signalKinds } from '@/lib/signals/vocabulary'

type Told = { title: string; note?: string }

/** Every change in a sentence, with its fields as a small table: before and after side by side. */
export async function HistoryEntries({ entries }: { entries: HistoryEntry[] }) {
  const [t, format, locale] = await Promise.all([sentences('register'), requestFormat(), requestLocale()])
  const signals = translator(locale, 'signals')
  const day = formatFor(locale).date

  function tell({ event, by, facts }: HistoryEntry): Told | null {
    const name = by || t('history.system')
    const kind = signalKinds.find(each => each === facts.kind) as SignalKind | undefined
    switch (event) {
      case 'requirement.registered':
        return { title: t(facts.status === 'draft' ? 'history.drafted' : 'history.registered', { name }) }
      case 'requirement.activated':
        return { title: t('history.activated', { name }) }
      case 'requirement.repealed':
        return {
          title: t('history.repealed', { name, date: day(String(facts.repealedFrom)) }),
          note: facts.repealedBecause
            ? t('history.repealedReason', { reason: String(facts.repealedBecause) })
            : undefined,
        }
      case 'requirement.reviewed':
        return { title: t('history.reviewed', { name }) }
      case 'requirement.review_skipped':
        return { title: t('history.reviewSkipped', { name }) }
      case 'requirement.likeness_said':
        return {
          title: t('history.likenessSaid', {
            name,
            says: String(facts.says),
            title: String(facts.title),
          }),
        }
      case 'requirement.edited':
        return { title: t('history.edited', { name }) }
      case 'requirement.embedded':
        return { title: t('history.embedded', { name }) }
      case 'requirement.merged':
        return { title: t('history.merged', { name }) }
      case 'requirement.released':
        return { title: t('history.released', { name, date: day(String(facts.fromDay)) }) }
      case 'requirement.suspended':
        return { title: t('history.suspended') }
      case 'requirement.binds_again':
        return { title: t('history.bindsAgain') }
      case 'requirement.took_in':
        return { title: t('history.tookIn', { name, title: String(facts.title) }) }
      case 'signal.raised':
      case 'signal.fire_again':
        return kind ? { title: t('history.raised', { signal: signals(`kinds.${kind}`) }) } : null
      case 'signal.clear':
        return kind ? { title: t('history.cleared', { signal: signals(`kinds.${kind}`) }) } : null
      default:
        return null
    }
  }

  const told = entries.flatMap(entry => {
    const said = tell(entry)
    return said ? [{ entry, said }] : []
  })
  if (told.length === 0) return <p className="mt-8 text-quiet">{t('history.empty')}</p>
  return (
    <ol className="mt-10 max-w-[52rem]">
      {told.map(({ entry, said }) => (
        <li key={entry.id} className="border-t border-line py-5">
          <h2 className="font-sans text-body">{said.title}</h2>
          <p className="text-small text-quiet">{format.moment(entry.at)}</p>
          {said.note ? <p className="mt-2 max-w-read">{said.note}</p> : null}
          {entry.changes.length > 0 ? (
            <table className="table table-stack mt-3">
              <caption className="sr-only">{t('history.changes')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('history.field')}</th>
                  <th scope="col">{t('history.before')}</th>
                  <th scope="col">{t('history.after')}</th>
                </tr>
              </thead>
              <tbody>
                {entry.changes.map(change => (
                  <tr key={change.field}>
                    <th scope="row">{t(`fields.${change.field}`)}</th>
                    <td data-label={t('history.before')} className="text-quiet">
                      <del className="no-underline">{change.before || t('history.nothing')}</del>
                    </td>
                    <td data-label={t('history.after')}>
                      <ins className="no-underline">{change.after || t('history.nothing')}</ins>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
