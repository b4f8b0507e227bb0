import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { PersonSearch } from '@/components/organisation/person-search'
import { ActionForm } from '@/components/ui/form/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/choice-groups'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
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
  const [t, texts, found] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    findPeople(actor, search, person.id),
  ])
  const held = tasks.filter(task => person.tasks[task] > 0)
  return (
    <>
      <PageHeader
        above={
          <AdminTrail list="people" under={[{ href: `/admin/people/${person.id}`, label: person.name }]} />
        }
        title={t('person.handoverTitle', { name: person.name })}
        lead={t('person.handoverLead')}
      />
      <div className="mt-8 max-w-read space-y-8">
        <PersonSearch search={search} found={found.length} />
        {found.length > 0 ? (
          <ActionForm action={handOver} texts={texts}>
            <input type="hidden" name="personId" value={person.id} />
            <RadioGroup
              name="receiverId"
              label={t('person.receiver')}
              choices={found.map(each => ({ value: String(each.id), label: each.name, hint: each.unit }))}
              required
            />
            <CheckboxGroup
              name="tasks"
              label={t('person.handoverWhat')}
              values={held}
              choices={held.map(task => ({
                value: task,
                label: t(`person.taskCounts.${task}`, { count: person.tasks[task] }),
              }))}
            />
            <FormActions>
              <SubmitButton>{t('person.submitHandover')}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
      </div>
    </>
  )
}
