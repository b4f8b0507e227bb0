import { createTranslator } from 'use-intl/core'
import { messages } from '@/messages'

export type Locale = 'da' | 'en'
export const locales: readonly Locale[] = ['da', 'en']

type Messages = typeof messages.da
export type Namespace = keyof Messages & string

function makeTranslator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale,
    // Danish is the shape; a test holds that English has the same keys.
    messages: messages[locale] as Messages,
    namespace: namespace as never,
    timeZone: 'Europe/Copenhagen',
  })
}

export type Translate<N extends Namespace> = ReturnType<typeof makeTranslator<N>>

const made = new Map<string, unknown>()

/** The sentences of one capability in one language. Made once: parsing a message costs more than saying it. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale}/${namespace}`
  if (!made.has(key)) made.set(key, makeTranslator(locale, namespace))
  return made.get(key) as Translate<N>
}

/**
 * Says a sentence whose key is only known at run time (`register.errors.titleMissing`): rules and schemas name their
 * sentence without knowing the language. Unknown keys are a programming error.
 */
export function say(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const [namespace = '', ...rest] = key.split('.')
  const speak = translator(locale, namespace as Namespace) as unknown as (
    key: string,
    values: Record<string, string | number>,
  ) => string
  return speak(rest.join('.'), values)
}

/** Whether a run-time key names a sentence. */
export function isMessageKey(key: string): boolean {
  const [namespace = '', ...rest] = key.split('.')
  if (!(namespace in messages.da) || rest.length === 0) return false
  const speak = translator('da', namespace as Namespace) as unknown as { has(key: string): boolean }
  return speak.has(rest.join('.'))
}
