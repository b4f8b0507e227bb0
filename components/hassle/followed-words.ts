import type { FollowedLine, FollowedWords } from '@/components/anonymous/followed-words'
import { weekParts } from '@/lib/anonymous/week'
import type { FollowedReport } from '@/lib/hassle/anonymous-door'
import type { Followed, FollowedStep } from '@/lib/hassle/report-reads'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { formatReference, requirementPath } from '@/lib/register/reference'

export interface FollowedSpeech {
  t: Translate<'hassle'>
  workflow: Translate<'workflow'>
  format: Format
}

/** "uge 48, 2026" */
export const weekInWords = (t: Translate<'hassle'>, week: string): string => t('week', weekParts(week))

/** What became of a report, in words. */
export function followedInWords(speech: FollowedSpeech, given: FollowedReport): FollowedWords {
  const { t, format } = speech
  if (!given.waits) return reportInWords(speech, given)
  return {
    body: given.body,
    written: t('followed.written', { week: weekInWords(t, given.week) }),
    lines: [{ key: 'waits', when: '', text: t('followed.waits', { date: format.date(given.deliveredOn) }) }],
  }
}

/** The same for one that has been delivered. */
export function reportInWords(
  speech: FollowedSpeech,
  { report, steps, case: about }: Followed,
): FollowedWords {
  const { t, workflow, format } = speech
  const lines = [
    { key: 'delivered', when: format.date(report.deliveredOn), text: t('followed.delivered') },
    ...steps.map(step => stepInWords(speech, step)),
    ...(about
      ? [
          {
            key: 'case',
            when: format.date(about.since),
            text: t('followed.case', { sentence: workflow(`stateSentence.${about.state}`) }),
            href: `/cases/${about.id}`,
          },
        ]
      : []),
    ...(about?.decided
      ? [
          {
            key: 'decided',
            when: format.date(about.decided.onDay),
            text: t(`followed.decided.${about.decided.outcome}`),
            href: `/cases/${about.id}`,
          },
        ]
      : []),
  ]
  const nothing = { key: 'nothing', when: '', text: t('followed.nothing') }
  return {
    body: report.body,
    written: t('followed.written', { week: weekInWords(t, report.week) }),
    lines: lines.length > 1 ? lines : [...lines, nothing],
  }
}

function stepInWords({ t, format }: FollowedSpeech, step: FollowedStep): FollowedLine {
  const { id, kind, onDay, body, requirement } = step
  const line = { key: `step ${id}`, when: format.date(onDay) }
  if ((kind === 'linked' || kind === 'registered') && requirement)
    return {
      ...line,
      text: t(`followed.${kind}`, {
        reference: formatReference(requirement.referenceNumber),
        title: requirement.title,
      }),
      href: requirementPath(requirement.referenceNumber),
    }
  return { ...line, text: t(`followed.${kind}`), ...(body ? { quote: body } : {}) }
}
