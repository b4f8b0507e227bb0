import { Notice } from '@/components/ui/notice'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'
import type { TrialPhase } from '@/lib/trust-test/trial-rule'

/** As what a test is told of; every other phase as one that runs. */
const toldAs: Partial<Record<TrialPhase, 'ahead' | 'over' | 'stopped'>> = {
  ahead: 'ahead',
  answering: 'over',
  over: 'over',
  stopped: 'stopped',
}

/** What somebody who meets a requirement on trial has to know: where, until when, what is watched, and whom to tell (§8). */
export function TrialNotices({ trials, withTitle = false }: { trials: ListedTrial[]; withTitle?: boolean }) {
  const t = pageSentences('trustTest')
  const format = pageFormat()
  return trials.map(({ trial, phase, units, title }) => {
    const told = toldAs[phase] ?? 'running'
    const day = {
      running: trial.endsOn,
      over: trial.endsOn,
      ahead: trial.startsOn,
      stopped: trial.stoppedOn ?? '',
    }[told]
    const where = t(`notice.${told}`, {
      units: format.list(units.map(unit => unit.name)),
      date: format.date(day),
    })
    return (
      <Notice
        key={trial.id}
        tone={told === 'stopped' ? 'warn' : 'info'}
        title={withTitle ? `${title}: ${where}` : where}
      >
        <p>{t(`notice.${told}Text`, { what: trial.stoppedBecause })}</p>
        {told === 'running' || told === 'ahead' ? (
          <ul>
            <li>{t('notice.watch', { what: trial.watched })}</li>
            <li>{t('notice.stopWhen', { what: trial.stopCriteria })}</li>
            <li>{t('notice.tell', { who: trial.tellWhom })}</li>
          </ul>
        ) : null}
        <p>
          <a
            href={`/cases/${trial.caseId}#trust-test-${trial.id}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('notice.toCase')}
          </a>
        </p>
      </Notice>
    )
  })
}
