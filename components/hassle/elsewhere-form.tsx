import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { editElsewhere } from '@/lib/hassle/hassle-actions'
import type { ElsewhereKind } from '@/lib/hassle/vocabulary'
import { sentences } from '@/lib/platform/i18n/request'
import { hassleFormTexts } from './form-texts'

type ElsewhereFormProps = {
  places: readonly { kind: ElsewhereKind; address: string }[]
  optionalText: string
}

/** Where the municipality itself takes in what does not belong in the hassle box. */
export async function ElsewhereForm({ places, optionalText }: ElsewhereFormProps) {
  const [t, texts] = await Promise.all([sentences('hassle'), hassleFormTexts()])
  return (
    <Section title={t('settings.heading')} line>
      <p className="mb-4">{t('settings.lead')}</p>
      <ActionForm action={editElsewhere} texts={texts}>
        {places.map(({ kind, address }) => (
          <TextField
            key={kind}
            name={kind}
            label={t(`settings.${kind}`)}
            optionalText={optionalText}
            value={address}
            maxLength={200}
          />
        ))}
        <FormActions>
          <SubmitButton look="ghost">{t('settings.save')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}
