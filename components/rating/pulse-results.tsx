import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { lineOf } from '@/lib/pulse/questions'
import type { PulseView } from '@/lib/pulse/result-reads'

/** What a pulse showed: a word for each unit, and figures only where no small group can be told from them (§5). */
export function PulseResults({ pulse }: { pulse: PulseView }) {
  const t = pageSentences('pulse')
  const format = pageFormat()
  // Whole, but for a bound right beside the line.
  const percent = (bound: number) => format.number(bound, Number.isInteger(bound) ? 0 : 1)
  return (
    <Section title={t('results.title')} line>
      <div className="space-y-6">
        {pulse.questions.map(({ question, units }) => (
          <div key={question}>
            <h3>{t(`question.${question}`)}</h3>
            {units.length === 0 ? <p className="text-quiet">{t('results.none')}</p> : null}
            <ul>
              {units.map(({ unitId, unitName, side, yes, no, entitled, low, high }) => (
                <li key={unitId} className="border-t border-line py-2.5">
                  {unitName}:{' '}
                  <b>{t(lineOf[question] === 50 ? `results.opinions.${side}` : `results.words.${side}`)}</b>
                  {yes === null ||
                  no === null ||
                  entitled === null ||
                  low === null ||
                  high === null ? null : (
                    <span className="block text-small text-quiet">
                      {t('results.counts', {
                        yes,
                        no,
                        entitled,
                        low: percent(low),
                        high: percent(high),
                      })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
        {pulse.caseId === null ? null : (
          <p>
            <a href={`/cases/${pulse.caseId}#follow-up`} className="inline-flex min-h-11 items-center">
              {t('results.toCase')}
            </a>
          </p>
        )}
      </div>
    </Section>
  )
}
