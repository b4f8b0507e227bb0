import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAction } from '@/lib/platform/action'
import { answerFailure, readForm, readValues, withoutSecrets } from '@/lib/platform/form-answer'
import { requestLocale } from '@/lib/platform/i18n/request'
import { type Locale, say } from '@/lib/platform/i18n/translator'
import { limitRate } from '@/lib/platform/rate-limit'
import { senderAddress } from './known-browser'

interface OpenOutcome {
  /** A message key. */
  message?: string
  values?: Record<string, string | number>
  redirectTo?: string
  afterwards?: () => Promise<void>
}

/** Forms a sender may send before signing in, at once and per second: a whole town hall may stand behind one address. */
const BURST = 100
const PER_SECOND = 2

/**
 * The door for the few forms that somebody who is signed out may send: sign-in, a new password, an invitation, the
 * first run. What they may change is theirs to check: a secret in a link, a password, or that there is nothing yet.
 */
export function forAnybody<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, locale: Locale) => Promise<OpenOutcome>,
): FormAction {
  return async (_state, data) => {
    const values = readForm(data)
    const locale = await requestLocale()
    let outcome: OpenOutcome
    try {
      limitRate(`open/${await senderAddress()}`, BURST, PER_SECOND)
      outcome = await run(readValues(schema, values, locale), locale)
      await outcome.afterwards?.()
    } catch (error) {
      return { ...answerFailure(error, locale, { permission: 'none' }), values: withoutSecrets(values) }
    }
    revalidatePath('/', 'layout')
    if (outcome.redirectTo) redirect(outcome.redirectTo)
    return { status: 'done', message: say(locale, outcome.message ?? 'platform.done', outcome.values) }
  }
}
