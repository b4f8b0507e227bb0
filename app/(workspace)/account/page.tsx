import type { Metadata } from 'next'
import { CalendarChoice, NotificationChoices } from '@/components/notify/notification-choices'
import { DefinitionList } from '@/components/ui/definition-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { changeAppearance, changePassword, signOutEverywhere } from '@/lib/access/account-actions'
import { ownAccount } from '@/lib/access/account-queries'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { ownNotificationChoices } from '@/lib/notify/news-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('access')
  return { title: t('account.title') }
}

export default async function AccountPage() {
  const actor = await requirePermissionSomewhere('self.manage')
  const [t, format, own, notifications] = await Promise.all([
    sentences('access'),
    requestFormat(),
    ownAccount(actor),
    ownNotificationChoices(actor),
  ])
  const texts = {
    refused: t('account.refused'),
    pending: t('account.pending'),
    goOn: t('account.goOn'),
  }
  const roles = own.roles.map(role => {
    const named = { role: t(`roles.${role.role}`), unit: role.unit }
    const said = role.standsInFor
      ? t('account.standIn', { ...named, name: role.standsInFor })
      : t('account.role', named)
    return {
      id: role.id,
      said: role.validUntil ? `${said}, ${t('account.until', { date: format.date(role.validUntil) })}` : said,
    }
  })
  return (
    <>
      <PageHeader title={t('account.title')} lead={t('account.signedInAs', { name: actor.name })} />
      <Columns shape="halves">
        <div className="space-y-10">
          <Section title={t('account.facts')} line>
            <DefinitionList
              items={[
                { key: 'name', term: t('account.name'), value: own.name },
                { key: 'email', term: t('account.email'), value: own.email },
                { key: 'unit', term: t('account.unit'), value: own.workplace },
                { key: 'group', term: t('account.group'), value: own.professionalGroup },
                {
                  key: 'fraction',
                  term: t('account.fraction'),
                  value:
                    own.employmentFraction === 1
                      ? t('account.fullTime')
                      : t('account.partTime', { percent: format.percent(own.employmentFraction, 2) }),
                },
                {
                  key: 'roles',
                  term: t('account.roles'),
                  value:
                    roles.length === 0 ? (
                      t('account.noRoles')
                    ) : (
                      <ul>
                        {roles.map(role => (
                          <li key={role.id} className="first-letter:uppercase">
                            {role.said}
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]}
            />
            <p className="mt-3 text-ui text-quiet">{t('account.wrong')}</p>
          </Section>
          <Section title={t('account.appearance')} line>
            <ActionForm action={changeAppearance} texts={texts}>
              <RadioGroup
                name="locale"
                label={t('account.language')}
                value={actor.locale}
                choices={[
                  { value: 'da', label: t('languages.da') },
                  { value: 'en', label: t('languages.en') },
                ]}
                inRow
              />
              <RadioGroup
                name="theme"
                label={t('account.theme')}
                value={actor.theme ?? 'system'}
                choices={[
                  { value: 'system', label: t('account.system') },
                  { value: 'light', label: t('account.light') },
                  { value: 'dark', label: t('account.dark') },
                ]}
                inRow
              />
              <FormActions>
                <SubmitButton look="ghost">{t('account.saveAppearance')}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Section>
        </div>
        <div className="space-y-10">
          <NotificationChoices own={notifications} texts={texts} />
          <CalendarChoice own={notifications} texts={texts} />
          <Section title={t('account.password')} line>
            <ActionForm action={changePassword} texts={texts} emptyWhenDone>
              <TextField
                name="currentPassword"
                type="password"
                label={t('account.currentPassword')}
                autoComplete="current-password"
                required
              />
              <TextField
                name="password"
                type="password"
                label={t('choosePassword.newPassword')}
                hint={t('choosePassword.hint')}
                autoComplete="new-password"
                required
              />
              <FormActions>
                <SubmitButton look="ghost">{t('account.changePassword')}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Section>
          <Section title={t('account.everywhere')} line>
            <p className="mb-4 max-w-read">{t('account.everywhereLead')}</p>
            <ActionForm action={signOutEverywhere} texts={texts}>
              <SubmitButton look="ghost">{t('account.everywhereAction')}</SubmitButton>
            </ActionForm>
          </Section>
        </div>
      </Columns>
    </>
  )
}
