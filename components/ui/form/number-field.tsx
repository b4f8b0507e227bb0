'use client'

import { FieldFrame, type FieldProps } from './field-frame'
import { oneValue, useField } from './form-context'

type NumberFieldProps = FieldProps & {
  /** As it shall stand in the field, so already written the reader's way: "7,5". */
  value?: string
  /** Stands after the field: "minutter". */
  unit?: string
  whole?: boolean
}

/**
 * A number typed as text, so that a Danish comma is welcome; the action reads it with `decimal` or `whole`
 * (lib/platform/form-fields.ts). The phone shows its number keys.
 */
export function NumberField({
  name,
  label,
  hint,
  required,
  optionalText,
  value,
  unit,
  whole = false,
}: NumberFieldProps) {
  const field = useField(name, hint)
  const unitId = unit ? `${field.id}-unit` : undefined
  return (
    <FieldFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <span className="flex items-center gap-2.5">
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          required={required}
          defaultValue={oneValue(field.returned, value)}
          aria-describedby={[unitId, field.describedBy].filter(Boolean).join(' ') || undefined}
          aria-invalid={field.invalid}
          className="control control-number"
        />
        {unit ? <span id={unitId}>{unit}</span> : null}
      </span>
    </FieldFrame>
  )
}
