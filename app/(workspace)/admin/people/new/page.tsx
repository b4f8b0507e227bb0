import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { PersonFields } from '@/components/organisation/person-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { Checkbox } from '@/components/ui/form/choice-groups'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addPerson } from '@/lib/organisation/people-actions'
import { readPeopleFilter } from '@/lib/organisation/people-filter'
import { listProfessionalGroups, unitsToChoose } from '@/lib/organisation/people-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('person.newTitle') }
}

export default async function NewPersonPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('people.manage')
  const { unitId } = readPeopleFilter(await searchParams)
  const [t, texts, groups] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    listProfessionalGroups(actor),
  ])
  return (
    <>
      <PageHeader
        above={<AdminTrail list="people" />}
        title={t('person.newTitle')}
        lead={t('person.newLead')}
      />
      <div className="mt-8 max-w-read">
        <ActionForm action={addPerson} texts={texts}>
          <PersonFields units={unitsToChoose(actor)} groups={groups} unitId={unitId} />
          <Checkbox name="invite" label={t('person.invite')} hint={t('person.inviteHint')} checked />
          <FormActions>
            <SubmitButton>{t('person.submitNew')}</SubmitButton>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}
