import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { pageSentences } from '@/lib/platform/i18n/request'
import { choiceKey, type SolutionChoice } from '@/lib/solution/offer'
import { proposeSolution } from '@/lib/solution/solution-actions'
import { LONGEST_BODY, LONGEST_LINE } from '@/lib/solution/vocabulary'
import { choiceLabels } from './choice-labels'
import { solutionFormTexts } from './form-texts'

type ProposeFormProps = {
  requirementId: number
  choices: readonly SolutionChoice[]
  unitName: string
  readerId: number
}

/** Proposes a solution under one's own name. */
export function ProposeForm({ requirementId, choices, unitName, readerId }: ProposeFormProps) {
  const t = pageSentences('solution')
  return (
    <ActionForm
      action={proposeSolution}
      texts={solutionFormTexts()}
      draft={`requirement/${requirementId}/solution/${readerId}`}
    >
      <input type="hidden" name="requirementId" value={requirementId} />
      <SelectField
        name="choice"
        label={t('form.choice')}
        emptyText={t('form.choose')}
        choices={choices.map(each => ({
          value: choiceKey(each),
          label: choiceLabels(pageSentences('workflow'))(each),
        }))}
        required
      />
      <TextArea
        name="body"
        label={t('form.body')}
        hint={t('form.bodyHint')}
        rows={4}
        maxLength={LONGEST_BODY}
        required
      />
      <TextArea
        name="hopedEffect"
        label={t('form.hopedEffect')}
        hint={t('form.hopedEffectHint')}
        rows={2}
        maxLength={LONGEST_LINE}
        required
      />
      <TextArea
        name="knownBy"
        label={t('form.knownBy')}
        hint={t('form.knownByHint')}
        rows={2}
        maxLength={LONGEST_LINE}
        required
      />
      <p className="text-ui text-quiet">{t('form.seen', { unit: unitName })}</p>
      <FormActions>
        <SubmitButton>{t('form.send')}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
