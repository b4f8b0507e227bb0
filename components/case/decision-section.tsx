import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import type { Action } from '@/lib/guidance/guidance-table'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { CaseView } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import { effectDayOf } from '@/lib/workflow/effect-day'
import type { Move } from '@/lib/workflow/moves'
import { needsSignature } from '@/lib/workflow/prerequisites'
import { noteSignature } from '@/lib/workflow/proposal-actions'
import { mustWeighCitizen, notWeighed, type Weighing as WeighingSaid, weighed } from '@/lib/workflow/weighing'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'
import { BlockedMove, StepButtons } from './move-buttons'
import { sayWaitsFor } from './waits-for-text'

/** Where the one with authority decides; everybody else reads who that is, and what stands in the way (§2, §8). */
export function DecisionSection({ view, suggested }: { view: CaseView; suggested: Action | null }) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const { row, decider, facts, proposal } = view.file
  const texts = formTexts()
  // What is proposed is done at once, tried first, or taken upward: one of them is offered.
  const approve = view.moves.find(isYes)
  const isOtherwise = suggested !== null && proposal !== null && suggested !== proposal.outcome
  const guides = pageSentences('guidance')
  const isNoted = 'act' in decider && decider.act === 'notes'
  const decides = facts.isDecider && view.moves.some(move => move.status === 'allowed')
  return (
    <Section title={t('decision.title')} id="decision">
      <div className="mb-4 max-w-read space-y-2 text-ui">
        <p>
          {decider.personIds.length === 0
            ? t('decision.nobody')
            : t(isNoted ? 'decision.waitsForCouncil' : 'decision.waitsFor', {
                who: sayWaitsFor(t, view.waitsFor),
              })}
        </p>
        {decider.passedUp.length > 0 && decider.personIds.length > 0 ? <p>{t('decision.passedUp')}</p> : null}
      </div>
      {approve?.status === 'blocked' ? (
        <div className="mb-6">
          <BlockedMove label={t(`moves.${approve.transition}`)} obstacles={approve.obstacles} />
        </div>
      ) : null}
      {/* Where nobody decides it does not stand waiting: those who propose can write it anew. */}
      <StepButtons
        id={row.id}
        version={row.version}
        moves={view.moves.filter(move => move.transition === 'take_back' && move.status === 'allowed')}
      />
      {needsSignature(facts) && !facts.signed && view.may.propose ? (
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
        <ActionForm
          action={decide}
          texts={texts}
          draft={`case/${row.id}/decision/${row.version}/${view.readerId}`}
        >
          <CaseFields id={row.id} version={row.version} />
          <RadioGroup
            name="transition"
            label={t('decision.answer')}
            required
            choices={[
              ...(approve?.status === 'allowed' ? [yesChoice(approve.transition)] : []),
              { value: 'send_back', label: t('decision.back') },
              { value: 'refuse', label: t('decision.no') },
            ]}
          />
          <TextArea
            name="reason"
            label={t('decision.reason')}
            hint={
              isOtherwise
                ? t('decision.reasonOtherwise', { suggestion: guides(`word.${suggested}`) })
                : t('decision.reasonHint')
            }
            rows={2}
          />
          <Weighing proposal={proposal} />
          {approve && approve.transition !== 'approve' ? null : (
            <DateField
              name="takesEffectOn"
              label={t('decision.takesEffectOn')}
              hint={
                proposal && proposal.takesEffectOn < today()
                  ? t('decision.effectDayPassed', { day: format.date(proposal.takesEffectOn) })
                  : undefined
              }
              value={effectDayOf(proposal?.takesEffectOn ?? today(), today())}
              min={today()}
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

/** The four paradoxes and the citizen, to be weighed in a line each (§10). */
function Weighing({ proposal }: { proposal: CaseView['file']['proposal'] }) {
  const t = pageSentences('workflow')
  const needed = proposal !== null && mustWeighCitizen(true, proposal.outcome)
  return (
    <fieldset className="space-y-4">
      <legend className="field-label">{t('weighing.title')}</legend>
      <p className="field-hint">{t('weighing.lead')}</p>
      {weighed.map(each => (
        <TextField
          key={each}
          name={each}
          label={t(`weighing.${each}`)}
          maxLength={300}
          hint={
            each === 'citizen' && needed
              ? t('weighing.citizenHint', { said: proposal.citizenMeaning })
              : undefined
          }
        />
      ))}
    </fieldset>
  )
}

/** A yes goes the way that the proposal names: into the register, into a trust test first, or upward. */
const isYes = ({ transition, status }: Move) =>
  ['approve', 'approve_trial', 'approve_challenge'].includes(transition) && status !== 'not_offered'

function yesChoice(transition: Move['transition']) {
  const t = pageSentences('workflow')
  if (transition === 'approve_challenge')
    return { value: transition, label: t('decision.yesUpward'), hint: t('decision.yesUpwardHint') }
  if (transition === 'approve_trial')
    return { value: transition, label: t('decision.yesTrial'), hint: t('decision.yesTrialHint') }
  return { value: transition, label: t('decision.yes'), hint: t('decision.yesHint') }
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
            <p>{saidSentence(each)}</p>
            {each.answer !== 'no' && each.reason ? <p className="max-w-read">{each.reason}</p> : null}
            {each.answer !== 'no' || notWeighed(each.weighing).length < weighed.length ? (
              <WhatWasWeighed weighing={each.weighing} />
            ) : null}
            <p className="text-small text-quiet">
              {each.councilDecidedOn
                ? `${t('decision.council', { date: format.date(each.councilDecidedOn) })} `
                : ''}
              {t(each.councilDecidedOn ? 'decision.notedBy' : 'decision.by')} {each.by ?? t('case.somebody')}.{' '}
              {each.effectedOn && each.outcome !== 'challenge'
                ? t('decision.carried', { date: format.date(each.effectedOn) })
                : ''}
              {each.answer === 'yes' && each.outcome !== 'challenge' && !each.effectedOn && each.takesEffectOn
                ? t('decision.comes', { date: format.date(each.takesEffectOn) })
                : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WhatWasWeighed({ weighing }: { weighing: WeighingSaid }) {
  const t = pageSentences('workflow')
  const missing = notWeighed(weighing)
  return (
    <>
      {missing.length < weighed.length ? (
        <dl className="my-2 max-w-read space-y-1 text-ui">
          {weighed.map(each =>
            weighing[each] ? (
              <div key={each}>
                <dt className="text-small text-quiet">{t(`weighing.${each}`)}</dt>
                <dd>{weighing[each]}</dd>
              </div>
            ) : null,
          )}
        </dl>
      ) : null}
      {missing.length > 0 ? (
        <p className="text-small text-quiet">
          {t('weighing.missing', { what: missing.map(each => t(`weighing.${each}`)).join(' · ') })}
        </p>
      ) : null}
    </>
  )
}

function saidSentence(each: CaseView['decisions'][number]): string {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const date = format.date(each.decidedOn)
  if (each.answer === 'yes' && each.outcome === 'challenge') return t('decision.saidUpward', { date })
  if (each.answer === 'try') return t('decision.saidTrial', { date })
  return each.answer === 'yes' && each.takesEffectOn
    ? t('decision.saidYes', { date, effect: format.date(each.takesEffectOn) })
    : t('decision.saidNo', { date, reason: each.reason })
}
