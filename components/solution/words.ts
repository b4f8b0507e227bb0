import type { Item } from '@/components/ui/item-list'
import { weekParts } from '@/lib/anonymous/week'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { shortened } from '@/lib/platform/shortened'
import { formatReference } from '@/lib/register/reference'
import { formOf } from '@/lib/solution/offer'
import type { ListedSolution } from '@/lib/solution/solution-queries'
import type { Outcome } from '@/lib/workflow/decision-forms'

export interface SolutionSpeech {
  t: Translate<'solution'>
  workflow: Translate<'workflow'>
  format: Format
}

/** "uge 48, 2026" */
export const weekInWords = (t: Translate<'solution'>, week: string): string => t('week', weekParts(week))

/** "Forandre: Nøjes med stikprøver" */
export const whatInWords = (
  { t, workflow }: Pick<SolutionSpeech, 't' | 'workflow'>,
  { outcome, form }: { outcome: Outcome; form: string },
): string => t('what', { outcome: workflow(`outcomes.${outcome}`), form: workflow(`forms.${formOf(form)}`) })

/** Who proposed or added it, as far as that is known. */
export const writerInWords = (
  t: Translate<'solution'>,
  { writer, unitName }: { writer: string | null; unitName: string },
): string =>
  writer === null
    ? t('from.anonymous', { unit: unitName })
    : t('from.named', { name: writer, unit: unitName })

/** Solutions as lines of a list; `withRequirement` where the page is not of one. */
export function solutionItems(
  speech: SolutionSpeech,
  solutions: readonly ListedSolution[],
  withRequirement = false,
): Item[] {
  const { t } = speech
  return solutions.map(each => ({
    key: String(each.id),
    href: `/solutions/${each.id}`,
    text: shortened(each.body, 140),
    meta: [
      ...(withRequirement
        ? [`${formatReference(each.requirement.referenceNumber)} ${each.requirement.title}`]
        : []),
      whatInWords(speech, each),
      writerInWords(t, each),
      t('line.supports', { count: each.supports }),
      ...(each.additions > 0 ? [t('line.additions', { count: each.additions })] : []),
      t(`state.${each.state}`),
    ].join(' · '),
  }))
}

/** More than this, and the first ones are no longer read. */
const MOST_WAITING = 3

/** Solutions that wait for somebody's answer, as lines of what waits; the rest is one line. */
export function waitingSolutions(t: Translate<'solution'>, waiting: readonly ListedSolution[]): Item[] {
  const items = waiting.slice(0, MOST_WAITING).map(each => ({
    key: `solution ${each.id}`,
    href: `/solutions/${each.id}`,
    text: t('waiting.one', { words: shortened(each.body, 60) }),
    meta: t('waiting.meta', {
      reference: formatReference(each.requirement.referenceNumber),
      unit: each.unitName,
      week: weekInWords(t, each.week),
    }),
  }))
  const more = waiting.length - items.length
  return more > 0
    ? [...items, { key: 'solutions', href: '/solutions', text: t('waiting.more', { count: more }), meta: '' }]
    : items
}
