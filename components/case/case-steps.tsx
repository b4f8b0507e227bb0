import { Steps } from '@/components/ui/steps'
import { pageSentences } from '@/lib/platform/i18n/request'
import type { CaseState } from '@/lib/workflow/states'

/** The way of a case that is neither tried out nor taken upward; those two stand where they are carried out. */
const way: readonly CaseState[] = [
  'examining',
  'dialogue',
  'proposed',
  'consultation',
  'awaiting_decision',
  'implementing',
  'following_up',
]

/** How far a case has come (§8). */
export function CaseSteps({ state }: { state: CaseState }) {
  const t = pageSentences('workflow')
  const besides = state === 'on_trial' || state === 'awaiting_above'
  const shown = besides ? way.map(step => (step === 'implementing' ? state : step)) : way
  const at = state === 'closed' ? shown.length : shown.indexOf(state)
  return (
    <Steps
      label={t('case.steps')}
      stateWords={{ done: t('case.stepDone'), ahead: t('case.stepAhead') }}
      steps={shown.map((step, index) => ({
        key: step,
        label: t(`states.${step}`),
        state: index < at ? 'done' : index === at ? 'now' : 'ahead',
      }))}
    />
  )
}
