import { formTexts } from '@/components/case/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import {
  addLadderStep,
  editLadderStep,
  moveLadderStep,
  removeLadderStep,
  takeOverLadder,
} from '@/lib/trust-ladder/ladder-actions'
import type { LadderView } from '@/lib/trust-ladder/ladder-queries'
import { inspirationSteps } from '@/lib/trust-ladder/ladder-rule'

type Step = LadderView['steps'][number]

export function AddStep({ unitId }: { unitId: number }) {
  const t = pageSentences('trustLadder')
  return (
    <Section title={t('add')}>
      <ActionForm action={addLadderStep} texts={formTexts()} emptyWhenDone>
        <input type="hidden" name="unitId" value={unitId} />
        <TextField name="title" label={t('newTitle')} hint={t('newHint')} maxLength={200} required />
        <SubmitButton>{t('add')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** The source's five steps, for those who want a beginning. */
export function Inspiration({ view }: { view: LadderView }) {
  const t = pageSentences('trustLadder')
  return (
    <Section title={t('inspirationTitle')}>
      <ol className="mb-3 list-decimal pl-6">
        {inspirationSteps.map(key => (
          <li key={key}>{t(`inspiration.${key}`)}</li>
        ))}
      </ol>
      {view.mayEdit ? (
        <ActionForm action={takeOverLadder} texts={formTexts()}>
          <input type="hidden" name="unitId" value={view.unitId} />
          <SubmitButton look="ghost">{t('takeOver')}</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}

export function EditStep({ step, trials }: { step: Step; trials: LadderView['trials'] }) {
  const t = pageSentences('trustLadder')
  return (
    <ActionForm action={editLadderStep} texts={formTexts()}>
      <input type="hidden" name="stepId" value={step.id} />
      <TextField name="title" label={t('stepTitle')} value={step.title} maxLength={200} required />
      <RadioGroup
        name="reached"
        label={t('reached')}
        value={step.reachedOn ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        required
        inRow
      />
      <SelectField
        name="trustTestId"
        label={t('trial')}
        emptyText={t('trialNone')}
        value={step.trustTestId === null ? undefined : String(step.trustTestId)}
        choices={trials.map(({ trial, title }) => ({ value: String(trial.id), label: title }))}
      />
      <SubmitButton look="ghost">{t('save')}</SubmitButton>
    </ActionForm>
  )
}

export function MoveStep({ step, way }: { step: Step; way: 'up' | 'down' }) {
  const t = pageSentences('trustLadder')
  return (
    <ActionForm action={moveLadderStep} texts={formTexts()} className="">
      <input type="hidden" name="stepId" value={step.id} />
      <input type="hidden" name="way" value={way} />
      <SubmitButton look="quiet">
        {t(way)}
        <span className="sr-only">{t('of', { title: step.title })}</span>
      </SubmitButton>
    </ActionForm>
  )
}

export function RemoveStep({ step }: { step: Step }) {
  const t = pageSentences('trustLadder')
  return (
    <ActionForm action={removeLadderStep} texts={formTexts()} className="mt-3">
      <input type="hidden" name="stepId" value={step.id} />
      <SubmitButton look="quiet">
        {t('remove')}
        <span className="sr-only">{t('of', { title: step.title })}</span>
      </SubmitButton>
    </ActionForm>
  )
}
