/** What a form knows after it was sent. `values` is everything typed, so that a refused form loses nothing. */
export interface FormState {
  status: 'idle' | 'refused' | 'done'
  /** One sentence for the whole form. */
  message?: string
  /** Sentences per field, by the field's name. */
  errors?: Record<string, string[]>
  /** The way out of what stands in the way, opened beside the form so that nothing typed is lost. */
  way?: { href: string; text: string }
  values?: Record<string, string | string[]>
  redirectTo?: string
  /** What there is to answer before the form is carried out, for the component that asks it. */
  step?: unknown
  /** The words may name somebody (the sentences are at their fields): what to do about it, and the button that keeps them. */
  names?: { hint: string; keep: string }
}

/**
 * The button that keeps the words as they are. It sends what the button said that was pressed before it, in forms with two ways on (`intent`).
 */
export const NAMES_KEPT = '_namesKept'

export const idle: FormState = { status: 'idle' }
