import type { Locale } from './i18n/translator'

interface Left {
  values?: Record<string, string | number>
  /** The language of the sentence, where the change was to choose another. */
  locale?: Locale
  /** What must only happen once the change is safely stored, such as a new session cookie. */
  afterwards?: () => Promise<void>
}

/**
 * What an action leaves behind: a sentence (message key), and perhaps another page, which says it. Only the way out
 * says nothing: nobody is signed in there any more.
 */
export type Outcome = Left &
  (
    | { message?: string; redirectTo?: undefined }
    | { message: string; redirectTo: string }
    | { message?: undefined; redirectTo: '/sign-in' }
  )
