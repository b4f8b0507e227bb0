import type { ReactNode } from 'react'

type AskedProps = {
  /** Of what is wrong. */
  errorId: string
  question: string
  /** What is wrong with the answer; null when nothing is. */
  error: string | null
  children: ReactNode
}

/** One question with several fields, and what is wrong between the question and them. */
export function Asked({ errorId, question, error, children }: AskedProps) {
  return (
    <fieldset className="field" aria-describedby={error ? errorId : undefined}>
      <legend className="field-label">{question}</legend>
      {error ? (
        <p id={errorId} role="alert" className="field-error">
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  )
}
