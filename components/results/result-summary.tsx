import { ScoreBar } from '@/components/charts/score-bar'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { UnitResult } from '@/lib/rating/results-queries'

type Shown = Exclude<UnitResult['figures']['result'], { level: 'hidden' }>
type ResultSummaryProps = {
  result: Shown
  unitName: string
  roundName: string
  t: Translate<'results'>
  format: Format
}

/** A bound as people read it: whole, or with the decimal that keeps it beside the middle. */
export const boundText = (format: Format, bound: number): string =>
  format.number(bound, Number.isInteger(bound) ? 0 : 1)

/** The verdict with its score and interval, and the sentence that says for whom it holds. */
export function ResultSummary({ result, unitName, roundName, t, format }: ResultSummaryProps) {
  const detail = result.level === 'detail' ? result : null
  const split = detail?.split ?? []
  const kind = split.length > 0 ? 'split' : result.verdict
  const values = {
    unit: unitName,
    round: roundName,
    low: boundText(format, result.interval.lower),
    high: boundText(format, result.interval.upper),
    score: format.number(result.score),
  }
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-label">
          <VerdictMark kind={kind} word={t(`verdicts.${kind}`)} />
        </span>
        <span className="text-quiet">{t(detail ? 'summary.score' : 'summary.scoreAbout', values)}</span>
      </p>
      <div className="mt-3 mb-1.5">
        <ScoreBar
          score={result.score}
          low={result.interval.lower}
          high={result.interval.upper}
          verdict={result.verdict}
          name={t('summary.name', values)}
        />
      </div>
      <div className="max-w-read space-y-1.5 text-small text-quiet">
        <p>
          {detail
            ? t(detail.answered === detail.entitled ? 'summary.everybody' : 'summary.forWhom', {
                ...values,
                answered: detail.answered,
                entitled: detail.entitled,
              })
            : t('summary.forWhomOverview', {
                ...values,
                k: result.level === 'overview' ? result.answeredAtLeast : 0,
              })}
        </p>
        {result.amberBecause ? (
          <p>
            {t(result.amberBecause === 'too_few_answers' ? 'summary.tooFewAnswers' : 'summary.uncertain')}
          </p>
        ) : null}
        {split.map(reason => (
          <p key={reason}>{t(reason === 'spread' ? 'summary.splitSpread' : 'summary.splitUnits')}</p>
        ))}
      </div>
    </div>
  )
}
