import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { requireNoMunicipality } from '@/lib/access/require-beginning'
import { defaultProfessionalGroups } from '@/lib/organisation/default-professional-groups'
import { createMunicipality } from '@/lib/organisation/first-run-actions'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return { title: t('welcome.title'), description: t('welcome.lead') }
}

export default async function WelcomePage() {
  await requireNoMunicipality()
  const [t, locale] = await Promise.all([sentences('access'), requestLocale()])
  return (
    <>
      <PageHeader title={t('welcome.title')} lead={t('welcome.lead')} />
      <div className="mt-8">
        <ActionForm
          action={createMunicipality}
          texts={{ refused: t('welcome.refused'), pending: t('welcome.pending'), goOn: t('signIn.goOn') }}
        >
          <TextField
            name="municipalityName"
            label={t('welcome.municipality')}
            hint={t('welcome.municipalityHint')}
            maxLength={100}
            required
          />
          <RadioGroup
            name="locale"
            label={t('welcome.locale')}
            hint={t('welcome.localeHint')}
            value={locale}
            choices={[
              { value: 'da', label: t('languages.da') },
              { value: 'en', label: t('languages.en') },
            ]}
            inRow
          />
          <TextField name="name" label={t('welcome.name')} autoComplete="name" maxLength={100} required />
          <TextField name="email" type="email" label={t('welcome.email')} autoComplete="username" required />
          <SelectField
            name="professionalGroup"
            label={t('welcome.group')}
            value="Administrativ medarbejder"
            choices={defaultProfessionalGroups.map(name => ({ value: name, label: name }))}
          />
          <TextField
            name="password"
            type="password"
            label={t('choosePassword.password')}
            hint={t('choosePassword.hint')}
            autoComplete="new-password"
            required
          />
          <FormActions>
            <SubmitButton>{t('welcome.submit')}</SubmitButton>
          </FormActions>
        </ActionForm>
        <p className="mt-8 text-ui text-quiet">{t('welcome.then')}</p>
      </div>
    </>
  )
}
