import type { FollowedLine, FollowedWords } from '@/components/anonymous/followed-words'
import { formatReference } from '@/lib/register/reference'
import type { FollowedWithoutName } from '@/lib/solution/anonymous-door'
import type { FollowedSolution } from '@/lib/solution/solution-reads'
import { type SolutionSpeech, weekInWords } from './words'

/** What was done about a solution, and where its case has got to, line by line. */
export function solutionLines(speech: SolutionSpeech, followed: FollowedSolution): FollowedLine[] {
  const { t, workflow, format } = speech
  const { solution, steps, case: about, isBuiltOn, ended } = followed
  const lines: FollowedLine[] = [
    { key: 'delivered', when: format.date(solution.deliveredOn), text: t('followed.delivered') },
    ...steps.map(({ id, kind, onDay, body }) => ({
      key: `step ${id}`,
      when: format.date(onDay),
      text: t(`followed.${kind}`),
      ...(body ? { quote: body } : {}),
    })),
  ]
  if (isBuiltOn) lines.push({ key: 'built on', when: '', text: t('followed.builtOn') })
  if (about)
    lines.push({
      key: 'case',
      when: format.date(about.since),
      text: t('followed.case', { sentence: workflow(`stateSentence.${about.state}`) }),
      href: `/cases/${about.id}`,
    })
  if (about?.decided)
    lines.push({
      key: 'decided',
      when: format.date(about.decided.onDay),
      text: t(`followed.decided.${about.decided.outcome}`),
      href: `/cases/${about.id}`,
    })
  if (ended)
    lines.push({
      key: 'ended',
      when: ended.onDay === null ? '' : format.date(ended.onDay),
      text: ended.unitName === null ? t('followed.ended') : t('followed.endedIn', { unit: ended.unitName }),
    })
  return lines.length > 1 ? lines : [...lines, { key: 'nothing', when: '', text: t('followed.nothing') }]
}

/** What became of what somebody wrote without a name, for whoever has its private link. */
export function followedInWords(speech: SolutionSpeech, given: FollowedWithoutName): FollowedWords {
  const { t, format } = speech
  const written = t('followed.written', { week: weekInWords(t, given.week) })
  if (given.waits)
    return {
      body: given.own,
      written,
      lines: [
        {
          key: 'waits',
          when: '',
          text: given.isHeldBack
            ? t('followed.heldBack')
            : t('followed.waits', { date: format.date(given.deliveredOn) }),
        },
      ],
    }
  const { followed, hiddenBecause } = given
  const { requirement, supports } = followed
  const about = t('followed.about', {
    reference: formatReference(requirement.referenceNumber),
    title: requirement.title,
  })
  const taken = hiddenBecause
    ? [{ key: 'hidden', when: '', text: t('followed.hidden'), quote: hiddenBecause }]
    : []
  return {
    body: given.own,
    written: `${written}. ${about} ${t('followed.supports', { count: supports })}`,
    lines: [...solutionLines(speech, followed), ...taken],
  }
}
