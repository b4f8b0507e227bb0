'use client'

import { useContext } from 'react'
import { Checkbox } from '@/components/ui/form/choice-groups'
import { FormContext } from '@/components/ui/form/form-context'
import { NAMES_STEP } from '@/lib/anonymous/names-step'

/** The answer to the question whether a form's words shall name somebody; there once it has been asked. */
export function NamesMeant({ label }: { label: string }) {
  const { state } = useContext(FormContext)
  const isAsked =
    state.status === 'refused' && (state.step === NAMES_STEP || state.values?.namesMeant === 'on')
  return isAsked ? <Checkbox name="namesMeant" label={label} /> : null
}
