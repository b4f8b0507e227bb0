import { type DocumentPart, paragraphs } from '@/lib/documents/model'
import type { Format } from '@/lib/platform/i18n/format'
import { type Locale, translator } from '@/lib/platform/i18n/translator'
import type { Day } from '@/lib/platform/time'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import { FACTORS, type FactorKey, SIDE_EFFECTS, type SideEffectKey } from '@/lib/rating/statements'

type Verdict = 'green' | 'amber' | 'red'

/**
 * How a requirement is experienced, as it may be told outside (§5): published figures as they were published and nothing finer,
 * or an agreed judgement. Plain JSON, so that a letter can keep what it said.
 */
export type Experience = { unitId: number; unitName: string; day: Day; verdict: Verdict } & (
  | { kind: 'judgement'; reason: string }
  | {
      kind: 'publication'
      split: boolean
      /** Null where the verdict is all that may be told. */
      result: {
        score: number
        low: number
        high: number
        /** Exact counts, or "at least k". */
        answered: { of: number; entitled: number } | { atLeast: number }
      } | null
      opponents: FactorKey[]
      sideEffects: SideEffectKey[]
    }
)

/** What published figures may say in a document. */
export function publishedExperience(
  about: { unitId: number; unitName: string; day: Day; verdict: Verdict; split: boolean },
  figures: PublishedFigures,
): Experience {
  const { result, factors, sideEffects } = figures
  const opponents = FACTORS.filter(factor => {
    const published = factors[factor]
    return published.level !== 'hidden' && published.verdict === 'opponent'
  })
  return {
    ...about,
    kind: 'publication',
    // An overview says nothing of split opinions (§5).
    split: about.split && result.level === 'detail',
    result:
      result.level === 'hidden'
        ? null
        : {
            score: result.score,
            low: result.interval.lower,
            high: result.interval.upper,
            answered:
              result.level === 'detail'
                ? { of: result.answered, entitled: result.entitled }
                : { atLeast: result.answeredAtLeast },
          },
    opponents,
    sideEffects: sideEffects.level === 'hidden' ? [] : SIDE_EFFECTS.filter(key => sideEffects.reported[key]),
  }
}

/** A bound as people read it: whole, or with the decimal that keeps it beside the middle. */
const bound = (format: Format, value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)

/** How it is experienced, in sentences of a document. */
export function experienceParts(experience: Experience, locale: Locale, format: Format): DocumentPart[] {
  const t = translator(locale, 'presentation')
  const guidance = translator(locale, 'guidance')
  const results = translator(locale, 'results')
  const where = { unit: experience.unitName, date: format.date(experience.day) }
  const verdict = guidance(`facts.verdict.${experience.verdict}`)
  if (experience.kind === 'judgement')
    return paragraphs(`${verdict} ${t('experience.judgement', { ...where, reason: experience.reason })}`)
  const { result, split, opponents, sideEffects } = experience
  const list = (words: string[]) => format.list(words.map(word => word.toLocaleLowerCase(locale)))
  const sentences = [
    verdict,
    ...(result ? [figuresSentence(result, where, t, format)] : [t('experience.verdictOnly', where)]),
    ...(split ? [guidance('facts.split.yes')] : []),
    ...(opponents.length > 0
      ? [t('experience.opponents', { list: list(opponents.map(each => results(`why.${each}`))) })]
      : []),
    ...(sideEffects.length > 0
      ? [t('experience.sideEffects', { list: list(sideEffects.map(each => results(`sideEffects.${each}`))) })]
      : []),
  ]
  return paragraphs(sentences.join(' '))
}

function figuresSentence(
  result: NonNullable<Extract<Experience, { kind: 'publication' }>['result']>,
  where: { unit: string; date: string },
  t: ReturnType<typeof translator<'presentation'>>,
  format: Format,
): string {
  const values = {
    ...where,
    score: format.number(result.score),
    low: bound(format, result.low),
    high: bound(format, result.high),
  }
  return 'atLeast' in result.answered
    ? t('experience.overview', { ...values, k: result.answered.atLeast })
    : t('experience.detail', {
        ...values,
        answered: result.answered.of,
        entitled: result.answered.entitled,
      })
}
