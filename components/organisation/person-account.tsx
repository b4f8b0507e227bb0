import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { disablePerson, enablePerson, invitePerson } from '@/lib/organisation/people-actions'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { adminFormTexts } from './form-texts'

interface PersonAccountProps {
  person: {
    id: number
    email: string | null
    status: 'invited' | 'active' | 'disabled'
    isSelf: boolean
    mayChange: boolean
    invitationUntil: number | null
    tasks: Record<string, number>
  }
}

/** Whether somebody can sign in, and what an administrator can do about it. */
export async function PersonAccount({ person }: PersonAccountProps) {
  const [t, format, texts] = await Promise.all([sentences('admin'), requestFormat(), adminFormTexts()])
  const state =
    person.status === 'active'
      ? person.email
        ? t('person.statusActive')
        : t('person.statusNoAddress')
      : person.status === 'invited'
        ? t('person.statusInvited')
        : t('person.statusDisabled')
  const hasTasks = Object.values(person.tasks).some(count => count > 0)
  const id = <input type="hidden" name="personId" value={person.id} />
  return (
    <div className="space-y-4">
      <p>
        {state}{' '}
        {person.status === 'invited'
          ? person.invitationUntil
            ? t('person.invitedUntil', { date: format.moment(person.invitationUntil) })
            : t('person.notInvited')
          : null}
      </p>
      {person.mayChange && person.status === 'invited' && person.email ? (
        <ActionForm action={invitePerson} texts={texts}>
          {id}
          <SubmitButton look="ghost">
            {person.invitationUntil ? t('person.sendAgain') : t('person.sendInvitation')}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {person.mayChange && person.status === 'disabled' ? (
        <ActionForm action={enablePerson} texts={texts}>
          {id}
          <SubmitButton look="ghost">{t('person.enable')}</SubmitButton>
        </ActionForm>
      ) : null}
      {person.mayChange && person.status !== 'disabled' && !person.isSelf ? (
        <>
          <p className="text-ui text-quiet">{t('person.disableLead')}</p>
          {hasTasks ? <Notice tone="warn" title={t('person.disableTasks')} /> : null}
          <ActionForm action={disablePerson} texts={texts}>
            {id}
            <SubmitButton look="ghost">{t('person.disable')}</SubmitButton>
          </ActionForm>
        </>
      ) : null}
    </div>
  )
}
