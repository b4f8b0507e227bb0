import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { SelectField } from '@/components/ui/form/select-field'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { ItemList } from '@/components/ui/item-list'
import { addUnit, closeUnit, renameUnit } from '@/lib/organisation/unit-actions'
import type { UnitKind } from '@/lib/organisation/unit-rules'
import { sentences } from '@/lib/platform/i18n/request'
import { adminFormTexts } from './form-texts'
import { unitChoices } from './indented'

interface SomeUnit {
  id: number
  name: string
  version: number
}

/** A new unit below this one; only the kinds that may hang here. */
export async function AddUnitForm({ parent, kinds }: { parent: SomeUnit; kinds: readonly UnitKind[] }) {
  const [t, organisation, texts] = await Promise.all([
    sentences('admin'),
    sentences('organisation'),
    adminFormTexts(),
  ])
  return (
    <ActionForm action={addUnit} texts={texts}>
      <input type="hidden" name="parentId" value={parent.id} />
      <TextField name="name" label={t('units.name')} maxLength={120} required />
      {kinds.length === 1 ? (
        <input type="hidden" name="kind" value={kinds[0]} />
      ) : (
        <RadioGroup
          name="kind"
          label={t('units.kind')}
          value={kinds[0]}
          choices={kinds.map(kind => ({ value: kind, label: organisation(`kinds.${kind}`) }))}
          inRow
        />
      )}
      <FormActions>
        <SubmitButton look="ghost">{t('units.submitAdd')}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

export async function RenameUnitForm({ unit }: { unit: SomeUnit }) {
  const [t, texts] = await Promise.all([sentences('admin'), adminFormTexts()])
  return (
    <ActionForm action={renameUnit} texts={texts}>
      <input type="hidden" name="unitId" value={unit.id} />
      <HiddenField name="version" value={String(unit.version)} />
      <TextField name="name" label={t('units.name')} value={unit.name} maxLength={120} required />
      <FormActions>
        <SubmitButton look="ghost">{t('units.submitRename')}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Chooses where to; the next page says what it means, and asks. */
export async function MoveUnitForm({
  unit,
  places,
}: {
  unit: SomeUnit
  places: readonly { id: number; name: string; depth: number }[]
}) {
  const t = await sentences('admin')
  if (places.length === 0) return <p>{t('units.noPlaces')}</p>
  return (
    <form method="get" action={`/admin/units/${unit.id}/move`} className="space-y-6">
      <p className="max-w-read">{t('units.moveLead')}</p>
      <SelectField name="to" label={t('units.moveTo')} choices={unitChoices(places)} />
      <Button type="submit" look="ghost">
        {t('units.seeConsequences')}
      </Button>
    </form>
  )
}

/** Closes an empty unit, or says what must go first. */
export async function CloseUnitForm({
  unit,
  held,
}: {
  unit: SomeUnit
  held: Record<'units' | 'people' | 'requirements' | 'rounds' | 'cases', number>
}) {
  const [t, texts] = await Promise.all([sentences('admin'), adminFormTexts()])
  const left = (['units', 'people', 'requirements', 'rounds', 'cases'] as const).filter(key => held[key] > 0)
  return (
    <>
      <p className="mb-4 max-w-read">{t('units.closeLead')}</p>
      {left.length > 0 ? (
        <>
          <p className="mb-2">{t('units.heldLead')}</p>
          <ItemList
            items={left.map(key => ({
              key,
              text: t(`units.held.${key}`, { count: held[key] }),
              href: key === 'people' ? `/admin/people?unit=${unit.id}` : undefined,
            }))}
          />
        </>
      ) : (
        <ActionForm action={closeUnit} texts={texts}>
          <input type="hidden" name="unitId" value={unit.id} />
          <HiddenField name="version" value={String(unit.version)} />
          <SubmitButton look="ghost">{t('units.submitClose')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
