import { NumberField } from '@/components/ui/form/number-field'
import { SelectField } from '@/components/ui/form/select-field'
import { TextField } from '@/components/ui/form/text-field'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { unitChoices } from './indented'

interface PersonFieldsProps {
  units: readonly { id: number; name: string; depth: number }[]
  groups: readonly { id: number; name: string }[]
  person?: {
    name: string
    email: string | null
    unitId: number
    professionalGroupId: number
    employmentFraction: number
  }
  /** Where a new person is placed when the form comes from a unit's page. */
  unitId?: number
}

/** Who somebody is in the organisation; the same fields when they are added and when they are edited. */
export async function PersonFields({ units, groups, person, unitId }: PersonFieldsProps) {
  const [t, format] = await Promise.all([sentences('admin'), requestFormat()])
  // A home that cannot be chosen any more is not quietly another one.
  const home = units.find(unit => unit.id === (person?.unitId ?? unitId))?.id
  const hundredths = Math.round((person?.employmentFraction ?? 1) * 10_000)
  const decimals = [100, 10].filter(step => hundredths % step !== 0).length
  return (
    <>
      <TextField
        name="name"
        label={t('people.name')}
        value={person?.name}
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={t('people.email')}
        optionalText={t('form.optional')}
        hint={t('person.emailHint')}
        value={person?.email ?? undefined}
        autoComplete="off"
      />
      <SelectField
        name="unitId"
        label={t('people.unit')}
        value={home ? String(home) : undefined}
        emptyText={home ? undefined : t('form.choose')}
        choices={unitChoices(units)}
        required
      />
      <SelectField
        name="professionalGroupId"
        label={t('people.group')}
        value={person ? String(person.professionalGroupId) : undefined}
        emptyText={person ? undefined : t('form.choose')}
        choices={groups.map(group => ({ value: String(group.id), label: group.name }))}
        required
      />
      <NumberField
        name="employmentPercent"
        label={t('person.fraction')}
        unit={t('person.percent')}
        value={format.number(hundredths / 100, decimals)}
        required
      />
    </>
  )
}
