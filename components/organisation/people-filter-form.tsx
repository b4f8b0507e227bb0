import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/form/select-field'
import { TextField } from '@/components/ui/form/text-field'
import { givenRoles } from '@/lib/access/permissions'
import { type PeopleFilter, personStatuses } from '@/lib/organisation/people-filter'
import { sentences } from '@/lib/platform/i18n/request'
import { unitChoices } from './indented'

interface PeopleFilterFormProps {
  filter: PeopleFilter
  units: readonly { id: number; name: string; depth: number }[]
  groups: readonly { id: number; name: string }[]
}

/** Narrows the list of people; a plain form whose answer has its own address. */
export async function PeopleFilterForm({ filter, units, groups }: PeopleFilterFormProps) {
  const [t, access] = await Promise.all([sentences('admin'), sentences('access')])
  return (
    <search className="no-print mt-8 mb-6 block">
      <form method="get" action="/admin/people" className="space-y-4">
        <TextField name="q" type="search" label={t('people.search')} value={filter.search} />
        <details
          className="facets"
          open={Boolean(filter.unitId || filter.professionalGroupId || filter.role || filter.status)}
        >
          <summary>{t('people.narrow')}</summary>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <SelectField
              name="unit"
              label={t('people.unit')}
              value={filter.unitId ? String(filter.unitId) : ''}
              emptyText={t('people.any')}
              choices={unitChoices(units)}
            />
            <SelectField
              name="group"
              label={t('people.group')}
              value={filter.professionalGroupId ? String(filter.professionalGroupId) : ''}
              emptyText={t('people.any')}
              choices={groups.map(group => ({ value: String(group.id), label: group.name }))}
            />
            <SelectField
              name="role"
              label={t('people.role')}
              value={filter.role ?? ''}
              emptyText={t('people.any')}
              choices={givenRoles.map(role => ({ value: role, label: access(`roles.${role}`) }))}
            />
            <SelectField
              name="status"
              label={t('people.status')}
              value={filter.status ?? ''}
              emptyText={t('people.any')}
              choices={personStatuses.map(status => ({
                value: status,
                label: t(`people.statuses.${status}`),
              }))}
            />
          </div>
        </details>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit" look="ghost">
            {t('people.submitSearch')}
          </Button>
          <a href="/admin/people">{t('people.clear')}</a>
        </div>
      </form>
    </search>
  )
}
