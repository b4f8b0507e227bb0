'use client'

import type { Trouble } from './opened-box'

export type WrittenFieldProps = {
  /** Also the name it is sent under. */
  name: string
  label: string
  hint: string
  rows: number
  maxLength: number
  trouble: Trouble | null
}

/** Several lines of text at a door without a session, with what was refused at the field it is about. */
export function WrittenField({ name, label, hint, rows, maxLength, trouble }: WrittenFieldProps) {
  const refused = trouble?.field === name ? trouble.message : null
  const id = `written-${name}`
  return (
    <div className="field" data-invalid={refused ? true : undefined}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <Refused id={id} message={refused} />
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        required
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-error ${id}-hint` : `${id}-hint`}
        className="control control-full"
      />
    </div>
  )
}

/** What was refused, at its field. */
export function Refused({ id, message }: { id: string; message: string | null }) {
  if (!message) return null
  return (
    <p id={`${id}-error`} role="alert" className="field-error">
      {message}
    </p>
  )
}
