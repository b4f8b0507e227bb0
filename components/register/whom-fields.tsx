import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/form/choice-groups'
import { NumberField } from '@/components/ui/form/number-field'
import { SelectField } from '@/components/ui/form/select-field'
import { TextField } from '@/components/ui/form/text-field'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'
import { AlreadyBinding } from './already-binding'
import { BurdenReadBack } from './burden-read-back'
import { formOptions } from './form-options'
import { MoreFields } from './more-fields'
import { many, one, type StepProps } from './step-props'
import { UnitPicker } from './unit-picker'

const traits = ['usesNumericTargets', 'comparesUnits', 'selectsCitizens', 'moneyFollowsResults'] as const

/** Step 3: whom it binds and how much it takes, worked out as one types; and what binds them already. */
export async function WhomFields({ values, choices }: StepProps) {
  const [t, locale] = await Promise.all([sentences('register'), requestLocale()])
  const options = formOptions(t)
  const [outermost] = choices.ownerUnits
  return (
    <>
      <UnitPicker
        name="binds"
        label={t('fields.binds')}
        hint={t('hints.binds')}
        units={choices.units.map(({ id, name, depth, own }) => ({ id, name, depth, own }))}
        values={many(values.binds)}
        foldWord={t('units.foldedUnits')}
      />
      <MoreFields
        summary={t('fields.groups')}
        hint={t('form.optional')}
        names={['groups']}
        open={many(values.groups).length > 0}
      >
        <CheckboxGroup
          name="groups"
          label={t('fields.groups')}
          hint={t('hints.groups')}
          values={many(values.groups)}
          choices={choices.groups.map(group => ({ value: String(group.id), label: group.name }))}
        />
      </MoreFields>
      <div className="field-pair">
        <NumberField
          name="minutes"
          label={t('fields.minutes')}
          unit={t('units.minutes')}
          value={one(values.minutes)}
        />
        <NumberField
          name="occurrences"
          label={t('fields.occurrences')}
          unit={t('units.times')}
          value={one(values.occurrences)}
        />
        <SelectField
          name="period"
          label={t('fields.period')}
          value={one(values.period)}
          choices={options.periods}
        />
      </div>
      <RadioGroup
        name="countedAs"
        label={t('fields.countedAs')}
        value={one(values.countedAs)}
        choices={options.countedAs}
        inRow
      />
      <BurdenReadBack
        settings={choices.burdenSettings}
        units={choices.units.map(({ id, first, end }) => ({ id, first, end }))}
        people={choices.headCounts}
        locale={locale}
        texts={{
          nobody: t('burden.nobody'),
          waiting: t('burden.waiting'),
          forMany: t('burden.readBack', { minutes: '{minutes}', people: '{people}', hours: '{hours}' }),
          forOne: t('burden.readBackOne', { minutes: '{minutes}', hours: '{hours}' }),
          oneMinute: t('burden.minutes', { count: 1, shown: '1' }),
          minutes: t('burden.minutes', { count: 2, shown: '{n}' }),
          oneHour: t('burden.hours', { count: 1, shown: '1' }),
          hours: t('burden.hours', { count: 2, shown: '{n}' }),
        }}
      />
      <MoreFields
        summary={t('form.more')}
        hint={t('form.optional')}
        names={['anywayPercent', 'ownerUnitId', 'ownerFunction', 'ownerPersonId', ...traits]}
      >
        <NumberField
          name="anywayPercent"
          label={t('fields.anywayPercent')}
          hint={t('hints.anywayPercent')}
          unit={t('units.percent')}
          value={one(values.anywayPercent)}
        />
        <SelectField
          name="ownerUnitId"
          label={t('fields.ownerUnitId')}
          value={one(values.ownerUnitId)}
          choices={choices.ownerUnits.map(unit => ({
            value: String(unit.id),
            label: `${'\u2003'.repeat(unit.depth - (outermost?.depth ?? 0))}${unit.name}`,
          }))}
        />
        <TextField
          name="ownerFunction"
          label={t('fields.ownerFunction')}
          hint={t('hints.ownerFunction')}
          value={one(values.ownerFunction)}
          maxLength={160}
          suggestions={choices.functions}
        />
        <SelectField
          name="ownerPersonId"
          label={t('fields.ownerPersonId')}
          value={one(values.ownerPersonId)}
          choices={choices.owners.map(owner => ({
            value: String(owner.id),
            label: `${owner.name}, ${owner.unit}`,
          }))}
          emptyText={t('form.choose')}
        />
        <fieldset className="field">
          <legend className="field-label">{t('fields.traits')}</legend>
          <p className="field-hint">{t('hints.traits')}</p>
          {traits.map(name => (
            <Checkbox
              key={name}
              name={name}
              label={t(`fields.${name}`)}
              checked={one(values[name]) === 'on'}
            />
          ))}
        </fieldset>
      </MoreFields>
      <AlreadyBinding
        page="/requirements/around"
        data="/requirements/around/data"
        texts={{
          show: t('around.show'),
          loading: t('around.loading'),
          failed: t('around.failed'),
          newTab: t('around.newTab'),
          different: t('around.different'),
        }}
      />
    </>
  )
}
