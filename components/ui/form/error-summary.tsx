import type { Ref } from 'react'
import { fieldId } from './form-context'

type ErrorSummaryProps = {
  ref?: Ref<HTMLDivElement>
  formId: string
  title: string
  errors: Record<string, string[]>
}

/** What stands in the way, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ ref, formId, title, errors }: ErrorSummaryProps) {
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
              {name === '' ? message : <a href={`#${fieldId(formId, name)}`}>{message}</a>}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
