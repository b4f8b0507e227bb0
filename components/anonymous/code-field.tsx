'use client'

import { classNames } from '@/components/ui/class-names'
import { Refused } from './written-field'

interface CodeFieldProps {
  label: string
  hint: string
  /** Why the code opens nothing. */
  refused: string | null
  maxLength?: number
  className: string
}

/** A code that somebody reads off paper or a wall. */
export function CodeField({ label, hint, refused, maxLength, className }: CodeFieldProps) {
  return (
    <div className="field" data-invalid={refused ? true : undefined}>
      <label htmlFor="code" className="field-label">
        {label}
      </label>
      <p id="code-hint" className="field-hint">
        {hint}
      </p>
      <Refused id="code" message={refused} />
      <input
        id="code"
        name="code"
        type="text"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={maxLength}
        required
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? 'code-error code-hint' : 'code-hint'}
        className={classNames('control control-full', className)}
      />
    </div>
  )
}
