import { createTranslator } from 'use-intl/core'
import { isNamespace, type Messages, messagesOf, type Namespace } from '@/messages'
import { readSentence, type Sentence, saySentence, Unsayable, type Values } from './sentence'

export type Locale = 'da' | 'en'
export const locales: readonly Locale[] = ['da', 'en']

export type { Namespace } from '@/messages'

function makeTranslator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale,
    messages: { [namespace]: messagesOf(locale, namespace) } as unknown as Messages,
    namespace: namespace as never,
    timeZone: 'Europe/Copenhagen',
  })
}

export type Translate<N extends Namespace> = ReturnType<typeof makeTranslator<N>>

/**
 * Says what use-intl would say, from sentences parsed once. For every sentence with a value use-intl looks its parsed form
 * up by the JSON of all formats there are, which is a tenth of what a page costs that says hundreds of them. What is
 * out of the ordinary, an unknown key or a missing value, is left to it.
 */
function quick<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const thorough = makeTranslator(locale, namespace)
  const ask = thorough as unknown as ((key: string, values?: Values) => string) & {
    rich(key: string, values?: Values): ReturnType<typeof saySentence>
  }
  const known = new Map<string, Sentence | null>()
  const sentenceOf = (key: string) => {
    let sentence = known.get(key)
    if (sentence === undefined) {
      const message = messageAt(messagesOf(locale, namespace), key)
      sentence = message === undefined ? null : readSentence(message)
      // Keys are those of the files alone, so this does not grow with what is asked for.
      if (sentence !== null) known.set(key, sentence)
    }
    return sentence
  }
  const attempt = (key: string, values: Values = {}) => {
    const sentence = sentenceOf(key)
    if (sentence === null) return undefined
    try {
      return saySentence(sentence, values, locale)
    } catch (error) {
      if (error instanceof Unsayable) return undefined
      throw error
    }
  }
  const speak = (key: string, values?: Values) => {
    const said = attempt(key, values)
    return typeof said === 'string' ? said : ask(key, values)
  }
  const rich = (key: string, values?: Values) => attempt(key, values) ?? ask.rich(key, values)
  return Object.assign(speak, {
    rich,
    markup: thorough.markup,
    raw: thorough.raw,
    has: thorough.has,
  }) as unknown as Translate<N>
}

function messageAt(tree: object, key: string): string | undefined {
  let at: unknown = tree
  for (const step of key.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string, unknown>)[step]
  }
  return typeof at === 'string' ? at : undefined
}

const made = new Map<string, unknown>()

/** The sentences of one capability in one language. Made once: parsing a message costs more than saying it. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale}/${namespace}`
  if (!made.has(key)) made.set(key, quick(locale, namespace))
  return made.get(key) as Translate<N>
}

/**
 * Says a sentence whose key is only known at run time (`register.errors.titleMissing`): rules and schemas name their
 * sentence without knowing the language. Unknown keys are a programming error.
 */
export function say(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const dot = key.indexOf('.')
  const speak = translator(locale, key.slice(0, dot) as Namespace) as unknown as (
    key: string,
    values: Record<string, string | number>,
  ) => string
  return speak(key.slice(dot + 1), values)
}

/** Whether a run-time key names a sentence. */
export function isMessageKey(key: string): boolean {
  const [namespace = '', ...rest] = key.split('.')
  if (!isNamespace(namespace) || rest.length === 0) return false
  const speak = translator('da', namespace) as unknown as { has(key: string): boolean }
  return speak.has(rest.join('.'))
}
