import { ScoreBar } from '@/components/charts/score-bar'
import { Section } from '@/components/ui/section'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RoundResult } from '@/lib/rating/results-queries'
import { boundText } from './result-summary'

type RoundResultsProps = { results: RoundResult[]; t: Translate<'results'>; format: Format }

/** What a round came to: a sentence, then the requirements with their intervals, the least meaningful first. */
export function RoundResults({ results, t, format }: RoundResultsProps) {
  const count = (verdict: RoundResult['verdict']) => results.filter(each => each.verdict === verdict).length
  return (
    <Section title={t('round.title')} line>
      {results.length === 0 ? (
        <p className="max-w-read text-quiet">{t('round.empty')}</p>
      ) : (
        <>
          <p className="mb-4 max-w-read">
            {t('round.lead', { red: count('red'), amber: count('amber'), green: count('green') })}
          </p>
          <ul className="border-b border-line">
            {results.map(each => {
              const kind = each.split ? 'split' : each.verdict
              const values = {
                score: format.number(each.score),
                unit: each.unitName,
                low: boundText(format, each.low),
                high: boundText(format, each.high),
              }
              return (
                <li
                  key={each.requirementId}
                  className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 border-t border-line py-3.5 sm:grid-cols-[minmax(0,1fr)_18rem]"
                >
                  <div>
                    <a href={each.path} className="inline-block py-0.5">
                      {each.title}
                    </a>
                    <p className="text-small text-quiet">
                      <VerdictMark kind={kind} word={t(`verdicts.${kind}`)} /> · {each.unitName}
                    </p>
                  </div>
                  <ScoreBar
                    score={each.score}
                    low={each.low}
                    high={each.high}
                    verdict={each.verdict}
                    name={t('summary.name', values)}
                  />
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Section>
  )
}
