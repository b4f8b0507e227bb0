import { named } from '@/lib/overlap/named'
import type { Format } from '@/lib/platform/i18n/format'
import { type Locale, translator } from '@/lib/platform/i18n/translator'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { PublishedVerdict } from '@/lib/register/verdict-view'
import type { Finding, Findings } from './findings-reads'

type Marks = readonly { from: number; to: number }[]

/** One old requirement in the review, ready to be read. */
export interface AskedLine {
  id: number
  href: string
  reference: string
  title: { text: string; marks: Marks }
  demand: { text: string; marks: Marks }
  reason: string
  /** The words of the new one that resemble it. */
  words: string
  verdict: { kind: 'green' | 'amber' | 'red' | 'split' | 'none'; word: string }
  hours: string
  /** Why it cannot be removed from here, and who can; '' where it can. */
  limit: string
  caseHref: string | null
  answers: { value: string; label: string }[]
  /** The review is not done before one of them is chosen. */
  mustAnswer: boolean
}

/** The review as a further step of the form. It crosses to the browser, so it is plain words. */
export interface AskedReview {
  /** Trust repair is thought of first. */
  repair: boolean
  /** Finished repairs that it can come from, to choose among. */
  repairs: { value: string; label: string }[]
  lead: string
  lines: AskedLine[]
  /** What is said before those that need no answer; '' where there are none. */
  alsoLead: string
  more: string
  /** What was taken away before: which, when and why. */
  takenAway: { id: number; href: string; text: string }[]
  /** Something has to be answered, so that the review can be skipped. */
  canSkip: boolean
}

export interface VerdictSeen {
  seen: PublishedVerdict | null
  /** There is a result that this person may not see. */
  hidden: boolean
}

/** The review in the reader's language. */
export function reviewInWords(
  { locale, format }: { locale: Locale; format: Format },
  { found, more, takenAway }: Findings,
  {
    repair,
    repairs,
    verdictOf,
    unitName,
  }: {
    repair: boolean
    repairs: readonly { id: number; title: string }[]
    verdictOf: (finding: Finding) => VerdictSeen
    unitName: string
  },
): AskedReview {
  const t = translator(locale, 'review')
  const demanded = found.filter(each => each.mustAnswer)
  const hours = demanded.reduce((sum, { row }) => sum + row.hours, 0)
  const others = found.length - demanded.length
  return {
    repair,
    repairs: repairs.map(({ id, title }) => ({ value: String(id), label: title })),
    lead:
      found.length === 0
        ? t('step.nothing')
        : t('step.lead', {
            count: demanded.length,
            hours: format.hours(hours),
            hoursCount: Math.round(hours),
          }),
    alsoLead: others > 0 ? t('step.alsoLead', { count: others }) : '',
    lines: found.map(each => lineOf(each)),
    more: more > 0 ? t('step.more', { count: more }) : '',
    takenAway: takenAway.map(each => ({
      id: each.caseId,
      href: `/cases/${each.caseId}`,
      text: t('step.takenAway', {
        title: `${formatReference(each.referenceNumber)} ${each.title}`,
        day: format.date(each.endedOn),
        reason: each.reason,
      }),
    })),
    canSkip: demanded.length > 0,
  }

  function lineOf(finding: Finding): AskedLine {
    const { row, about, why } = finding
    return {
      id: row.id,
      href: requirementPath(row.referenceNumber),
      reference: formatReference(row.referenceNumber),
      title: { text: row.title, marks: why?.title ?? [] },
      demand: { text: about.demand, marks: why?.demand ?? [] },
      reason: reasonOf(finding),
      words:
        why && why.words.length > 0 ? t('step.words', { words: format.list(why.words.slice(0, 6)) }) : '',
      verdict: verdictInWords(verdictOf(finding)),
      hours: t('step.hours', { count: Math.round(row.hours), hours: format.hours(row.hours) }),
      limit: limitOf(finding),
      caseHref: finding.openCaseId === null ? null : `/cases/${finding.openCaseId}`,
      answers: finding.offered.map(value => ({ value, label: t(`answers.${value}`) })),
      mustAnswer: finding.mustAnswer,
    }
  }

  function reasonOf({ why, sameRisk, shared }: Finding): string {
    const parts = [
      ...(why && why.explanation.subjects.length > 0
        ? [t('reason.subject', { subject: named(why.explanation.subjects, locale) })]
        : []),
      ...(why && why.explanation.demands.length > 0
        ? [t('reason.demand', { demand: named(why.explanation.demands, locale) })]
        : []),
      t('reason.people', { count: shared, unit: unitName }),
      ...(sameRisk ? [t('reason.risk')] : []),
    ]
    return parts.join('; ')
  }

  function verdictInWords({ seen, hidden }: VerdictSeen): AskedLine['verdict'] {
    const word = translator(locale, 'register')
    if (!seen) return { kind: 'none', word: word(`verdicts.${hidden ? 'not_shown' : 'unrated'}`) }
    return { kind: seen.verdict, word: word(`verdicts.${seen.verdict}`) }
  }

  function limitOf({ offered, openCaseId, about }: Finding): string {
    if (openCaseId !== null) return t('limit.case')
    if (offered.includes('remove')) return ''
    const who = translator(locale, 'register')(`authorities.${about.authority}`)
    if (about.authority === 'state') return t('limit.state')
    return t('limit.law', { status: about.legalStatus, who })
  }
}
