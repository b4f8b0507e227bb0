'use client'

import { FieldFrame, type FieldProps } from './field-frame'
import { oneValue, useField } from './form-context'

type TextAreaProps = FieldProps & { value?: string; rows?: number; maxLength?: number }

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  required,
  optionalText,
  value,
  rows = 3,
  maxLength,
}: TextAreaProps) {
  const field = useField(name, hint)
  return (
    <FieldFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        required={required}
        maxLength={maxLength}
        defaultValue={oneValue(field.returned, value)}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        className="control control-full"
      />
    </FieldFrame>
  )
}
