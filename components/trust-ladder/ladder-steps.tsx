import { Disclosure } from '@/components/ui/disclosure'
import { Tag } from '@/components/ui/tag'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { LadderView } from '@/lib/trust-ladder/ladder-queries'
import { EditStep, MoveStep, RemoveStep } from './ladder-forms'

/** The steps as a ladder is seen: the highest at the top, numbered from the foot. */
export function LadderSteps({ view }: { view: LadderView }) {
  const t = pageSentences('trustLadder')
  const tests = pageSentences('trustTest')
  const format = pageFormat()
  return (
    <ol reversed className="max-w-read">
      {view.steps
        .map((step, index) => ({ step, number: index + 1 }))
        .reverse()
        .map(({ step, number }) => (
          <li key={step.id} id={`step-${step.id}`} className="border-t border-line py-3.5">
            <p className="flex flex-wrap items-baseline gap-x-3 text-small text-quiet">
              {t('step', { number })}
              {step.id === view.nextId ? <Tag>{t('next')}</Tag> : null}
            </p>
            <h2 className="text-label">{step.title}</h2>
            <p className="text-ui">
              {step.reachedOn ? t('reachedOn', { date: format.date(step.reachedOn) }) : t('notReached')}
            </p>
            <p className="text-ui">
              {step.trial ? (
                <>
                  {t('test')}{' '}
                  <a href={`/cases/${step.trial.trial.caseId}#trust-test-${step.trial.trial.id}`}>
                    {step.trial.title}
                  </a>
                  {`, ${tests(`phases.${step.trial.phase}`)}`}
                </>
              ) : step.id === view.nextId ? (
                <>
                  {t('noTest')}
                  {view.mayEdit ? `. ${t('howToTest')}` : null}
                </>
              ) : null}
            </p>
            {view.mayEdit ? (
              <>
                <div className="flex flex-wrap gap-x-5">
                  {number < view.steps.length ? <MoveStep step={step} way="up" /> : null}
                  {number > 1 ? <MoveStep step={step} way="down" /> : null}
                </div>
                <Disclosure summary={t('edit', { number })}>
                  <EditStep step={step} trials={view.trials} />
                  <RemoveStep step={step} />
                </Disclosure>
              </>
            ) : null}
          </li>
        ))}
    </ol>
  )
}
