import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { PersonAccount } from '@/components/organisation/person-account'
import { PersonFields } from '@/components/organisation/person-fields'
import { GiveRoleForm, RoleList } from '@/components/organisation/person-roles'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { ItemList } from '@/components/ui/item-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { tasks } from '@/lib/organisation/model'
import { editPerson } from '@/lib/organisation/people-actions'
import {
  listProfessionalGroups,
  personForAdministrator,
  unitsToChoose,
} from '@/lib/organisation/people-queries'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { params: Promise<{ personId: string }> }

/** One look-up for the title and the page. */
const asked = cache(async (personId: string) => {
  const actor = await requirePermissionSomewhere('people.manage')
  const person = await personForAdministrator(actor, addressId(personId))
  if (!person) notFound()
  return { actor, person }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await asked((await params).personId)
  return { title: person.name }
}

export default async function PersonPage({ params }: Props) {
  const { actor, person } = await asked((await params).personId)
  const [t, texts, groups] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    listProfessionalGroups(actor),
  ])
  const units = unitsToChoose(actor)
  const here = `/admin/people/${person.id}`
  const group = groups.find(each => each.id === person.professionalGroupId)?.name ?? ''
  const canSignIn = person.email !== null && person.status !== 'disabled'
  const held = tasks.filter(task => person.tasks[task] > 0)
  return (
    <>
      <PageHeader
        above={<AdminTrail list="people" />}
        title={person.name}
        lead={t('person.lead', { group, unit: person.unit })}
      />
      {person.mayChange ? null : (
        <div className="mt-6">
          <Notice title={t('person.noChange')} />
        </div>
      )}
      <Columns shape="halves">
        <div className="space-y-10">
          {person.mayChange ? (
            <Section title={t('person.details')} line>
              <ActionForm action={editPerson} texts={texts}>
                <input type="hidden" name="personId" value={person.id} />
                <HiddenField name="version" value={String(person.version)} />
                <PersonFields units={units} groups={groups} person={person} />
                <FormActions>
                  <SubmitButton look="ghost">{t('person.save')}</SubmitButton>
                </FormActions>
              </ActionForm>
            </Section>
          ) : null}
          <Section title={t('person.account')} line>
            <PersonAccount person={person} />
          </Section>
        </div>
        <div className="space-y-10">
          <Section title={t('person.roles')} line>
            <RoleList roles={person.roles} mayChange={person.mayChange} none={t('person.noRoles')} />
            {person.mayChange && canSignIn ? (
              <Disclosure summary={t('person.giveRole')}>
                <GiveRoleForm personId={person.id} homeUnitId={person.unitId} units={units} />
              </Disclosure>
            ) : null}
            {canSignIn ? null : <p className="mt-3 text-ui text-quiet">{t('person.rolesNeedAccount')}</p>}
          </Section>
          <Section title={t('person.standIns')} line>
            <RoleList roles={person.standIns} mayChange={person.mayChange} none={t('person.noStandIns')} />
            {person.mayChange && person.tasks.roles > 0 ? (
              <p className="mt-4">
                <ButtonLink look="ghost" href={`${here}/stand-in`}>
                  {t('person.addStandIn')}
                </ButtonLink>
              </p>
            ) : null}
          </Section>
          <Section title={t('person.tasks')} line>
            {held.length === 0 ? (
              <p>{t('person.noTasks')}</p>
            ) : (
              <>
                <ItemList
                  items={held.map(task => ({
                    key: task,
                    text: t(`person.taskCounts.${task}`, { count: person.tasks[task] }),
                  }))}
                />
                {person.mayChange ? (
                  <p className="mt-4">
                    <ButtonLink look="ghost" href={`${here}/handover`}>
                      {t('person.handOver')}
                    </ButtonLink>
                  </p>
                ) : null}
              </>
            )}
          </Section>
        </div>
      </Columns>
    </>
  )
}
