import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { UnitPicker } from '@/components/register/unit-picker'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { stopperFields } from '@/lib/trust-test/model'
import { dropTrialPlan, saveTrialPlan } from '@/lib/trust-test/plan-actions'
import type { TrialView } from '@/lib/trust-test/trial-queries'
import { relations, stakes } from '@/lib/trust-test/vocabulary'
import type { CaseView } from '@/lib/workflow/case-queries'

interface PlanFormProps {
  view: CaseView
  people: { id: number; name: string }[]
  units: { id: number; name: string; depth: number; own: boolean }[]
  /** The plan as it stands, or the newest test of the case, which an adjusted one begins from. */
  from: TrialView | null
}

const written = ['hypothesis', 'watched', 'stopCriteria', 'safetyNet'] as const

/** How a proposal is tried before it is made lasting (§8). */
export function PlanForm({ view, people, units, from }: PlanFormProps) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const { row, facts } = view.file
  const trial = from?.trial
  const isPlan = trial?.state === 'planned'
  const persons = people.map(person => ({ value: String(person.id), label: person.name }))
  const area = (name: (typeof written)[number], hint?: string) => (
    <TextArea name={name} label={t(`plan.${name}`)} hint={hint} value={trial?.[name]} rows={2} required />
  )
  return (
    <>
      <ActionForm action={saveTrialPlan} texts={formTexts()}>
        <CaseFields id={row.id} version={row.version} />
        {area('hypothesis', t('plan.hypothesisHint'))}
        <RadioGroup
          name="relation"
          label={t('plan.relation')}
          value={trial?.relation}
          choices={relations.map(value => ({ value, label: t(`relations.${value}`) }))}
          required
        />
        <RadioGroup
          name="stake"
          label={t('plan.stake')}
          value={trial?.stake}
          choices={stakes.map(value => ({ value, label: t(`stakes.${value}`) }))}
          required
        />
        <UnitPicker
          name="trialUnits"
          label={t('plan.units')}
          hint={t('plan.unitsHint')}
          units={units}
          values={from?.units.map(unit => String(unit.id)) ?? []}
          foldWord={t('plan.unitsFold')}
        />
        <div className="flex flex-wrap gap-x-8 gap-y-6">
          <DateField
            name="startsOn"
            label={t('plan.startsOn')}
            value={isPlan ? trial.startsOn : undefined}
            min={today()}
            required
          />
          <DateField
            name="endsOn"
            label={t('plan.endsOn')}
            hint={t('plan.endsOnHint')}
            value={isPlan ? trial.endsOn : undefined}
            min={today()}
            required
          />
        </div>
        {area('watched')}
        {area('stopCriteria')}
        {area('safetyNet')}
        <TextField
          name="tellWhom"
          label={t('plan.tellWhom')}
          hint={t('plan.tellWhomHint')}
          value={trial?.tellWhom}
          required
        />
        <TextField
          name="judgeFunction"
          label={t('plan.judgeFunction')}
          hint={t('plan.judgeFunctionHint')}
          value={trial?.judgeFunction}
          required
        />
        <SelectField
          name="judgePersonId"
          label={t('plan.judgePerson')}
          emptyText={workflow('form.choose')}
          value={trial ? String(trial.judgePersonId) : undefined}
          choices={persons}
          required
        />
        {stopperFields.map((name, index) => (
          <SelectField
            key={name}
            name={name}
            label={index === 0 ? t('plan.stopper') : t('plan.stopperMore')}
            hint={index === 0 ? t('plan.stopperHint') : undefined}
            optionalText={index === 0 ? undefined : workflow('form.optional')}
            emptyText={workflow('form.choose')}
            value={from?.stoppers[index] ? String(from.stoppers[index].id) : undefined}
            choices={persons}
            required={index === 0}
          />
        ))}
        {facts.riskMarked ? (
          <>
            <TextField
              name="signedBy"
              label={workflow('proposal.signedBy')}
              hint={t('plan.signedByHint')}
              optionalText={workflow('form.optional')}
            />
            <DateField
              name="signedOn"
              label={workflow('proposal.signedOn')}
              optionalText={workflow('form.optional')}
              max={today()}
            />
          </>
        ) : null}
        <SubmitButton look="ghost">{t('plan.save')}</SubmitButton>
      </ActionForm>
      {isPlan ? (
        <ActionForm action={dropTrialPlan} texts={formTexts()} className="mt-3">
          <CaseFields id={row.id} version={row.version} />
          <SubmitButton look="quiet">{t('plan.drop')}</SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}
