import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { openCase } from '@/lib/workflow/case-actions'
import type { CasesOfRequirement } from '@/lib/workflow/case-queries'
import { formTexts } from './form-texts'

/** The cases of a requirement, and the way to open another (§8). */
export function CasesPanel({ view, id = 'cases' }: { view: CasesOfRequirement; id?: string }) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  return (
    <Section title={t('open.cases')} id={id}>
      {view.cases.length === 0 ? (
        <p className="text-ui text-quiet">{t('open.none')}</p>
      ) : (
        <ItemList
          items={view.cases.map(each => ({
            key: String(each.id),
            text: each.unitName,
            href: `/cases/${each.id}`,
            meta: t('open.line', { state: t(`states.${each.state}`), date: format.date(each.since) }),
          }))}
        />
      )}
      {view.openFor.length > 0 ? (
        <div className="mt-5">
          <OpenCaseForm view={view} />
        </div>
      ) : null}
    </Section>
  )
}

/** Opens a case for all it binds, or for a part. */
export function OpenCaseForm({
  view,
  look = 'ghost',
}: {
  view: CasesOfRequirement
  look?: 'primary' | 'ghost'
}) {
  const t = pageSentences('workflow')
  const [first] = view.openFor
  if (!first) return null
  return (
    <ActionForm action={openCase} texts={formTexts()} className="space-y-4">
      <input type="hidden" name="requirementId" value={view.requirementId} />
      {view.openFor.length === 1 ? (
        <input type="hidden" name="unitId" value={first.id} />
      ) : (
        <SelectField
          name="unitId"
          label={t('open.unit')}
          hint={t('open.unitHint')}
          value={String(first.id)}
          choices={view.openFor.map(unit => ({
            value: String(unit.id),
            label: unit.coversAll ? t('open.all', { unit: unit.name }) : unit.name,
          }))}
        />
      )}
      <SubmitButton look={look}>{t('open.button')}</SubmitButton>
    </ActionForm>
  )
}
