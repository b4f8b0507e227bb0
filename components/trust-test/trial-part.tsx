import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import type { CaseTrials } from '@/lib/trust-test/trial-queries'
import type { CaseView, PersonOfCase } from '@/lib/workflow/case-queries'
import { PlanForm } from './plan-form'
import { TrialSection } from './trial-section'

interface TrialPartProps {
  view: CaseView
  trials: CaseTrials
  people: PersonOfCase[]
}

/** The trust tests of a case, and while its proposal is written the way to one (§8). */
export function TrialPart({ view, trials: { tests, mayPlan, units }, people: all }: TrialPartProps) {
  const t = pageSentences('trustTest')
  const people = all.filter(each => each.canSignIn)
  const isChosen = view.file.facts.trialChosen
  const form = <PlanForm view={view} people={people} units={units} from={tests[0] ?? null} />
  return (
    <>
      {tests.map(test => (
        <TrialSection key={test.trial.id} view={view} test={test} people={people} />
      ))}
      {mayPlan && isChosen ? <Disclosure summary={t('plan.rewrite')}>{form}</Disclosure> : null}
      {mayPlan && !isChosen ? (
        <Section title={t('plan.title')} id="trust-test">
          <p className="max-w-read text-ui">{t('plan.lead')}</p>
          <Disclosure summary={t('plan.write')}>{form}</Disclosure>
        </Section>
      ) : null}
    </>
  )
}
