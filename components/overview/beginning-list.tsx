import { classNames } from '@/components/ui/class-names'
import { Section } from '@/components/ui/section'
import { type Begun, stepAddresses } from '@/lib/organisation/beginning'
import type { Speech } from './speech'

/** The order of steps of a new municipality: what is done stands ticked, and what comes next says how. */
export function BeginningList({ speech: { t }, steps }: { speech: Speech; steps: readonly Begun[] }) {
  const next = steps.find(each => !each.isDone)?.step
  return (
    <Section title={t('beginning.heading')} line>
      <ol className="max-w-read">
        {steps.map(({ step, isDone }, index) => (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className="grid grid-cols-[2rem_1fr] border-t border-line py-2.5 first:border-t-0"
          >
            <span aria-hidden="true" className={classNames('py-0.5', isDone ? 'text-green' : 'text-quiet')}>
              {isDone ? '✓' : `${index + 1}.`}
            </span>
            <div>
              <a
                href={stepAddresses[step]}
                className={classNames('inline-block py-0.5', step === next && 'font-semibold')}
              >
                {t(`beginning.steps.${step}`)}
              </a>
              {isDone ? <span className="text-small text-quiet"> · {t('beginning.done')}</span> : null}
              {isDone ? null : <p className="text-small text-quiet">{t(`beginning.hints.${step}`)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
