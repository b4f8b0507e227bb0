'use client'

import { FieldFrame, type FieldProps } from './field-frame'
import { oneValue, useField } from './form-context'

type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel'
  autoComplete?: string
  maxLength?: number
  /** How much text is expected; short fields look short. */
  width?: 'short' | 'medium' | 'full'
  /** Ids of a `<datalist>`'s choices, for a list that grows as people type. */
  suggestions?: string[]
}

/** One line of text. A password is never sent back to the page. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    required,
    optionalText,
    value,
    type = 'text',
    width = 'full',
    suggestions,
  } = props
  const field = useField(name, hint)
  const listId = suggestions ? `${field.id}-list` : undefined
  return (
    <FieldFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <input
        id={field.id}
        name={name}
        type={type}
        required={required}
        maxLength={props.maxLength}
        autoComplete={props.autoComplete ?? (listId ? 'off' : undefined)}
        list={listId}
        defaultValue={type === 'password' ? undefined : oneValue(field.returned, value)}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid}
        className={`control control-${width}`}
      />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map(text => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  )
}
