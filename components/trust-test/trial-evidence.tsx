import { Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import { publishedSideEffects } from '@/lib/rating/published-figures'
import type { TrialPulse, TrialView } from '@/lib/trust-test/trial-queries'
import { daysWithout, hoursWithin } from '@/lib/trust-test/trial-rule'
import type { CaseView } from '@/lib/workflow/case-queries'

/** What is known from before the test beside what is known from during it (§8). */
export function TrialEvidence({ view, test }: { view: CaseView; test: TrialView }) {
  const t = pageSentences('trustTest')
  return (
    <div>
      <h3 className="mb-1">{t('evidence.title')}</h3>
      <Table
        caption={t('evidence.title')}
        columns={[
          { key: 'what', head: t('view.title') },
          { key: 'before', head: t('evidence.before') },
          { key: 'during', head: t('evidence.during') },
        ]}
        rows={[
          {
            key: 'score',
            cells: {
              what: t('evidence.score'),
              before: scoreBefore(view),
              during: t('evidence.scoreDuring'),
            },
          },
          { key: 'hours', cells: { what: t('evidence.hours'), ...hours(test) } },
          {
            key: 'effects',
            cells: {
              what: t('evidence.sideEffects'),
              before: effectsBefore(view),
              during: t('evidence.scoreDuring'),
            },
          },
          ...test.pulses.map(each => ({
            key: each.moment,
            cells: {
              what: t(`evidence.pulse.${each.moment}`),
              before: '',
              during: <PulseCell pulse={each} />,
            },
          })),
          {
            key: 'seen',
            cells: {
              what: t('evidence.seen'),
              before: test.trial.watched,
              during: t('evidence.notes', { count: test.notes.length }),
            },
          },
        ]}
      />
    </div>
  )
}

/** What those who try it said, or when they are asked. */
function PulseCell({ pulse: { dueOn, status, notHeld, roundId, isSeen, answers } }: { pulse: TrialPulse }) {
  const t = pageSentences('trustTest')
  const words = pageSentences('pulse')
  const format = pageFormat()
  if (notHeld) return t(`evidence.pulse.${notHeld}`)
  if (status === null) return t('evidence.pulse.ahead', { date: format.date(dueOn) })
  if (status !== 'closed') return t('evidence.pulse.open')
  if (!isSeen) return pageSentences('followUp')('pulse.hidden')
  return (
    <>
      {answers.length === 0 ? `${t('evidence.pulse.hidden')} ` : null}
      {answers.map(({ question, side }) => (
        <span key={question} className="block">
          {words(`question.${question}`)} {words(`results.opinions.${side}`)}
        </span>
      ))}
      <a href={`/rounds/${roundId}`}>{t('evidence.pulse.more')}</a>
    </>
  )
}

function scoreBefore(view: CaseView) {
  const t = pageSentences('trustTest')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  const { evidence } = view.file
  if (!evidence) return t('evidence.none')
  if (!view.seesEvidence) return workflow('case.evidenceHidden')
  const kind = evidence.kind === 'publication' && evidence.split ? 'split' : evidence.verdict
  return (
    <>
      <VerdictMark kind={kind} word={workflow(`verdicts.${kind}`)} />
      {evidence.kind === 'publication' ? (
        <span className="block text-small text-quiet">
          {t('evidence.scoreOf', {
            score: format.number(evidence.score),
            low: format.number(evidence.low),
            high: format.number(evidence.high),
          })}
        </span>
      ) : null}
    </>
  )
}

function effectsBefore(view: CaseView): string {
  const t = pageSentences('trustTest')
  const results = pageSentences('results')
  const format = pageFormat()
  const { evidence } = view.file
  if (evidence?.kind !== 'publication') return t('evidence.none')
  if (!view.seesEvidence) return pageSentences('workflow')('case.evidenceHidden')
  const reported = publishedSideEffects(evidence.figures)
  if (reported === 'unknown') return t('evidence.none')
  return reported.length === 0
    ? t('evidence.sideEffectsNone')
    : format.list(
        reported
          .map(key => results(`sideEffects.${key}`))
          .map((word, place) => (place === 0 ? word : word.toLowerCase())),
      )
}

/** Hours a year before, and what the days without the requirement have given. */
function hours({ trial }: TrialView): { before: string; during: string } {
  const t = pageSentences('trustTest')
  const format = pageFormat()
  const { hoursBefore, peopleBefore } = trial
  if (hoursBefore === null) return { before: t('evidence.hoursUnknown'), during: t('evidence.hoursUnknown') }
  const days = daysWithout(trial, today())
  const freed = format.hours(hoursWithin(hoursBefore, days))
  return {
    before: t('evidence.hoursBefore', { hours: format.hours(hoursBefore), people: peopleBefore ?? 0 }),
    during: days === 0 ? t('evidence.notBegun') : t('evidence.hoursDuring', { hours: freed, days }),
  }
}
