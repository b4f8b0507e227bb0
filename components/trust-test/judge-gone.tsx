import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { pageSentences } from '@/lib/platform/i18n/request'
import { nameJudge } from '@/lib/trust-test/plan-actions'
import type { TrialView } from '@/lib/trust-test/trial-queries'
import type { CaseView } from '@/lib/workflow/case-queries'

interface JudgeGoneProps {
  view: CaseView
  test: TrialView
  people: { id: number; name: string }[]
}

/** Says that whoever was to judge a test has left, and lets those who propose name another (§8). */
export function JudgeGone({ view: { file }, test, people }: JudgeGoneProps) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const { row, facts } = file
  return (
    <Notice tone="warn" title={t('judgeGone.title')}>
      <p>{t(facts.hasDecider ? 'judgeGone.deciders' : 'judgeGone.nobody')}</p>
      {test.may.nameJudge ? (
        <Disclosure summary={t('judgeGone.name')}>
          <ActionForm action={nameJudge} texts={formTexts()}>
            <CaseFields id={row.id} version={row.version} />
            <TextField
              name="judgeFunction"
              label={t('plan.judgeFunction')}
              hint={t('plan.judgeFunctionHint')}
              value={test.trial.judgeFunction}
              required
            />
            <SelectField
              name="judgePersonId"
              label={t('plan.judgePerson')}
              emptyText={workflow('form.choose')}
              choices={people
                .filter(({ id }) => id !== test.trial.judgePersonId)
                .map(({ id, name }) => ({ value: String(id), label: name }))}
              required
            />
            <SubmitButton look="ghost">{t('judgeGone.name')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Notice>
  )
}
