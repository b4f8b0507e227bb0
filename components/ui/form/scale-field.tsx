type ScaleFieldProps = {
  name: string
  statement: string
  /** The answer so far: "1" to "5", or "unknown". */
  value?: string
  error?: string
  texts: { disagree: string; agree: string; unknown: string }
}

const answers = ['1', '2', '3', '4', '5']

/**
 * One statement answered 1 to 5 (§4) or "ved ikke", in thumb-sized squares. Plain radios: arrow keys move, the form
 * posts without scripts.
 */
export function ScaleField({ name, statement, value, error, texts }: ScaleFieldProps) {
  const errorId = error ? `${name}-error` : undefined
  return (
    <fieldset aria-describedby={errorId} className="min-w-0">
      <legend className="mb-2.5 text-label font-semibold">{statement}</legend>
      {error ? (
        <p id={errorId} className="field-error mb-2">
          {error}
        </p>
      ) : null}
      <div className="scale">
        {answers.map(answer => (
          <label key={answer} htmlFor={`${name}-${answer}`} className="scale-answer">
            <input
              id={`${name}-${answer}`}
              type="radio"
              name={name}
              value={answer}
              defaultChecked={value === answer}
              className="scale-input"
            />
            {answer}
            {answer === '1' ? <span className="sr-only">, {texts.disagree}</span> : null}
            {answer === '5' ? <span className="sr-only">, {texts.agree}</span> : null}
          </label>
        ))}
      </div>
      <div className="scale-ends">
        <span aria-hidden="true">{texts.disagree}</span>
        <label htmlFor={`${name}-unknown`} className="scale-unknown">
          <input
            id={`${name}-unknown`}
            type="radio"
            name={name}
            value="unknown"
            defaultChecked={value === 'unknown'}
            className="scale-input"
          />
          {texts.unknown}
        </label>
        <span aria-hidden="true">{texts.agree}</span>
      </div>
    </fieldset>
  )
}
