'use client'

import { WholeReferences } from '../whole-references'
import { type FieldProps, GroupFrame } from './field-frame'
import { allValues, oneValue, useField } from './form-context'
import type { Choice } from './select-field'

type GroupProps = FieldProps & {
  choices: Choice[]
  /** Sets short choices beside each other. */
  inRow?: boolean
}

/** One of a few, all seen at once. */
export function RadioGroup({ value, ...group }: GroupProps & { value?: string }) {
  return <ChoiceGroup {...group} type="radio" chosen={returned => [oneValue(returned, value)]} />
}

/** Any of a few. Each ticked one is sent under the same name. */
export function CheckboxGroup({ values, ...group }: GroupProps & { values?: string[] }) {
  return <ChoiceGroup {...group} type="checkbox" chosen={returned => allValues(returned, values)} />
}

type ChoiceGroupProps = GroupProps & {
  type: 'radio' | 'checkbox'
  /** What stands chosen, where a refused form came back with what was sent. */
  chosen: (returned: ReturnType<typeof useField>['returned']) => (string | undefined)[]
}

function ChoiceGroup({
  name,
  label,
  hint,
  required,
  optionalText,
  choices,
  inRow,
  type,
  chosen,
}: ChoiceGroupProps) {
  const field = useField(name, hint)
  const values = chosen(field.returned)
  return (
    <GroupFrame {...field} label={label} hint={hint} optionalText={optionalText}>
      <div className={inRow ? 'choices choices-row' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.value}
            id={index === 0 ? field.id : `${field.id}-${choice.value}`}
            type={type}
            name={name}
            choice={choice}
            required={type === 'radio' ? required : undefined}
            checked={values.includes(choice.value)}
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
        <WholeReferences>{choice.label}</WholeReferences>
        {choice.hint ? (
          <span className="block text-small text-quiet">
            <WholeReferences>{choice.hint}</WholeReferences>
          </span>
        ) : null}
      </span>
    </label>
  )
}
