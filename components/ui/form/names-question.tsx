'use client'

import { type Ref, useContext } from 'react'
import { type FormState, NAMES_KEPT } from '@/lib/platform/form-state'
import { Notice } from '../notice'
import { ErrorLines } from './error-summary'
import { FormContext, oneValue } from './form-context'
import { SubmitButton } from './submit-button'

type NamesQuestionProps = { ref: Ref<HTMLDivElement>; state: FormState }

/**
 * Ends a form whose words may name somebody, where it was sent from: the names that were found, and the button that sends the words as they are. It
 * stands last, so that Enter in a field never presses it.
 */
export function NamesQuestion({ ref, state }: NamesQuestionProps) {
  const { formId } = useContext(FormContext)
  if (!state.names) return null
  return (
    <div ref={ref} tabIndex={-1} role="alert">
      <Notice tone="warn" title={state.message ?? ''}>
        <ErrorLines formId={formId} errors={state.errors ?? {}} />
        <p className="mt-2 mb-3">{state.names.hint}</p>
        <SubmitButton look="ghost" name={NAMES_KEPT} value={oneValue(state.values?.intent, '') ?? ''}>
          {state.names.keep}
        </SubmitButton>
      </Notice>
    </div>
  )
}
