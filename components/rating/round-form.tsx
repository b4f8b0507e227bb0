import { buttonClasses } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { TreeUnit } from '@/lib/organisation/unit-tree'
import type { FormAction } from '@/lib/platform/action'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RequirementToPick } from '@/lib/rating/pick-queries'
import { FilterList } from './filter-list'

interface RoundFormProps {
  action: FormAction
  /** Where the units are chosen: the page itself, with `unit` in its address. */
  address: string
  units: { chosen: readonly TreeUnit[]; possible: readonly (TreeUnit & { depth: number })[] }
  pick: { items: RequirementToPick[]; left: number }
  values: {
    round?: { id: number; version: number }
    name?: string
    depth: 'short' | 'full'
    opensOn: string
    closesOn: string
    medDiscussedOn?: string
    requirements: readonly number[]
  }
  t: Translate<'rating'>
  results: Translate<'results'>
  format: Format
}

/** A round as a draft: its units first, since they decide which requirements there are to choose among. */
export function RoundForm({ action, address, units, pick, values, t, results, format }: RoundFormProps) {
  return (
    <div className="mt-8 max-w-[44rem]">
      <p className="field-label">{t('roundForm.units')}</p>
      <p>{format.list(units.chosen.map(unit => unit.name))}</p>
      {units.possible.length > 1 ? <ChooseUnits address={address} units={units} t={t} /> : null}
      <div className="mt-6">
        <ActionForm
          action={action}
          texts={{
            refused: t('roundForm.refused'),
            pending: t('roundForm.pending'),
            goOn: t('roundForm.goOn'),
          }}
        >
          {units.chosen.map(unit => (
            <input key={unit.id} type="hidden" name="units" value={unit.id} />
          ))}
          {values.round ? (
            <>
              <input type="hidden" name="round" value={values.round.id} />
              <input type="hidden" name="version" value={values.round.version} />
            </>
          ) : null}
          <TextField
            name="name"
            label={t('roundForm.name')}
            hint={t('roundForm.nameHint')}
            value={values.name}
            maxLength={120}
            required
          />
          {pick.items.length === 0 ? (
            <p className="text-quiet">{t('roundForm.none')}</p>
          ) : (
            <FilterList
              texts={{
                label: t('roundForm.filter'),
                chosen: t('roundForm.chosen', { count: '{count}' }),
                all: t('roundForm.all', { count: pick.items.length }),
                none: t('roundForm.filterNone'),
              }}
              total={pick.items.length}
            >
              <CheckboxGroup
                name="requirements"
                label={t('roundForm.requirements')}
                hint={t('roundForm.requirementsHint')}
                values={values.requirements.map(String)}
                choices={pick.items.map(item => ({
                  value: String(item.id),
                  label: item.title,
                  hint: `${item.reference} · ${aboutRequirement(item, t, results, format)}`,
                }))}
              />
            </FilterList>
          )}
          {pick.left > 0 ? (
            <p className="text-small text-quiet">{t('roundForm.left', { left: pick.left })}</p>
          ) : null}
          <RadioGroup
            name="depth"
            label={t('roundForm.depth')}
            value={values.depth}
            choices={[
              { value: 'short', label: t('roundForm.short'), hint: t('roundForm.shortHint') },
              { value: 'full', label: t('roundForm.full'), hint: t('roundForm.fullHint') },
            ]}
          />
          <DateField
            name="opensOn"
            label={t('roundForm.opensOn')}
            hint={t('roundForm.opensHint')}
            value={values.opensOn}
            required
          />
          <DateField
            name="closesOn"
            label={t('roundForm.closesOn')}
            hint={t('roundForm.closesHint')}
            value={values.closesOn}
            required
          />
          <DateField
            name="medDiscussedOn"
            label={t('roundForm.medOn')}
            hint={t('roundForm.medOnHint')}
            optionalText={t('roundForm.optional')}
            value={values.medDiscussedOn}
          />
          <FormActions>
            <SubmitButton>{t(values.round ? 'roundForm.save' : 'roundForm.create')}</SubmitButton>
          </FormActions>
        </ActionForm>
      </div>
    </div>
  )
}

function aboutRequirement(
  { people, hours, lastRated }: RequirementToPick,
  t: Translate<'rating'>,
  results: Translate<'results'>,
  format: Format,
): string {
  const cost =
    hours === null
      ? t('roundForm.people', { people })
      : t('roundForm.cost', { people, hours: format.hours(hours) })
  const rated = lastRated
    ? t('roundForm.rated', {
        day: format.shortDate(lastRated.on),
        verdict: results(`verdicts.${lastRated.split ? 'split' : lastRated.verdict}`).toLowerCase(),
      })
    : t('roundForm.neverRated')
  return `${cost}. ${rated}.`
}

/** A plain form that asks for the page again: the units stand in the address. */
function ChooseUnits({ address, units, t }: Pick<RoundFormProps, 'address' | 'units' | 't'>) {
  const chosen = new Set(units.chosen.map(unit => unit.id))
  return (
    <Disclosure summary={t('roundForm.otherUnits')}>
      <form action={address} method="get">
        <fieldset className="choices">
          <legend className="sr-only">{t('roundForm.units')}</legend>
          {units.possible.map(unit => (
            <label
              key={unit.id}
              htmlFor={`unit-${unit.id}`}
              className={`choice ${indents[Math.min(unit.depth, 3)]}`}
            >
              <input
                id={`unit-${unit.id}`}
                type="checkbox"
                name="unit"
                value={unit.id}
                defaultChecked={chosen.has(unit.id)}
              />
              <span>{unit.name}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className={buttonClasses('ghost')}>
          {t('roundForm.useUnits')}
        </button>
      </form>
    </Disclosure>
  )
}

const indents = ['', 'ml-6', 'ml-12', 'ml-18']
