'use client'

import { createContext, useContext } from 'react'
import { type FormState, idle } from '@/lib/platform/form-state'

type FormContextValue = { formId: string; state: FormState; pending: boolean; pendingText: string }

export const FormContext = createContext<FormContextValue>({
  formId: 'form',
  state: idle,
  pending: false,
  pendingText: '',
})

/** The id of a field's first control; the error summary links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** What a field needs from its form: ids, its errors, and what was typed when the answer was no. */
export function useField(name: string, hint: string | undefined) {
  const { formId, state } = useContext(FormContext)
  const id = fieldId(formId, name)
  const errors = state.errors?.[name] ?? []
  const errorId = errors.length > 0 ? `${id}-error` : undefined
  const hintId = hint ? `${id}-hint` : undefined
  return {
    id,
    errors,
    errorId,
    hintId,
    describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined,
    // A name that is asked about is no mistake.
    invalid: (errors.length > 0 && !state.names) || undefined,
    returned: state.values?.[name],
  }
}

/** One text from what came back, else the value the page was made with. */
export function oneValue(
  returned: string | string[] | undefined,
  given: string | undefined,
): string | undefined {
  if (returned === undefined) return given
  return Array.isArray(returned) ? returned[0] : returned
}

/** All texts from what came back, else the values the page was made with. */
export function allValues(returned: string | string[] | undefined, given: string[] | undefined): string[] {
  if (returned === undefined) return given ?? []
  return Array.isArray(returned) ? returned : [returned]
}
