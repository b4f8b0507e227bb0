import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonToPerson } from '@/components/organisation/person-to-person'
import { DateField } from '@/components/ui/form/date-field'
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
  const [t, found] = await Promise.all([sentences('admin'), findPeople(actor, search, person.id)])
  return (
    <PersonToPerson
      person={person}
      title={t('person.standInTitle', { name: person.name })}
      lead={t('person.standInLead')}
      search={search}
      found={found}
      action={addStandIn}
      from="absentPersonId"
      to={{ name: 'standInPersonId', label: t('person.standInPerson') }}
      button={t('person.submitStandIn')}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField name="validFrom" label={t('person.validFrom')} value={today()} required />
        <DateField name="validUntil" label={t('person.validUntil')} min={today()} required />
      </div>
    </PersonToPerson>
  )
}
