import { classNames } from './class-names'

type Step = { key: string; label: string; state: 'done' | 'now' | 'ahead' }

type StepsProps = {
  steps: Step[]
  /** Names the list: "Sagens forløb". */
  label: string
  /** Read aloud after a step's name: what done and ahead are called. */
  stateWords: { done: string; ahead: string }
}

/** How far a case has come. On a phone it stands upright, with a line down its side. */
export function Steps({ steps, label, stateWords }: StepsProps) {
  return (
    <ol aria-label={label} className="mt-6.5 flex flex-col text-small text-quiet sm:flex-row">
      {steps.map(step => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className={classNames(
            'flex-1 border-l-3 py-1 pl-3 sm:border-t-3 sm:border-l-0 sm:pt-2 sm:pr-2 sm:pb-0 sm:pl-0',
            step.state === 'ahead' ? 'border-line' : 'border-accent',
            step.state === 'now' && 'font-semibold text-ink',
          )}
        >
          {step.label}
          {step.state === 'done' ? <span className="sr-only">, {stateWords.done}</span> : null}
          {step.state === 'ahead' ? <span className="sr-only">, {stateWords.ahead}</span> : null}
        </li>
      ))}
    </ol>
  )
}
