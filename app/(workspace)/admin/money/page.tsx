import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { loadOrganisation } from '@/lib/organisation/load'
import { switchMoney } from '@/lib/organisation/settings-actions'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('money.title') }
}

export default async function MoneyPage() {
  await requirePermission('money.switch')
  const [t, texts, { settings }] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    loadOrganisation(),
  ])
  if (!settings) notFound()
  return (
    <>
      <PageHeader title={t('money.title')} lead={t('money.lead')} />
      <div className="mt-8 max-w-read">
        <ActionForm action={switchMoney} texts={texts}>
          <HiddenField name="version" value={String(settings.version)} />
          <RadioGroup
            name="showMoney"
            label={t('money.question')}
            value={settings.showMoney ? 'yes' : 'no'}
            choices={[
              { value: 'no', label: t('money.no') },
              { value: 'yes', label: t('money.yes') },
            ]}
          />
          <FormActions>
            <SubmitButton>{t('money.save')}</SubmitButton>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}
