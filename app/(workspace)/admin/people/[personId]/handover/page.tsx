import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonToPerson } from '@/components/organisation/person-to-person'
import { CheckboxGroup } from '@/components/ui/form/choice-groups'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { tasks } from '@/lib/organisation/model'
import { findPeople, personForAdministrator } from '@/lib/organisation/people-queries'
import { handOver } from '@/lib/organisation/role-actions'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ find?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('person.handOver') }
}

export default async function HandoverPage({ params, searchParams }: Props) {
  const actor = await requirePermissionSomewhere('people.manage')
  const person = await personForAdministrator(actor, addressId((await params).personId))
  if (!person?.mayChange) notFound()
  const search = String((await searchParams).find ?? '')
  const [t, found] = await Promise.all([sentences('admin'), findPeople(actor, search, person.id)])
  const held = tasks.filter(task => person.tasks[task] > 0)
  return (
    <PersonToPerson
      person={person}
      title={t('person.handoverTitle', { name: person.name })}
      lead={t('person.handoverLead')}
      search={search}
      found={found}
      action={handOver}
      from="personId"
      to={{ name: 'receiverId', label: t('person.receiver') }}
      button={t('person.submitHandover')}
    >
      <CheckboxGroup
        name="tasks"
        label={t('person.handoverWhat')}
        values={held}
        choices={held.map(task => ({
          value: task,
          label: t(`person.taskCounts.${task}`, { count: person.tasks[task] }),
        }))}
      />
    </PersonToPerson>
  )
}
