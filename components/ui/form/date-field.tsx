'use client'

import { FieldFrame, type FieldProps } from './field-frame'
import { oneValue, useField } from './form-context'

type DateFieldProps = FieldProps & {
  /** ISO dates (2026-11-23). */
  value?: string
  min?: string
  max?: string
}

/** A day, picked with the browser's own calendar. */
export function DateField({ name, label, hint, required, optionalText, value, min, max }: DateFieldProps) {
  const field = useField(name, hint)
  return (
    <FieldFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <input
        id={field.id}
        name={name}
        type="date"
        min={min}
        max={max}
        required={required}
        defaultValue={oneValue(field.returned, value)}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        className="control control-date"
      />
    </FieldFrame>
  )
}
