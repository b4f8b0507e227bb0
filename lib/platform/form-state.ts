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
}

export const idle: FormState = { status: 'idle' }
