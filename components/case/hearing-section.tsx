import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { Late } from '@/components/ui/tag'
import { askHearing, sumUpHearing, withdrawHearing } from '@/lib/hearing/actions'
import type { HearingRow } from '@/lib/hearing/hearing-reads'
import { hearingState, holdsBack } from '@/lib/hearing/hearing-rule'
import { hearingBodies } from '@/lib/hearing/vocabulary'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { addDays, today } from '@/lib/platform/time'
import type { CaseView } from '@/lib/workflow/case-queries'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'

/** As long as councils need to meet once, days. */
const USUAL_DAYS = 28

/** Hearings of others than MED: whom a proposal was sent to, what they said and what came of it (§8). */
export function HearingSection({ view }: { view: CaseView }) {
  const t = pageSentences('hearing')
  const { row, hearings, pastHearings, proposal } = view.file
  const isOpen = row.state === 'proposed' || row.state === 'consultation'
  const mayAsk = isOpen && proposal !== null && view.may.propose
  if (hearings.length + pastHearings.length === 0 && !mayAsk) return null
  return (
    <Section title={t('title')} id="hearings">
      {hearings.length === 0 && proposal ? <p className="max-w-read text-ui">{t('none')}</p> : null}
      <Hearings view={view} hearings={hearings} mayWrite={isOpen && view.may.propose} />
      {mayAsk ? (
        <Disclosure summary={t('ask')}>
          <ActionForm action={askHearing} texts={formTexts()}>
            <CaseFields id={row.id} version={row.version} />
            <SelectField
              name="body"
              label={t('body')}
              choices={hearingBodies.map(body => ({ value: body, label: t(`bodies.${body}`) }))}
              emptyText={t('choose')}
              required
            />
            <TextField name="bodyName" label={t('bodyName')} hint={t('bodyNameHint')} />
            <TextArea name="question" label={t('question')} hint={t('questionHint')} required />
            <DateField
              name="deadline"
              label={t('deadline')}
              value={addDays(today(), USUAL_DAYS)}
              min={today()}
              required
            />
            <SubmitButton look="ghost">{t('ask')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
      {pastHearings.length > 0 ? (
        <Disclosure summary={t('past', { count: pastHearings.length })}>
          <Hearings view={view} hearings={pastHearings} mayWrite={false} />
        </Disclosure>
      ) : null}
    </Section>
  )
}

function Hearings({ hearings, ...rest }: { view: CaseView; hearings: HearingRow[]; mayWrite: boolean }) {
  return (
    <ul>
      {hearings.map(each => (
        <li key={each.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
          <OneHearing hearing={each} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function OneHearing({ view, hearing, mayWrite }: { view: CaseView; hearing: HearingRow; mayWrite: boolean }) {
  const t = pageSentences('hearing')
  const format = pageFormat()
  const state = hearingState(hearing, today())
  const when = t(`states.${state}`, {
    day: format.date(hearing.summedUpOn ?? hearing.withdrawnOn ?? hearing.deadline),
  })
  const { row } = view.file
  const isAskedAnew = view.file.hearings.some(
    each => each.id > hearing.id && each.body === hearing.body && each.bodyName === hearing.bodyName,
  )
  return (
    <>
      <p>
        <b className="font-semibold">{hearing.bodyName || t(`bodies.${hearing.body}`)}</b>{' '}
        <span className="text-small text-quiet">{state === 'late' ? <Late>{when}</Late> : when}</span>
      </p>
      <p className="max-w-read whitespace-pre-line text-ui">{hearing.question}</p>
      {hearing.isOld && state !== 'withdrawn' ? (
        <p className="max-w-read text-ui">
          <b className="font-semibold">{t('rewritten')}</b> {mayWrite && !isAskedAnew ? t('askAgain') : null}
        </p>
      ) : null}
      {state === 'summed_up' ? (
        <dl className="mt-2 max-w-read space-y-2 text-ui">
          <Said term={t('statement')} text={hearing.statement || t('noStatement')} />
          <Said term={t('takenUp')} text={hearing.takenUp} />
          <Said term={t('notTakenUp')} text={hearing.notTakenUp} />
        </dl>
      ) : null}
      {mayWrite && holdsBack(hearing) ? (
        <Disclosure summary={t('sumUp')} open={state === 'late'}>
          <ActionForm action={sumUpHearing} texts={formTexts()}>
            <CaseFields id={row.id} version={row.version} />
            <input type="hidden" name="hearingId" value={hearing.id} />
            <TextArea name="statement" label={t('statement')} hint={t('statementHint')} />
            <TextArea name="takenUp" label={t('takenUp')} rows={2} />
            <TextArea name="notTakenUp" label={t('notTakenUp')} hint={t('notTakenUpHint')} rows={2} />
            <SubmitButton look="ghost">{t('sumUp')}</SubmitButton>
          </ActionForm>
          <ActionForm action={withdrawHearing} texts={formTexts()} className="mt-4">
            <CaseFields id={row.id} version={row.version} />
            <input type="hidden" name="hearingId" value={hearing.id} />
            <SubmitButton look="quiet">{t('withdraw')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  )
}

function Said({ term, text }: { term: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt className="font-semibold">{term}</dt>
      <dd className="whitespace-pre-line">{text}</dd>
    </div>
  )
}
