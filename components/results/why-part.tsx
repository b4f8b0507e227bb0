import { type Factor, FactorBars } from '@/components/charts/factor-bars'
import { Section } from '@/components/ui/section'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import { FACTORS } from '@/lib/rating/statements'
import { HiddenSentence } from './hidden-sentence'
import { boundText } from './result-summary'

type WhyPartProps = { figures: PublishedFigures; t: Translate<'results'>; format: Format }

/** The five factors: what plays with trust and what against it. */
export function WhyPart({ figures, t, format }: WhyPartProps) {
  const shown: Factor[] = FACTORS.flatMap(key => {
    const factor = figures.factors[key]
    if (factor.level === 'hidden') return []
    const interval =
      factor.level === 'detail'
        ? {
            low: factor.interval.lower,
            high: factor.interval.upper,
            name: t('why.intervalName', {
              low: boundText(format, factor.interval.lower),
              high: boundText(format, factor.interval.upper),
            }),
          }
        : undefined
    return [{ key, label: t(`why.${key}`), role: factor.verdict, word: t(`why.${factor.verdict}`), interval }]
  })
  const hidden = FACTORS.flatMap(key => {
    const factor = figures.factors[key]
    return factor.level === 'hidden' && factor.because !== 'not_asked'
      ? [{ key, because: factor.because }]
      : []
  })
  const notAsked = FACTORS.some(key => {
    const factor = figures.factors[key]
    return factor.level === 'hidden' && factor.because === 'not_asked'
  })
  if (shown.length === 0) return null
  return (
    <Section title={t('why.title')}>
      <FactorBars
        caption={t('why.caption')}
        heads={{ factor: t('why.factor'), interval: t('why.interval'), role: t('why.role') }}
        factors={shown}
      />
      {notAsked ? <p className="mt-2 text-small text-quiet">{t('why.shortRound')}</p> : null}
      {hidden.map(({ key, because }) => (
        <p key={key} className="mt-2 text-small text-quiet">
          {t(`why.${key}`)}: <HiddenSentence because={because} k={figures.threshold} t={t} />
        </p>
      ))}
    </Section>
  )
}
