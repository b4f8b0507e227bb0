import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { listProfessionalGroups } from '@/lib/organisation/people-queries'
import { addProfessionalGroup, renameProfessionalGroup } from '@/lib/organisation/settings-actions'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('groups.title') }
}

export default async function GroupsPage() {
  const actor = await requirePermission('settings.manage')
  const [t, texts, groups] = await Promise.all([
    sentences('admin'),
    adminFormTexts(),
    listProfessionalGroups(actor),
  ])
  return (
    <>
      <PageHeader above={<AdminTrail />} title={t('groups.title')} lead={t('groups.lead')} />
      <Columns shape="main-aside">
        <Section title={t('groups.list')} line>
          <ul>
            {groups.map(group => (
              <li key={group.id} className="border-t border-line py-2 first:border-t-0">
                {group.name}
                <span className="ml-3 text-small text-quiet">
                  {t('groups.people', { count: group.people })}
                </span>
                <Disclosure
                  summary={
                    <>
                      {t('groups.rename')}
                      <span className="sr-only"> {group.name}</span>
                    </>
                  }
                >
                  <ActionForm action={renameProfessionalGroup} texts={texts}>
                    <input type="hidden" name="professionalGroupId" value={group.id} />
                    <TextField
                      name="name"
                      label={t('groups.name')}
                      value={group.name}
                      maxLength={80}
                      required
                    />
                    <SubmitButton look="ghost">{t('groups.submitRename')}</SubmitButton>
                  </ActionForm>
                </Disclosure>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('groups.add')} line>
          <ActionForm action={addProfessionalGroup} texts={texts} emptyWhenDone>
            <TextField name="name" label={t('groups.name')} maxLength={80} required />
            <FormActions>
              <SubmitButton look="ghost">{t('groups.submitAdd')}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
      </Columns>
    </>
  )
}
