import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/access/actor'
import { sentences } from '@/lib/platform/i18n/request'
import { trialsOfCase, unitsToTryIn } from '@/lib/trust-test/trial-queries'
import { trialOffered } from '@/lib/trust-test/trial-rule'
import type { CaseView } from '@/lib/workflow/case-queries'
import { PlanForm } from './plan-form'
import { TrialSection } from './trial-section'

interface TrialPartProps {
  actor: Actor
  view: CaseView
  people: { id: number; name: string }[]
}

/** The trust tests of a case, and while its proposal is written the way to one (§8). */
export async function TrialPart({ actor, view, people }: TrialPartProps) {
  const { row, facts, proposal } = view.file
  const isWritten = row.state === 'proposed' || row.state === 'consultation'
  const tests = await trialsOfCase(actor, view.file)
  const mayPlan =
    isWritten && view.may.propose && proposal !== null && trialOffered(proposal.outcome, facts.offer)
  const t = await sentences('trustTest')
  const units = mayPlan ? await unitsToTryIn(actor, view.file) : []
  const form = <PlanForm view={view} people={people} units={units} from={tests[0] ?? null} />
  return (
    <>
      {tests.map(test => (
        <TrialSection key={test.trial.id} view={view} test={test} />
      ))}
      {mayPlan && facts.trialChosen ? <Disclosure summary={t('plan.rewrite')}>{form}</Disclosure> : null}
      {mayPlan && !facts.trialChosen ? (
        <Section title={t('plan.title')} id="trust-test">
          <p className="max-w-read text-ui">{t('plan.lead')}</p>
          <Disclosure summary={t('plan.write')}>{form}</Disclosure>
        </Section>
      ) : null}
    </>
  )
}
