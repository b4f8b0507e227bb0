import { useRef, useState } from 'react'
import { namesMentioned } from '@/lib/rating/free-text'

/** The fields of the form whose words others will read. */
const wordFields = ['comment', 'sideEffectWords'] as const

/** Who is mentioned, and in which field. */
export interface Named {
  field: (typeof wordFields)[number]
  people: string[]
}

/**
 * Asks once before words that mention a colleague are sent. The same words are not asked about twice: the one who writes knows best
 * (docs/method.md §4). Only the names are in the browser; what mentions them is not sent anywhere before.
 */
export function useNamed(names: readonly string[], step: number) {
  const [last, setLast] = useState<{ named: Named; step: number } | null>(null)
  const asked = useRef('')
  return {
    named: last?.step === step ? last.named : null,
    /** Whether there is something to ask about first. */
    asks(words: Record<Named['field'], string>): boolean {
      const all = wordFields.map(field => words[field]).join('\n')
      const found = wordFields
        .map(field => ({ field, people: namesMentioned(words[field], names) }))
        .find(({ people }) => people.length > 0)
      const isNew = found !== undefined && all !== asked.current
      asked.current = found ? all : ''
      setLast(isNew ? { named: found, step } : null)
      return isNew
    },
  }
}
