import { screenPhases } from '@/lib/meeting/phases'
import { pageSentences } from '@/lib/platform/i18n/request'

/** The four parts of a meeting, for whoever prepares one. */
export function HowItGoes() {
  const t = pageSentences('meeting')
  return (
    <ol className="max-w-read list-decimal space-y-2 pl-6">
      {screenPhases.map(phase => (
        <li key={phase}>
          <b>{t(`phases.${phase as 'write'}`)}.</b> {t(`unit.steps.${phase as 'write'}`)}
        </li>
      ))}
    </ol>
  )
}
