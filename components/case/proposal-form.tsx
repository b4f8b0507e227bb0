import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { NumberField } from '@/components/ui/form/number-field'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { shortened } from '@/lib/platform/shortened'
import { today } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import type { ListedSolution } from '@/lib/solution/solution-queries'
import type { CaseView } from '@/lib/workflow/case-queries'
import { offeredForms } from '@/lib/workflow/decision-forms'
import { effectDayOf } from '@/lib/workflow/effect-day'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'

interface ProposalFormProps {
  view: CaseView
  people: { id: number; name: string }[]
  /** What guidance suggests, in words. */
  suggestion: string
  /** What the case has taken over from its employees: a proposal that is not written yet begins with the first. */
  solutions: readonly ListedSolution[]
}

/** The proposal (§8). Only what authority allows is offered. No hours stand there beforehand: all of them would be a promise that nobody made. */
export function ProposalForm({ view, people, suggestion, solutions }: ProposalFormProps) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const { row, facts, proposal, requirement } = view.file
  // Merging is offered by hand: the target is typed below and checked when the form is sent.
  const offers = offeredForms({ ...facts.offer, mergeTargetChosen: true })
  const asTyped = (hours: number) => format.number(hours, hours % 1 === 0 ? 0 : 1)
  const said = pageSentences('solution')
  const [first] = solutions
  const begun = proposal ? undefined : first
  const isOffered = offers.some(
    ({ outcome, forms }) => outcome === begun?.outcome && forms.some(form => form === begun.form),
  )
  const builtOn = solutions.find(each => each.isBuiltOn) ?? begun
  const expected = proposal?.expectedHours ?? null
  return (
    <ActionForm
      action={saveProposal}
      texts={formTexts()}
      draft={`case/${row.id}/proposal/${row.version}/${view.readerId}`}
    >
      <CaseFields id={row.id} version={row.version} />
      <SelectField
        name="choice"
        label={t('proposal.choice')}
        emptyText={t('form.choose')}
        required
        value={
          proposal
            ? `${proposal.outcome}.${proposal.form}`
            : begun && isOffered
              ? `${begun.outcome}.${begun.form}`
              : undefined
        }
        choices={offers.flatMap(({ outcome, forms }) =>
          forms.map(form => ({
            value: `${outcome}.${form}`,
            label: `${t(`outcomes.${outcome}`)}: ${t(`forms.${form}`)}`,
          })),
        )}
      />
      {offers.some(offer => offer.outcome === 'remove') ? (
        <TextField
          name="mergeInto"
          label={t('proposal.mergeInto')}
          hint={t('proposal.mergeIntoHint')}
          optionalText={t('form.optional')}
          width="short"
          value={view.mergeInto ? formatReference(view.mergeInto.referenceNumber) : undefined}
        />
      ) : null}
      <TextArea
        name="reason"
        label={t('proposal.reason')}
        value={
          proposal?.reason ??
          (begun &&
            said('case.reason', { body: begun.body, hopedEffect: begun.hopedEffect, knownBy: begun.knownBy }))
        }
        required
      />
      {first ? (
        <SelectField
          name="solutionId"
          label={said('case.buildsOn')}
          hint={said('case.buildsOnHint')}
          emptyText={said('case.none')}
          value={builtOn && String(builtOn.id)}
          choices={solutions.map(each => ({ value: String(each.id), label: shortened(each.body, 90) }))}
        />
      ) : null}
      <NumberField
        name="expectedHours"
        label={t('proposal.expectedHours')}
        hint={
          view.hours === null
            ? t('proposal.expectedHoursHintUnknown')
            : t('proposal.expectedHoursHint', { hours: format.hours(view.hours), unit: view.unitName })
        }
        unit={t('proposal.hoursUnit')}
        value={expected === null ? undefined : asTyped(Math.round(expected * 10) / 10)}
        required
      />
      <TextArea name="timeUse" label={t('proposal.timeUse')} value={proposal?.timeUse} rows={2} required />
      <TextArea
        name="citizenMeaning"
        label={t('proposal.citizenMeaning')}
        value={proposal?.citizenMeaning}
        rows={2}
        required
      />
      <TextField
        name="ownerFunction"
        label={t('proposal.ownerFunction')}
        hint={t('proposal.ownerFunctionHint')}
        value={proposal?.ownerFunction ?? requirement.ownerFunction}
        required
      />
      <SelectField
        name="ownerPersonId"
        label={t('proposal.ownerPerson')}
        optionalText={t('form.optional')}
        emptyText={t('form.choose')}
        value={proposal?.ownerPersonId == null ? undefined : String(proposal.ownerPersonId)}
        choices={people.map(person => ({ value: String(person.id), label: person.name }))}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField
          name="takesEffectOn"
          label={t('proposal.takesEffectOn')}
          value={proposal ? effectDayOf(proposal.takesEffectOn, today()) : undefined}
          min={today()}
          required
        />
        <DateField name="deadline" label={t('proposal.deadline')} value={proposal?.deadline} required />
      </div>
      <RadioGroup
        name="medNeeded"
        label={t('proposal.medNeeded')}
        hint={t('proposal.medNeededHint')}
        value={proposal ? (proposal.medNeeded ? 'yes' : 'no') : undefined}
        choices={[
          { value: 'yes', label: t('proposal.yes') },
          { value: 'no', label: t('proposal.no') },
        ]}
        required
        inRow
      />
      {facts.riskMarked && offers.some(each => each.outcome === 'remove') ? (
        <>
          <TextField
            name="signedBy"
            label={t('proposal.signedBy')}
            hint={t('proposal.signedByHint')}
            optionalText={t('form.optional')}
            value={proposal?.signedBy}
          />
          <DateField
            name="signedOn"
            label={t('proposal.signedOn')}
            optionalText={t('form.optional')}
            value={proposal?.signedOn ?? undefined}
            max={today()}
          />
        </>
      ) : null}
      <TextArea
        name="deviationReason"
        label={t('proposal.deviation')}
        hint={t('proposal.deviationHint', { suggestion })}
        value={proposal?.deviationReason}
        rows={2}
      />
      <SubmitButton look={proposal ? 'ghost' : 'primary'}>{t('proposal.save')}</SubmitButton>
    </ActionForm>
  )
}
