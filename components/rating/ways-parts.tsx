import { buttonClasses } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/choice-groups'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/platform/action'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { WaysView } from '@/lib/rating/ways/way-queries'
import { WAYS } from '@/lib/rating/ways/ways'

type PartProps = { ways: WaysView; t: Translate<'rating'>; format: Format }

/** Names in a list of people; more are counted. */
const NAMED = 30

function named(names: readonly string[], t: Translate<'rating'>, format: Format): string {
  const left = names.length - NAMED
  return format.list(left > 0 ? [...names.slice(0, NAMED), t('ways.more', { left })] : names)
}

/** Those who cannot answer as things are, and what would let them. */
export function ShutOutPart({ ways, t, format }: PartProps) {
  if (ways.shutOut.length === 0) return null
  return (
    <Section title={t('ways.shutOut')} line>
      <p className="max-w-read">{t(`ways.shutOutText.${ways.status}`, { k: ways.k })}</p>
      <ul className="mt-3 max-w-read list-disc space-y-1.5 pl-5">
        {ways.shutOut.map(({ key, unitName: unit, groupName: group, names }) => (
          <li key={key}>
            {t('ways.place', { unit, groups: group })}: {named(names, t, format)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Which sheets there are, and who draws from each: for whom the bowl is. */
export function SheetsPart({ ways, t, format }: PartProps) {
  if (ways.sheets.length === 0) return null
  return (
    <Section title={t('ways.sheets')} line>
      <p className="max-w-read">{t(`ways.sheetsText.${ways.status}`)}</p>
      <ul className="mt-3 space-y-3">
        {ways.sheets.map(({ key, unitName: unit, groupNames, people, names, printed, printedOn }) => (
          <li key={key} className="border-t border-line pt-2">
            <p className="font-semibold">{t('ways.place', { unit, groups: format.list(groupNames) })}</p>
            <p className="text-quiet">
              {t('ways.codes', { people })}
              {ways.status === 'draft'
                ? null
                : ` ${printedOn ? t('ways.printedOn', { printed, day: format.date(printedOn) }) : t('ways.notPrinted')}`}
            </p>
            <Disclosure summary={t('ways.whoDraws')}>
              <p className="max-w-read">{named(names, t, format)}</p>
            </Disclosure>
          </li>
        ))}
      </ul>
      {ways.status === 'open' ? (
        <p className="mt-4">
          <a href={`/rounds/${ways.id}/sheets`} className={buttonClasses('primary')}>
            {t('ways.print')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

type ChooseProps = PartProps & { actions: { mark: FormAction; link: FormAction } }

/** For some people another way than the usual; in an open round, a new link. */
export function ChoosePart({ ways, actions, t, format }: ChooseProps) {
  const texts = { refused: t('round.refused'), pending: t('round.pending'), goOn: t('round.goOn') }
  const linked = ways.people.filter(each => each.way !== 'code' && each.possible.includes('link'))
  return (
    <Section title={t(ways.status === 'draft' ? 'ways.choose' : 'ways.linkAgain')} line>
      <p className="max-w-read">{t(`ways.chooseText.${ways.status}`)}</p>
      {ways.units.length > 1 ? (
        <form action={`/rounds/${ways.id}/ways`} method="get" className="mt-4">
          <div className="field">
            <label htmlFor="unit" className="field-label">
              {t('ways.unit')}
            </label>
            <select id="unit" name="unit" defaultValue={ways.chosenUnitId} className="control">
              {ways.units.map(({ id, name, people }) => (
                <option key={id} value={id}>
                  {t('ways.unitChoice', { name, people })}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className={`${buttonClasses('ghost')} mt-3`}>
            {t('ways.showUnit')}
          </button>
        </form>
      ) : null}
      <div className="mt-6 max-w-[44rem]">
        {ways.status === 'draft' && ways.people.length > 0 ? (
          <ActionForm action={actions.mark} texts={texts}>
            <input type="hidden" name="round" value={ways.id} />
            <CheckboxGroup
              name="people"
              label={t('ways.people')}
              choices={ways.people.map(({ id, name, way }) => ({
                value: String(id),
                label: name,
                hint: t(`ways.now.${way ?? 'none'}`),
              }))}
            />
            <RadioGroup
              name="way"
              label={t('ways.way')}
              required
              choices={WAYS.map(way => ({
                value: way,
                label: t(`ways.choice.${way}`),
                hint: t(`ways.choiceHint.${way}`, { k: ways.k }),
              }))}
            />
            <FormActions>
              <SubmitButton>{t('ways.save')}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
        {ways.status === 'open' && linked.length > 0 ? (
          <ActionForm action={actions.link} texts={texts}>
            <input type="hidden" name="round" value={ways.id} />
            <SelectField
              name="personId"
              label={t('ways.person')}
              choices={linked.map(({ id, name, way }) => ({
                value: String(id),
                label: `${name} (${t(`ways.now.${way ?? 'none'}`).toLocaleLowerCase(format.locale)})`,
              }))}
              required
            />
            <FormActions>
              <SubmitButton look="ghost">{t('ways.sendLink')}</SubmitButton>
            </FormActions>
          </ActionForm>
        ) : null}
        {ways.status === 'open' && linked.length === 0 ? (
          <p className="text-quiet">{t('ways.nobodyToLink')}</p>
        ) : null}
      </div>
    </Section>
  )
}
