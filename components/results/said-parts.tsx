import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { ItemList } from '@/components/ui/item-list'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import type { UnitResult } from '@/lib/rating/results-queries'
import { PREFERENCES, SIDE_EFFECTS } from '@/lib/rating/statements'
import { HiddenSentence } from './hidden-sentence'
import { Quotes } from './quotes'

type PartProps = { figures: PublishedFigures; t: Translate<'results'>; format: Format }

const Quiet = ({ children }: { children: ReactNode }) => (
  <p className="max-w-read text-small text-quiet">{children}</p>
)

/** Side effects as employees report them (§7): words, and counts where they may be shown. */
export function SideEffectsPart({
  figures,
  words,
  t,
  format,
}: PartProps & { words: UnitResult['sideEffectWords'] }) {
  const { sideEffects, threshold: k } = figures
  // They follow the score, so they may be shown where the ticks are not.
  const inWords =
    words.length > 0 ? (
      <Disclosure summary={t('sideEffects.words')}>
        <Quotes texts={words} t={t} format={format} />
      </Disclosure>
    ) : null
  if (sideEffects.level === 'hidden')
    return (
      <Fold title={t('sideEffects.title')}>
        <Quiet>
          <HiddenSentence because={sideEffects.because} k={k} t={t} />
        </Quiet>
        {inWords}
      </Fold>
    )
  const items = SIDE_EFFECTS.flatMap(key => {
    const reported = sideEffects.reported[key]
    if (sideEffects.level === 'overview')
      return reported ? [{ key, text: t(`sideEffects.${key}`), meta: t('sideEffects.reported') }] : []
    const count = sideEffects.counts[key]
    if (count === 0) return []
    const values = { count, answered: sideEffects.answered }
    return [
      {
        key,
        text: t(`sideEffects.${key}`),
        meta: t(reported ? 'sideEffects.counts' : 'sideEffects.countsOnly', values),
      },
    ]
  })
  return (
    <Fold title={t('sideEffects.title')}>
      {items.length === 0 ? <Quiet>{t('sideEffects.none')}</Quiet> : <ItemList items={items} />}
      {inWords}
    </Fold>
  )
}

/** What employees think should happen; shown only in detail. */
export function PreferencePart({ figures, t }: PartProps) {
  const { preference, threshold: k } = figures
  if (preference.level === 'hidden')
    return (
      <Fold title={t('preference.title')}>
        <Quiet>
          <HiddenSentence because={preference.because} k={k} t={t} />
        </Quiet>
      </Fold>
    )
  return (
    <Fold title={t('preference.title')} gist={t('preference.outOf', { answered: preference.answered })}>
      <Quiet>{t('preference.outOf', { answered: preference.answered })}</Quiet>
      <dl className="mt-2 border-b border-line">
        {PREFERENCES.map(key => (
          <div key={key} className="flex justify-between gap-4 border-t border-line py-2">
            <dt>{t(`preference.${key}`)}</dt>
            <dd>{preference.counts[key]}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

/** The employees' own estimate of the time; it stands beside the registered figure, never over it (§3). */
export function MinutesEstimate({ figures, t, format }: PartProps) {
  const { minutes, minutesPerYear } = figures
  if (minutes.level === 'hidden') return null
  return (
    <Fold title={t('minutes.title')}>
      <p>
        {t('minutes.each', {
          minutes: format.number(minutes.median, Number.isInteger(minutes.median) ? 0 : 1),
          answered: minutes.answered,
        })}{' '}
        {minutesPerYear.level === 'hidden'
          ? null
          : t('minutes.year', { hours: format.hours(minutesPerYear.median / 60) })}
      </p>
    </Fold>
  )
}
