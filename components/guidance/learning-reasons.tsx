import type { Choice, RowLearning } from '@/lib/guidance/learning'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'

/** What was chosen instead of what guidance suggested, and why, row by row. */
export function LearningReasons({ rows }: { rows: readonly RowLearning[] }) {
  const t = pageSentences('guidance')
  const { locale } = pageFormat()
  if (rows.length === 0) return <p className="max-w-read text-ui text-quiet">{t('learning.noReasons')}</p>
  return rows.map(({ row, otherwise }) => (
    <section key={row} className="mb-6">
      <h3>{t('learning.reasonHead', { row, words: say(locale, `guidance.row.${row}`) })}</h3>
      <ul>
        {otherwise.map(choice => (
          <li key={`${choice.kind} ${choice.caseId} ${choice.day}`} className="border-t border-line py-2.5">
            <a href={`/cases/${choice.caseId}`} className="inline-block py-0.5">
              {choice.title}
            </a>
            <p className="text-small text-quiet">{whatBecame(choice)}</p>
            <p className="max-w-read whitespace-pre-line">{choice.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function whatBecame(choice: Choice): string {
  const t = pageSentences('guidance')
  const words = {
    date: pageFormat().date(choice.day),
    outcome: t(`word.${choice.outcome}`),
    suggested: t(`word.${choice.suggested}`),
  }
  if (choice.kind === 'proposal') return t('learning.proposed', words)
  return t(choice.answer === 'no' ? 'learning.decidedNo' : 'learning.decidedYes', words)
}
