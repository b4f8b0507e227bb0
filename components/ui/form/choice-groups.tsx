'use client'

import { type FieldProps, GroupFrame } from './field-frame'
import { allValues, oneValue, useField } from './form-context'
import type { Choice } from './select-field'

type RadioGroupProps = FieldProps & { value?: string; choices: Choice[]; inRow?: boolean }

/** One of a few, all seen at once. `inRow` sets short choices beside each other. */
export function RadioGroup({
  name,
  label,
  hint,
  required,
  optionalText,
  value,
  choices,
  inRow,
}: RadioGroupProps) {
  const field = useField(name, hint)
  const chosen = oneValue(field.returned, value)
  return (
    <GroupFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <div className={inRow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            type="radio"
            name={name}
            choice={choice}
            required={required}
            checked={chosen === choice.value}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

type CheckboxGroupProps = FieldProps & { values?: string[]; choices: Choice[]; inRow?: boolean }

/** Any of a few. Each ticked one is sent under the same name. */
export function CheckboxGroup({
  name,
  label,
  hint,
  optionalText,
  values,
  choices,
  inRow,
}: CheckboxGroupProps) {
  const field = useField(name, hint)
  const chosen = allValues(field.returned, values)
  return (
    <GroupFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <div className={inRow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            type="checkbox"
            name={name}
            choice={choice}
            checked={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

type CheckboxProps = { name: string; label: string; hint?: string; value?: string; checked?: boolean }

/** A single yes. After a refusal it stands as it was sent. */
export function Checkbox({ name, label, hint, value = 'on', checked = false }: CheckboxProps) {
  const field = useField(name, undefined)
  const sent = field.returned !== undefined ? allValues(field.returned, []).includes(value) : checked
  return (
    <div className="field" data-invalid={field.errors.length > 0 || undefined}>
      {field.errors.length > 0 ? (
        <div id={field.errorId} className="field-error">
          {field.errors.map(error => (
            <p key={error}>{error}</p>
          ))}
        </div>
      ) : null}
      <ChoiceLine
        id={field.id}
        type="checkbox"
        name={name}
        choice={{ value, label, hint }}
        checked={sent}
        describedBy={field.errorId}
      />
    </div>
  )
}

type ChoiceLineProps = {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  choice: Choice
  checked: boolean
  required?: boolean
  describedBy?: string
}

function ChoiceLine({ id, type, name, choice, checked, required, describedBy }: ChoiceLineProps) {
  return (
    <label htmlFor={id} className="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        required={required}
        disabled={choice.disabled}
        aria-describedby={describedBy}
      />
      <span>
        {choice.label}
        {choice.hint ? <span className="block text-small text-quiet">{choice.hint}</span> : null}
      </span>
    </label>
  )
}
