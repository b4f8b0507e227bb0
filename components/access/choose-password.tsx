import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { FormState } from '@/lib/platform/form-state'

interface ChoosePasswordProps {
  action: (state: FormState, data: FormData) => Promise<FormState>
  secret: string
  /** The address the password belongs to, for password managers. */
  email: string | null
  texts: { label: string; hint: string; submit: string; pending: string; refused: string; goOn: string }
}

/** The form behind a link in a mail: one new password. */
export function ChoosePassword({ action, secret, email, texts }: ChoosePasswordProps) {
  return (
    <div className="mt-8">
      <ActionForm action={action} texts={texts}>
        <input type="hidden" name="secret" value={secret} />
        {email ? (
          <input
            type="text"
            name="_username"
            value={email}
            autoComplete="username"
            readOnly
            tabIndex={-1}
            aria-hidden="true"
            className="sr-only"
          />
        ) : null}
        <TextField
          name="password"
          type="password"
          label={texts.label}
          hint={texts.hint}
          autoComplete="new-password"
          required
        />
        <FormActions>
          <SubmitButton>{texts.submit}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
