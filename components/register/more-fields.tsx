'use client'

import { type ReactNode, useContext } from 'react'
import { Summary } from '@/components/ui/disclosure'
import { FormContext } from '@/components/ui/form/form-context'

/** Fields that can wait, folded away; opened when one of them needs to be looked at. */
export function MoreFields({
  summary,
  hint,
  names,
  open = false,
  children,
}: {
  summary: string
  hint: string
  /** The names of the fields inside. */
  names: string[]
  open?: boolean
  children: ReactNode
}) {
  const { state } = useContext(FormContext)
  const wrong = names.some(name => (state.errors?.[name]?.length ?? 0) > 0)
  return (
    <details className="more-fields group" open={open || wrong}>
      <Summary aside={<span className="optional">{hint}</span>}>{summary}</Summary>
      <div>{children}</div>
    </details>
  )
}

/** Makes its fields anew when the form comes back for another version, so that they show what stands in it now. */
export function AnewPerVersion({ children }: { children: ReactNode }) {
  const { state } = useContext(FormContext)
  return <div key={String(state.values?.version ?? '')}>{children}</div>
}
