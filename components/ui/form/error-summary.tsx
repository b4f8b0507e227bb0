import { type Ref, useLayoutEffect, useState } from 'react'
import { fieldId } from './form-context'

type ErrorSummaryProps = {
  ref?: Ref<HTMLDivElement>
  formId: string
  title: string
  errors: Record<string, string[]>
  way?: { href: string; text: string }
}

/**
 * What stands in the way, in the order of the form, each line leading to its field and beginning with its name: "must be filled in" alone does not
 * say what. It takes the focus when it appears.
 */
export function ErrorSummary({ ref, formId, title, errors, way }: ErrorSummaryProps) {
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="border-l-4 border-red bg-wash py-3 pr-5 pl-4">
      <p className="font-semibold">{title}</p>
      <ErrorLines formId={formId} errors={errors} />
      {way ? (
        <p className="mt-1 text-ui">
          <a href={way.href} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
            {way.text}
          </a>
        </p>
      ) : null}
    </div>
  )
}

/** A line for each sentence at a field, leading there. */
export function ErrorLines({ formId, errors }: Pick<ErrorSummaryProps, 'formId' | 'errors'>) {
  const [fields, setFields] = useState<Field[]>([])
  useLayoutEffect(() => {
    setFields(inOrder(Object.keys(errors).map(name => fieldOf(name, fieldId(formId, name)))))
  }, [errors, formId])
  const names = [...new Set([...fields.map(field => field.name), ...Object.keys(errors)])]
  const lines = names.flatMap(name => (errors[name] ?? []).map(message => ({ name, message })))
  const labels = Object.fromEntries(fields.map(field => [field.name, field.label]))
  if (lines.length === 0) return null
  return (
    <ul className="mt-1 space-y-1 text-ui">
      {lines.map(({ name, message }) => (
        <li key={`${name} ${message}`}>
          {labels[name] ? <b>{labels[name]}: </b> : null}
          {name === '' ? message : <a href={`#${fieldId(formId, name)}`}>{message}</a>}
        </li>
      ))}
    </ul>
  )
}

interface Field {
  name: string
  label: string
  control: HTMLElement | null
}

function fieldOf(name: string, id: string): Field {
  const control = document.getElementById(id)
  return { name, control, label: labelOf(control) }
}

/** What belongs to no field stands first. */
function inOrder(fields: readonly Field[]): Field[] {
  const placed = fields.filter(field => field.control)
  const follows = (a: Field, b: Field) =>
    a.control && b.control
      ? a.control.compareDocumentPosition(b.control) & Node.DOCUMENT_POSITION_FOLLOWING
      : 0
  return [...fields.filter(field => !field.control), ...placed.sort((a, b) => (follows(a, b) ? -1 : 1))]
}

/** What stands over a field, without "(may be left out)" and without a question mark, which a colon follows badly. */
function labelOf(control: HTMLElement | null): string {
  const label =
    control?.closest('fieldset.field')?.querySelector('legend') ??
    (control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
      ? control.labels?.[0]
      : undefined)
  return label?.firstChild?.textContent?.trim().replace(/\?$/, '') ?? ''
}
