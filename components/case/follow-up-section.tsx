import { ContradictedNotice } from '@/components/follow-up/contradicted-notice'
import { PulseOfCheck } from '@/components/follow-up/pulse-of-check'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-groups'
import { NumberField } from '@/components/ui/form/number-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Section } from '@/components/ui/section'
import { Late } from '@/components/ui/tag'
import { answerCheck, closeCase } from '@/lib/follow-up/actions'
import { asksWhetherDone, nextCheck } from '@/lib/follow-up/checks'
import { wasDoneAnswers } from '@/lib/follow-up/model'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { CaseView } from '@/lib/workflow/case-queries'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'
import { BlockedMove } from './move-buttons'

/** The checks at 3, 6 and 12 months, the effect so far, and closing (§8). */
export function FollowUpSection({ view }: { view: CaseView }) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  const texts = formTexts()
  const { row, progress } = view.file
  const next = nextCheck(progress.checks)
  const close = view.moves.find(move => move.transition === 'close')
  const before = view.effect.before
  const asked = asksWhetherDone(view.file.proposal?.outcome ?? null)
  return (
    <>
      <Section title={t('title')} id="follow-up">
        {row.state === 'following_up' || row.state === 'closed' ? <ContradictedNotice view={view} /> : null}
        <p className="mb-3 max-w-read">
          {effectText(view)} {scoreText(view)}
        </p>
        <ul>
          {progress.checks.map(check => (
            <li key={check.id} className="border-t border-line py-3">
              <h3>{t('checkTitle', { months: check.months })}</h3>
              <p className="text-small text-quiet">
                {check.answeredOn ? (
                  t('checkAnswered', { date: format.date(check.answeredOn) })
                ) : check.dueOn < today() ? (
                  <Late>{t('checkLate', { date: format.date(check.dueOn) })}</Late>
                ) : (
                  t('checkDue', { date: format.date(check.dueOn) })
                )}
              </p>
              {check.wasDone ? (
                <p>
                  {t('wasDone')} {t(`wasDoneAnswers.${check.wasDone}`)}.{' '}
                  {check.hoursAfter === null
                    ? ''
                    : `${workflow('case.hoursYear', { hours: format.hours(check.hoursAfter) })}.`}
                </p>
              ) : null}
              <PulseOfCheck check={check} isSeen={view.seesPulse} />
              {check.timeWentTo ? (
                <p className="max-w-read">
                  {t('timeWentTo')} {check.timeWentTo}
                </p>
              ) : null}
              {check.note ? <p className="max-w-read whitespace-pre-line">{check.note}</p> : null}
              {check.answeredOn === null && row.state === 'following_up' && view.may.followUp ? (
                <Disclosure
                  summary={check.dueOn > today() ? t('answerEarly') : t('answer')}
                  open={check.id === next?.id && check.dueOn <= today()}
                >
                  <ActionForm
                    action={answerCheck}
                    texts={texts}
                    draft={`case/${row.id}/check/${check.id}/${view.readerId}`}
                  >
                    <CaseFields id={row.id} version={row.version} />
                    <input type="hidden" name="checkId" value={check.id} />
                    {asked ? (
                      <RadioGroup
                        name="wasDone"
                        label={t('wasDone')}
                        required
                        inRow
                        choices={wasDoneAnswers.map(value => ({
                          value,
                          label: t(`wasDoneAnswers.${value}`),
                        }))}
                      />
                    ) : null}
                    <NumberField
                      name="hoursAfter"
                      label={t('hoursAfter')}
                      hint={
                        before === null
                          ? t('hoursAfterHintUnknown')
                          : t('hoursAfterHint', { hours: format.hours(before) })
                      }
                      unit={t('hoursUnit')}
                      optionalText={workflow('form.optional')}
                    />
                    <TextArea
                      name="timeWentTo"
                      label={t('timeWentTo')}
                      hint={t('timeWentToHint')}
                      optionalText={workflow('form.optional')}
                      rows={2}
                    />
                    <TextArea
                      name="note"
                      label={t(asked ? 'note' : 'sinceRefusal')}
                      optionalText={workflow('form.optional')}
                      rows={2}
                    />
                    <SubmitButton>{t('answer')}</SubmitButton>
                  </ActionForm>
                </Disclosure>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {close?.status === 'allowed' ? (
        <ActionForm action={closeCase} texts={texts}>
          <CaseFields id={row.id} version={row.version} />
          <TextArea name="note" label={t('closeNote')} optionalText={workflow('form.optional')} rows={2} />
          <SubmitButton>{workflow('moves.close')}</SubmitButton>
        </ActionForm>
      ) : null}
      {close?.status === 'blocked' ? (
        <BlockedMove label={workflow('moves.close')} obstacles={close.obstacles} />
      ) : null}
    </>
  )
}

function scoreText({ score }: CaseView): string {
  if (!score) return ''
  const t = pageSentences('followUp')
  const format = pageFormat()
  const whole = (value: number) => format.number(value)
  const { before, after, apart } = score
  const said = t('score.line', {
    before: whole(before.score),
    beforeLow: whole(before.low),
    beforeHigh: whole(before.high),
    after: whole(after.score),
    afterLow: whole(after.low),
    afterHigh: whole(after.high),
  })
  return `${said} ${t(apart ? 'score.apart' : 'score.near')}`
}

function effectText({ effect }: CaseView): string {
  const t = pageSentences('followUp')
  const format = pageFormat()
  const { before, after, freed } = effect
  if (before === null || after === null || freed === null) return t('effectUnknown')
  const said = { before: format.hours(before), after: format.hours(after) }
  return freed >= 0
    ? t('effectLine', { ...said, freed: format.hours(freed) })
    : t('effectMore', { ...said, more: format.hours(-freed) })
}
