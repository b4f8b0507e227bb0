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
 * What stands in the way, each line leading to its field and beginning with its name: "must be filled in" alone does not say what. It takes
 * the focus when it appears.
 */
export function ErrorSummary({ ref, formId, title, errors, way }: ErrorSummaryProps) {
  const [labels, setLabels] = useState<Record<string, string>>({})
  useLayoutEffect(() => {
    setLabels(
      Object.fromEntries(Object.keys(errors).map(name => [name, labelOf(fieldId(formId, name))] as const)),
    )
  }, [errors, formId])
  const lines = Object.entries(errors).flatMap(([name, messages]) =>
    messages.map(message => ({ name, message })),
  )
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="border-l-4 border-red bg-wash py-3 pr-5 pl-4">
      <p className="font-semibold">{title}</p>
      {lines.length > 0 ? (
        <ul className="mt-1 space-y-1 text-ui">
          {lines.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              {labels[name] ? <b>{labels[name]}: </b> : null}
              {name === '' ? message : <a href={`#${fieldId(formId, name)}`}>{message}</a>}
            </li>
          ))}
        </ul>
      ) : null}
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

/** What stands over a field, without "(may be left out)" and without a question mark, which a colon follows badly. */
function labelOf(id: string): string {
  const control = document.getElementById(id)
  const label =
    control?.closest('fieldset.field')?.querySelector('legend') ??
    (control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
      ? control.labels?.[0]
      : undefined)
  return label?.firstChild?.textContent?.trim().replace(/\?$/, '') ?? ''
}
