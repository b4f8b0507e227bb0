'use client'

import { FieldFrame, type FieldProps } from './field-frame'
import { oneValue, useField } from './form-context'

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  value?: string
  choices: Choice[]
  /** The first, empty choice: "Vælg". Leave it out where there is always a value. */
  emptyText?: string
}

/** One of many. For up to six choices a `RadioGroup` shows more at once. */
export function SelectField({
  name,
  label,
  hint,
  required,
  optionalText,
  value,
  choices,
  emptyText,
}: SelectFieldProps) {
  const field = useField(name, hint)
  return (
    <FieldFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <select
        id={field.id}
        name={name}
        required={required}
        defaultValue={oneValue(field.returned, value) ?? ''}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        className="control control-medium"
      >
        {emptyText !== undefined ? <option value="">{emptyText}</option> : null}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
