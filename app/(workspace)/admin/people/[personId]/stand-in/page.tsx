import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { PersonSearch } from '@/components/organisation/person-search'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { findPeople, personForAdministrator } from '@/lib/organisation/people-queries'
import { addStandIn } from '@/lib/organisation/role-actions'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ find?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('person.standIns') }
}

export default async function StandInPage({ params, searchParams }: Props) {
  const actor = await requirePermissionSomewhere('people.manage')
  const person = await personForAdministrator(actor, addressId((await params).personId))
  if (!person?.mayChange) notFound()
  const search = String((await searchParams).find ?? '')
  const [t, texts, found] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    findPeople(actor, search, person.id),
  ])
  return (
    <>
      <PageHeader
        above={
          <AdminTrail list="people" under={[{ href: `/admin/people/${person.id}`, label: person.name }]} />
        }
        title={t('person.standInTitle', { name: person.name })}
        lead={t('person.standInLead')}
      />
      <div className="mt-8 max-w-read space-y-8">
        <PersonSearch search={search} found={found.length} />
        {found.length > 0 ? (
          <ActionForm action={addStandIn} texts={texts}>
            <input type="hidden" name="absentPersonId" value={person.id} />
            <RadioGroup
              name="standInPersonId"
              label={t('person.standInPerson')}
              choices={found.map(each => ({ value: String(each.id), label: each.name, hint: each.unit }))}
              required
            />
            <div className="flex flex-wrap gap-x-6 gap-y-4">
              <DateField name="validFrom" label={t('person.validFrom')} value={today()} required />
              <DateField name="validUntil" label={t('person.validUntil')} min={today()} required />
            </div>
            <FormActions>
              <SubmitButton>{t('person.submitStandIn')}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}
