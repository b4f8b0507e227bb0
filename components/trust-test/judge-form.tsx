import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { judgeTrial } from '@/lib/trust-test/judge-actions'
import type { TrialView } from '@/lib/trust-test/trial-queries'
import { obstacleToLasting } from '@/lib/trust-test/trial-rule'
import type { CaseView } from '@/lib/workflow/case-queries'
import { effectDayOf } from '@/lib/workflow/effect-day'

/** Where the one who judges says what came of the test, and the one who decides makes it hold (§8). */
export function JudgeForm({ view, test }: { view: CaseView; test: TrialView }) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const { row, facts, proposal, requirement } = view.file
  const canLast = test.offered.includes('lasting')
  const obstacle = obstacleToLasting(test.phase)
  return (
    <div>
      <h3 className="mb-1">{t('judge.title')}</h3>
      <p className="mb-4 max-w-read text-ui">{obstacle ? t(`obstacles.${obstacle}`) : t('judge.lead')}</p>
      <ActionForm action={judgeTrial} texts={formTexts()}>
        <CaseFields id={row.id} version={row.version} />
        <RadioGroup
          name="judgement"
          label={t('judge.judgement')}
          value={test.trial.judgement ?? undefined}
          choices={test.offered.map(value => ({
            value,
            label: t(`judge.${value}`),
            hint: t(`judge.${value}Hint`),
          }))}
          required
        />
        <TextArea
          name="judgementReason"
          label={t('judge.reason')}
          value={test.trial.judgementReason}
          rows={2}
          required
        />
        {facts.isDecider && canLast ? (
          <DateField
            name="takesEffectOn"
            label={t('judge.takesEffectOn')}
            hint={t('judge.takesEffectOnHint')}
            value={effectDayOf(proposal?.takesEffectOn ?? today(), today())}
            min={today()}
          />
        ) : null}
        {facts.isDecider && canLast && requirement.authority === 'council' ? (
          <DateField name="councilDecidedOn" label={workflow('decision.councilDecidedOn')} max={today()} />
        ) : null}
        <SubmitButton>
          {facts.isDecider && test.trial.judgement ? t('judge.confirm') : t('judge.button')}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
