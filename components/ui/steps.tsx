'use client'

import { classNames } from './class-names'

type Step = { key: string; label: string; state: 'done' | 'now' | 'ahead' }

type StepsProps = {
  steps: Step[]
  /** Names the list: "Sagens forløb". */
  label: string
  /** Read aloud after a step's name: what done and ahead are called. */
  stateWords: { done: string; ahead: string }
}

/** How far a case has come. On a phone only the step it has reached is named, and the others are a line each. */
export function Steps({ steps, label, stateWords }: StepsProps) {
  return (
    <ol aria-label={label} className="steps">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className={classNames('step', step.state !== 'ahead' && 'step-reached')}
        >
          <span className="step-name">
            {step.label}
            {step.state === 'done' ? <span className="sr-only">, {stateWords.done}</span> : null}
            {step.state === 'ahead' ? <span className="sr-only">, {stateWords.ahead}</span> : null}
            <span aria-hidden="true" className="step-place">
              {index + 1}/{steps.length}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
