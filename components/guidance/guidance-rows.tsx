import { type FactIs, type GuidanceRow, guidanceTable, type Suggestion } from '@/lib/guidance/guidance-table'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'

/** Every row of the guidance table in words, drawn from the table itself, so that it says what is reckoned by (§8). */
export function GuidanceRows() {
  const t = pageSentences('guidance')
  return (
    <ol aria-label={t('table.rows')} className="space-y-2">
      {guidanceTable.map(row => (
        <li
          key={row.number}
          id={`row-${row.number}`}
          className="scroll-mt-4 border-t border-line py-5 target:bg-wash target:px-4"
        >
          <Row row={row} />
        </li>
      ))}
    </ol>
  )
}

function Row({ row }: { row: GuidanceRow }) {
  const t = pageSentences('guidance')
  const format = pageFormat()
  const { suggestion, unless, also } = row
  return (
    <>
      <h2>{t('table.row', { row: row.number, suggestion: capital(t(`word.${suggestion.action}`)) })}</h2>
      <p className="mt-1 max-w-read">{say(format.locale, `guidance.row.${row.number}`)}</p>
      <h3 className="mt-3">{t('table.when')}</h3>
      <ul className="list-disc space-y-1 pl-5">
        {row.when.map(condition => (
          <When
            key={'anyOf' in condition ? 'anyOf' : condition.fact}
            sentences={('anyOf' in condition ? condition.anyOf : [condition]).flatMap(factWords)}
          />
        ))}
      </ul>
      <Forms suggestion={suggestion} />
      {unless ? (
        <p className="mt-2 max-w-read">
          {t('table.unless', {
            fact: factWords(unless.when).join(' '),
            suggestion: t(`word.${unless.suggestion.action}`),
          })}
        </p>
      ) : null}
      {also ? (
        <p className="mt-2 max-w-read">
          {t('table.also', { fact: factWords(also.when).join(' '), suggestion: t(`word.${also.action}`) })}
        </p>
      ) : null}
      <h3 className="mt-3">{t('table.because')}</h3>
      <p className="max-w-read">{say(format.locale, `guidance.reason.${row.number}`)}</p>
    </>
  )
}

/** One condition: a sentence, or several of which one is enough. */
function When({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 1) return <li>{sentences[0]}</li>
  return (
    <li>
      {pageSentences('guidance')('table.anyOf')}
      <ul className="list-[circle] pl-5">
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  )
}

function Forms({ suggestion }: { suggestion: Suggestion }) {
  if (suggestion.forms.length === 0) return null
  const t = pageSentences('guidance')
  const workflow = pageSentences('workflow')
  const list = pageFormat().either(suggestion.forms.map(form => workflow(`forms.${form}`).toLowerCase()))
  return <p className="mt-2 max-w-read">{t('forms', { list })}</p>
}

/** A fact as the panel says it, for each value that fits. */
function factWords({ fact, is }: FactIs): string[] {
  const { locale } = pageFormat()
  return is.map(value => say(locale, `guidance.facts.${fact}.${value}`))
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
