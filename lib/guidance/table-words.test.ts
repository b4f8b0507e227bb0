import { describe, expect, it } from 'vitest'
import { isMessageKey } from '@/lib/platform/i18n/translator'
import { type FactIs, guidanceTable, type Suggestion } from './guidance-table'

const wordsOf = (suggestion: Suggestion) => [
  `guidance.word.${suggestion.action}`,
  ...suggestion.forms.map(form => `workflow.forms.${form}`),
]
const factWords = ({ fact, is }: FactIs) => is.map(value => `guidance.facts.${fact}.${value}`)

describe('the guidance table as everybody reads it (§8)', () => {
  it.each(guidanceTable.map(row => [row.number, row] as const))(
    'row %i has words for all it asks and suggests, and says why',
    (number, row) => {
      const conditions = row.when.flatMap(each => ('anyOf' in each ? [...each.anyOf] : [each]))
      const keys = [
        `guidance.row.${number}`,
        `guidance.reason.${number}`,
        ...conditions.flatMap(factWords),
        ...wordsOf(row.suggestion),
        ...(row.unless ? [...factWords(row.unless.when), ...wordsOf(row.unless.suggestion)] : []),
        ...(row.also ? [...factWords(row.also.when), `guidance.word.${row.also.action}`] : []),
      ]
      expect(keys.filter(key => !isMessageKey(key))).toEqual([])
    },
  )
})
