import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { askForNewPassword } from '@/lib/access/actions'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { sendsMail } from '@/lib/platform/env'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return {
    title: t('forgotten.title'),
    description: t(sendsMail() ? 'forgotten.lead' : 'forgotten.leadNoMail'),
  }
}

export default async function ForgottenPasswordPage() {
  await requireMunicipality()
  const t = await sentences('access')
  return (
    <>
      <PageHeader
        title={t('forgotten.title')}
        lead={t(sendsMail() ? 'forgotten.lead' : 'forgotten.leadNoMail')}
      />
      <div className="mt-8">
        <ActionForm
          action={askForNewPassword}
          texts={{ refused: t('forgotten.refused'), pending: t('forgotten.pending'), goOn: t('signIn.goOn') }}
        >
          <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" required />
          <FormActions>
            <SubmitButton>{t('forgotten.submit')}</SubmitButton>
            <a href="/sign-in">{t('forgotten.back')}</a>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}
