import { formTexts } from '@/components/case/form-texts'
import { sayWaitsFor } from '@/components/case/waits-for-text'
import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { noteTrial, stopTrial } from '@/lib/trust-test/trial-actions'
import type { TrialView } from '@/lib/trust-test/trial-queries'
import type { CaseView } from '@/lib/workflow/case-queries'
import { JudgeForm } from './judge-form'
import { JudgeGone } from './judge-gone'
import { TrialEvidence } from './trial-evidence'

interface TrialSectionProps {
  view: CaseView
  test: TrialView
  people: { id: number; name: string }[]
}

/** A trust test on the page of its case: where it is, what was agreed, the way to stop it, what was seen, and its judgement (§8). */
export function TrialSection({ view, test, people }: TrialSectionProps) {
  const t = pageSentences('trustTest')
  const { trial, phase } = test
  const isJudgedBefore = trial.state !== 'planned' && trial.state !== 'approved'
  const begun = phase !== 'planned' && phase !== 'ahead'
  return (
    <Section
      title={isJudgedBefore && view.file.trial?.id !== trial.id ? t('view.earlier') : t('view.title')}
      id={`trust-test-${trial.id}`}
      aside={<Tag>{t(`phases.${phase}`)}</Tag>}
    >
      <div className="space-y-6">
        <Standing test={test} />
        {test.isJudgeGone ? <JudgeGone view={view} test={test} people={people} /> : null}
        {trial.state === 'approved' && !view.file.facts.hasDecider && !test.isJudgeGone ? (
          <Notice tone="warn" title={t('judgeGone.nobody')} />
        ) : null}
        {test.may.stop ? <StopForm test={test} /> : null}
        <Agreed test={test} />
        {begun ? <Notes test={test} /> : null}
        {begun ? <TrialEvidence view={view} test={test} /> : null}
        {test.offered.length > 0 ? <JudgeForm view={view} test={test} /> : null}
        {trial.state === 'approved' && !test.may.judge ? (
          <p className="text-ui">
            {t('judge.notYours', { who: sayWaitsFor(pageSentences('workflow'), view.waitsFor) })}
          </p>
        ) : null}
      </div>
    </Section>
  )
}

/** Where the test is, in words; a stop and a judgement with what was said. */
function Standing({ test }: { test: TrialView }) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  const { trial, phase } = test
  const units = format.list(test.units.map(unit => unit.name))
  return (
    <div className="max-w-read space-y-2">
      {phase === 'running' ? <p>{t('view.running', { units, date: format.date(trial.endsOn) })}</p> : null}
      {phase === 'ahead' ? <p>{t('view.ahead', { units, date: format.date(trial.startsOn) })}</p> : null}
      {phase === 'answering' ? (
        <p>
          {t('view.answering', { date: format.date(trial.endsOn) })}{' '}
          {trial.answersUntil
            ? t('view.answersUntil', { date: format.date(trial.answersUntil) })
            : t('view.answersToCome')}
        </p>
      ) : null}
      {phase === 'over' ? <p>{t('view.over', { date: format.date(trial.endsOn) })}</p> : null}
      {trial.stoppedOn ? (
        <Notice
          tone="warn"
          title={t('view.stopped', {
            date: format.date(trial.stoppedOn),
            name: test.stoppedBy ?? workflow('case.somebody'),
          })}
        >
          {t('view.whatHappened')}: {trial.stoppedBecause}
        </Notice>
      ) : null}
      {trial.judgement && trial.judgedOn ? (
        <>
          <p>
            {t('view.judged', {
              name: test.judgedBy ?? workflow('case.somebody'),
              date: format.date(trial.judgedOn),
              judgement: t(`judgements.${trial.judgement}`),
            })}
          </p>
          <p className="whitespace-pre-line text-ui">{trial.judgementReason}</p>
          {trial.state === 'approved' ? <p className="text-ui text-quiet">{t('view.awaits')}</p> : null}
        </>
      ) : null}
    </div>
  )
}

function Agreed({ test: { trial, units, stoppers, judge } }: { test: TrialView }) {
  const t = pageSentences('trustTest')
  const format = pageFormat()
  return (
    <DefinitionList
      items={[
        { key: 'hypothesis', term: t('plan.hypothesis'), value: trial.hypothesis },
        { key: 'units', term: t('view.units'), value: format.list(units.map(unit => unit.name)) },
        {
          key: 'period',
          term: t('view.period'),
          value: t('view.fromTo', { from: format.date(trial.startsOn), to: format.date(trial.endsOn) }),
        },
        { key: 'relation', term: t('view.relation'), value: t(`relations.${trial.relation}`) },
        { key: 'stake', term: t('view.stake'), value: t(`stakes.${trial.stake}`) },
        { key: 'watched', term: t('plan.watched'), value: trial.watched },
        { key: 'stop', term: t('plan.stopCriteria'), value: trial.stopCriteria },
        { key: 'net', term: t('plan.safetyNet'), value: trial.safetyNet },
        { key: 'tell', term: t('plan.tellWhom'), value: trial.tellWhom },
        {
          key: 'judge',
          term: t('view.judge'),
          value: t('view.judgeNamed', { function: trial.judgeFunction, name: judge }),
        },
        {
          key: 'stoppers',
          term: t('view.stoppers'),
          value: t('view.stoppersAlso', { names: format.list(stoppers.map(each => each.name)) }),
        },
      ]}
    />
  )
}

/** One press, with what happened. */
function StopForm({ test: { trial } }: { test: TrialView }) {
  const t = pageSentences('trustTest')
  return (
    <Disclosure summary={t('stop.button')}>
      <ActionForm action={stopTrial} texts={formTexts()}>
        <input type="hidden" name="trustTestId" value={trial.id} />
        <TextArea
          name="whatHappened"
          label={t('stop.whatHappened')}
          hint={t('stop.hint')}
          rows={2}
          required
        />
        <SubmitButton>{t('stop.button')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

function Notes({ test: { trial, notes, may } }: { test: TrialView }) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  return (
    <div>
      <h3 className="mb-1">{t('notes.title')}</h3>
      {notes.length === 0 ? <p className="text-ui text-quiet">{t('notes.none')}</p> : null}
      <ul>
        {notes.map(note => (
          <li key={note.id} className="border-t border-line py-2.5">
            <p className="max-w-read whitespace-pre-line">{note.body}</p>
            <p className="text-small text-quiet">
              {t('notes.by', { name: note.by ?? workflow('case.somebody'), moment: format.moment(note.at) })}
            </p>
          </li>
        ))}
      </ul>
      {may.note ? (
        <Disclosure summary={t('notes.write')}>
          <ActionForm action={noteTrial} texts={formTexts()} emptyWhenDone>
            <input type="hidden" name="trustTestId" value={trial.id} />
            <TextArea name="body" label={t('notes.body')} hint={t('notes.hint')} rows={2} required />
            <SubmitButton look="ghost">{t('notes.write')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </div>
  )
}
