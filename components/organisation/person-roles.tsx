import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { type GivenRole, givenRoles } from '@/lib/access/permissions'
import { endRole, giveRole } from '@/lib/organisation/role-actions'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { adminFormTexts } from './form-texts'
import { unitChoices } from './indented'

interface HeldRole {
  id: number
  role: GivenRole
  unit: string
  validFrom: string | null
  validUntil: string | null
}

/** A role in words, with its days and whom one stands in for. */
async function sayRole(role: HeldRole, around: { standsInFor?: string | null; holder?: string }) {
  const [t, access, format] = await Promise.all([sentences('admin'), sentences('access'), requestFormat()])
  const named = { role: access(`roles.${role.role}`), unit: role.unit }
  return [
    around.holder ? t('person.standInLine', { ...named, name: around.holder }) : t('person.roleOn', named),
    around.standsInFor ? t('person.standsInFor', { name: around.standsInFor }) : null,
    role.validFrom ? t('person.from', { date: format.date(role.validFrom) }) : null,
    role.validUntil ? t('person.until', { date: format.date(role.validUntil) }) : null,
  ]
    .filter(part => part !== null)
    .join(', ')
}

interface RoleListProps {
  roles: readonly (HeldRole & { standsInFor?: string | null; name?: string })[]
  mayChange: boolean
  none: string
}

/** Roles somebody holds, or that others hold for them, each with its way to end. */
export async function RoleList({ roles, mayChange, none }: RoleListProps) {
  const [t, access, texts] = await Promise.all([sentences('admin'), sentences('access'), adminFormTexts()])
  if (roles.length === 0) return <p>{none}</p>
  const lines = await Promise.all(
    roles.map(async role => ({
      role,
      said: await sayRole(role, { standsInFor: role.standsInFor, holder: role.name }),
    })),
  )
  return (
    <ul>
      {lines.map(({ role, said }) => (
        <li
          key={role.id}
          className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line py-1.5 first:border-t-0"
        >
          <span className="first-letter:uppercase">{said}</span>
          {mayChange ? (
            <ActionForm action={endRole} texts={texts} className="">
              <input type="hidden" name="roleAssignmentId" value={role.id} />
              <SubmitButton look="quiet">
                {t('person.endRole')}
                <span className="sr-only">
                  , {access('account.role', { role: access(`roles.${role.role}`), unit: role.unit })}
                </span>
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

interface GiveRoleFormProps {
  personId: number
  homeUnitId: number
  units: readonly { id: number; name: string; depth: number }[]
}

export async function GiveRoleForm({ personId, homeUnitId, units }: GiveRoleFormProps) {
  const [t, access, texts] = await Promise.all([sentences('admin'), sentences('access'), adminFormTexts()])
  return (
    <ActionForm action={giveRole} texts={texts} emptyWhenDone>
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        name="role"
        label={t('person.role')}
        choices={givenRoles.map(role => ({ value: role, label: access(`roles.${role}`) }))}
      />
      <SelectField
        name="unitId"
        label={t('person.roleUnit')}
        hint={t('person.roleUnitHint')}
        value={String(homeUnitId)}
        choices={unitChoices(units)}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField name="validFrom" label={t('person.validFrom')} />
        <DateField name="validUntil" label={t('person.validUntil')} />
      </div>
      <p className="text-ui text-quiet">{t('person.optionalDates')}</p>
      <FormActions>
        <SubmitButton look="ghost">{t('person.submitRole')}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
