import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { CaseView } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import { noteSignature } from '@/lib/workflow/proposal-actions'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'
import { BlockedMove } from './move-buttons'
import { sayWaitsFor } from './waits-for-text'

/** Where the one with authority decides; everybody else reads who that is, and what stands in the way (§2, §8). */
export function DecisionSection({ view }: { view: CaseView }) {
  const t = pageSentences('workflow')
  const { row, decider, facts, proposal } = view.file
  const texts = formTexts()
  // What is proposed is done at once, or tried first: one of the two is offered.
  const approve = view.moves.find(
    move => ['approve', 'approve_trial'].includes(move.transition) && move.status !== 'not_offered',
  )
  const isTrial = approve?.transition === 'approve_trial'
  const decides = facts.isDecider && view.moves.some(move => move.status === 'allowed')
  return (
    <Section title={t('decision.title')} id="decision">
      <div className="mb-4 max-w-read space-y-2 text-ui">
        <p>
          {decider.personIds.length === 0
            ? t('decision.nobody')
            : t('decision.waitsFor', { who: sayWaitsFor(t, view.waitsFor) })}
        </p>
        {decider.passedUp.length > 0 && decider.personIds.length > 0 ? <p>{t('decision.passedUp')}</p> : null}
      </div>
      {approve?.status === 'blocked' ? (
        <div className="mb-6">
          <BlockedMove label={t(`moves.${approve.transition}`)} obstacles={approve.obstacles} />
        </div>
      ) : null}
      {facts.riskMarked && !facts.signed && view.may.propose ? (
        <ActionForm action={noteSignature} texts={texts} className="mb-8 space-y-5">
          <CaseFields id={row.id} version={row.version} />
          <TextField
            name="signedBy"
            label={t('proposal.signedBy')}
            hint={t('proposal.signedByHint')}
            required
          />
          <DateField name="signedOn" label={t('proposal.signedOn')} max={today()} required />
          <SubmitButton look="ghost">{t('proposal.sign')}</SubmitButton>
        </ActionForm>
      ) : null}
      {decides || facts.isDecider ? (
        <ActionForm action={decide} texts={texts}>
          <CaseFields id={row.id} version={row.version} />
          <RadioGroup
            name="transition"
            label={t('decision.answer')}
            required
            choices={[
              ...(approve?.status === 'allowed'
                ? [
                    isTrial
                      ? {
                          value: 'approve_trial',
                          label: t('decision.yesTrial'),
                          hint: t('decision.yesTrialHint'),
                        }
                      : { value: 'approve', label: t('decision.yes'), hint: t('decision.yesHint') },
                  ]
                : []),
              { value: 'send_back', label: t('decision.back') },
              { value: 'refuse', label: t('decision.no') },
            ]}
          />
          <TextArea name="reason" label={t('decision.reason')} hint={t('decision.reasonHint')} rows={2} />
          {isTrial ? null : (
            <DateField
              name="takesEffectOn"
              label={t('decision.takesEffectOn')}
              value={proposal?.takesEffectOn}
            />
          )}
          {view.file.requirement.authority === 'council' ? (
            <DateField name="councilDecidedOn" label={t('decision.councilDecidedOn')} max={today()} />
          ) : null}
          <SubmitButton>{t('decision.decide')}</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}

/** What was decided, newest first. */
export function DecisionsMade({ view }: { view: CaseView }) {
  if (view.decisions.length === 0) return null
  const t = pageSentences('workflow')
  const format = pageFormat()
  return (
    <Section title={t('decision.title')} id="decided">
      <ul>
        {view.decisions.map(each => (
          <li key={each.id} className="border-t border-line py-2.5">
            <p>
              {each.answer === 'yes' && each.takesEffectOn
                ? t('decision.saidYes', {
                    date: format.date(each.decidedOn),
                    effect: format.date(each.takesEffectOn),
                  })
                : each.answer === 'try'
                  ? t('decision.saidTrial', { date: format.date(each.decidedOn) })
                  : t('decision.saidNo', { date: format.date(each.decidedOn), reason: each.reason })}
            </p>
            {each.answer !== 'no' && each.reason ? <p className="max-w-read">{each.reason}</p> : null}
            <p className="text-small text-quiet">
              {t('decision.by')} {each.by ?? t('case.somebody')}.{' '}
              {each.councilDecidedOn
                ? `${t('decision.council', { date: format.date(each.councilDecidedOn) })} `
                : ''}
              {each.effectedOn ? t('decision.carried', { date: format.date(each.effectedOn) }) : ''}
              {each.answer === 'yes' && !each.effectedOn && each.takesEffectOn
                ? t('decision.comes', { date: format.date(each.takesEffectOn) })
                : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
