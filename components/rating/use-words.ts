import { useRef, useState } from 'react'
import { namesMentioned, type PersonalData, personalDataIn } from '@/lib/platform/free-text'

/** The fields of the form whose words others will read. */
const wordFields = ['comment', 'sideEffectWords'] as const

type Words = Record<(typeof wordFields)[number], string>

/** What one is stopped at before words are sent: they hold what is refused, or mention people, which is asked about once. */
export interface StoppedAt {
  field: keyof Words
  holds: PersonalData | null
  people: string[]
}

const holdsIn = (text: string): PersonalData | null => personalDataIn(text)[0] ?? null

/** The words without those that would be refused, with all that was answered beside them. */
export const withoutRefused = (words: Words): Words => ({
  comment: holdsIn(words.comment) ? '' : words.comment,
  sideEffectWords: holdsIn(words.sideEffectWords) ? '' : words.sideEffectWords,
})

/**
 * Stops words that hold a CPR number, phone number or e-mail, and asks once before those that mention a colleague are sent. The same words are not
 * asked about twice: the one who writes knows best (docs/method.md §4). Only the names are in the browser; what is stopped is sent nowhere before.
 */
export function useWords(names: readonly string[], step: number) {
  const [last, setLast] = useState<{ at: StoppedAt; step: number } | null>(null)
  const asked = useRef('')
  return {
    stoppedAt: last?.step === step ? last.at : null,
    /** Whether there is something to take out or to ask about first. */
    stops(words: Words): boolean {
      const all = wordFields.map(field => words[field]).join('\n')
      const found = wordFields.map(field => ({
        field,
        holds: holdsIn(words[field]),
        people: namesMentioned(words[field], names),
      }))
      const refused = found.find(({ holds }) => holds !== null)
      const naming = found.find(({ people }) => people.length > 0)
      const isNew = naming !== undefined && all !== asked.current
      const at = refused ?? (isNew ? naming : undefined)
      if (!refused) asked.current = naming ? all : ''
      // Made anew, so that what is still refused gets the focus again.
      setLast(at ? { at: { ...at }, step } : null)
      return at !== undefined
    },
  }
}
