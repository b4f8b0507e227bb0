import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseFactsList } from '@/components/case/case-facts-list'
import { CaseHistory } from '@/components/case/case-history'
import { CaseNow, movesFromTop } from '@/components/case/case-now'
import { CaseSteps } from '@/components/case/case-steps'
import { DecisionSection, DecisionsMade } from '@/components/case/decision-section'
import { FollowUpSection } from '@/components/case/follow-up-section'
import { HearingSection } from '@/components/case/hearing-section'
import { MedSection } from '@/components/case/med-section'
import { StepButtons } from '@/components/case/move-buttons'
import { PresentationLink } from '@/components/case/presentation-link'
import { ProposalForm } from '@/components/case/proposal-form'
import { ProposalSummary } from '@/components/case/proposal-summary'
import { ChallengeGranted, ChallengeSection } from '@/components/challenge/challenge-section'
import { OwnerAnswer } from '@/components/dialogue/owner-answer'
import { ContradictedNotice } from '@/components/follow-up/contradicted-notice'
import { GrownBackNotice } from '@/components/follow-up/grown-back-notice'
import { GuidancePanel } from '@/components/guidance/guidance-panel'
import { CaseSolutions } from '@/components/solution/case-solutions'
import { TrialPart } from '@/components/trust-test/trial-part'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { dialogueOf } from '@/lib/dialogue/queries'
import { grownBackOf } from '@/lib/follow-up/regrowth-queries'
import { guidanceFor } from '@/lib/guidance/queries'
import { sentences } from '@/lib/platform/i18n/request'
import { daysBetween, today } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { solutionsOfCase } from '@/lib/solution/solution-queries'
import { trialsOfCase } from '@/lib/trust-test/trial-queries'
import type { TrialRow } from '@/lib/trust-test/trial-reads'
import { trialPhase } from '@/lib/trust-test/trial-rule'
import { casePage, peopleOfCase } from '@/lib/workflow/case-queries'

type Props = { params: Promise<{ id: string }> }

async function readPage({ params }: Props) {
  const actor = await requirePermission('case.read')
  const { id } = await params
  const view = /^\d{1,9}$/.test(id) ? await casePage(actor, Number(id)) : null
  return { actor, view: view ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await readPage(props)
  const t = await sentences('workflow')
  return { title: t('case.metaTitle', { title: view.file.requirement.title }) }
}

/** Where a test is that a case waits for, unless it runs: there is nothing to say then but that. */
function notRunning(trial: TrialRow) {
  const phase = trialPhase(trial, today())
  return phase === 'ahead' || phase === 'stopped' || phase === 'answering' || phase === 'over' ? phase : null
}

/** A case: where it is, what has to happen now, and everything that has happened on the way. */
export default async function CasePage(props: Props) {
  const { actor, view } = await readPage(props)
  const t = await sentences('workflow')
  const guides = await sentences('guidance')
  const { row, requirement, proposal } = view.file
  const guidance = await guidanceFor(actor, requirement.id, row.unitId, row.id)
  const dialogue = await dialogueOf(actor, requirement.id, row.unitId)
  const upward = await sentences('challenge')
  const test = await sentences('trustTest')
  const isRefusedAbove = row.state === 'following_up' && proposal?.outcome === 'challenge'
  const waitsForTest = row.state === 'on_trial' && view.file.trial ? notRunning(view.file.trial) : null
  const ofState = waitsForTest ? test(`caseLead.${waitsForTest}`) : t(`stateSentence.${row.state}`)
  const stands = isRefusedAbove ? upward('refusedAbove') : ofState
  const isWritten = row.state === 'proposed' || row.state === 'consultation'
  const people = view.may.propose || view.may.carryOut ? await peopleOfCase(actor, row.unitId) : []
  const trials = await trialsOfCase(actor, view.file)
  const trialPart = <TrialPart view={view} trials={trials} people={people} />
  const solutions = await solutionsOfCase(actor, row.id)
  const grownBack = await grownBackOf(requirement.id)
  const suggestion = guidance.guidance ? guides(`word.${guidance.guidance.suggestion.action}`) : ''
  const proposalForm = (
    <ProposalForm view={view} people={people} suggestion={suggestion} solutions={solutions} />
  )
  const followedUp =
    row.state !== 'following_up' && view.file.progress.checks.length > 0 ? (
      <FollowUpSection view={view} />
    ) : null
  return (
    <>
      <PageHeader
        title={requirement.title}
        above={
          <Breadcrumb
            label={t('case.steps')}
            items={[
              { href: '/decisions', label: t('case.crumb') },
              {
                href: requirementPath(requirement.referenceNumber),
                label: formatReference(requirement.referenceNumber),
              },
            ]}
          />
        }
        lead={`${stands} ${
          row.state === 'closed' ? '' : t('since', { days: daysBetween(row.stateSince, today()) })
        }`}
      />
      <CaseSteps state={row.state} />
      <Columns shape="main-aside">
        <div className="flex min-w-0 flex-col gap-10">
          <GrownBackNotice cases={grownBack} />
          <ChallengeGranted view={view} />
          {row.state === 'following_up' || row.state === 'closed' ? null : <ContradictedNotice view={view} />}
          <CaseSolutions solutions={solutions} />
          <CaseNow view={view} dialogue={dialogue} people={people} />
          {isWritten && view.may.propose && !proposal ? (
            <Section title={t('proposal.write')}>{proposalForm}</Section>
          ) : null}
          {isWritten && !proposal && !view.may.propose ? <p>{t('proposal.none')}</p> : null}
          {row.state === 'on_trial' ? trialPart : null}
          {/* Whoever decides reads first what there is to say yes or no to. */}
          {row.state === 'awaiting_decision' ? (
            <>
              <ProposalSummary view={view} />
              <ChallengeSection view={view} />
              <DecisionSection view={view} suggested={guidance.guidance?.suggestion.action ?? null} />
            </>
          ) : null}
          {row.state === 'closed' ? followedUp : null}
          <DecisionsMade view={view} />
          {row.state === 'awaiting_decision' ? null : <ProposalSummary view={view} />}
          {row.state === 'awaiting_decision' || row.state === 'awaiting_above' ? null : (
            <ChallengeSection view={view} />
          )}
          {row.state === 'consultation' ? <MedSection view={view} /> : null}
          <HearingSection view={view} />
          {row.state === 'on_trial' ? null : trialPart}
          {isWritten && !movesFromTop(view) ? (
            <StepButtons id={row.id} version={row.version} moves={view.moves} />
          ) : null}
          {isWritten && proposal && view.may.propose ? (
            <Disclosure summary={t('proposal.rewrite')}>{proposalForm}</Disclosure>
          ) : null}
          {row.state === 'closed' ? null : followedUp}
          {row.state === 'consultation' ? null : <MedSection view={view} />}
          {dialogue.owner.isAsked && row.state !== 'dialogue' ? <OwnerAnswer view={dialogue} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          {row.state === 'closed' || row.state === 'following_up' || row.state === 'implementing' ? null : (
            <GuidancePanel view={guidance} />
          )}
          <CaseFactsList view={view} />
          <PresentationLink caseId={row.id} />
          <CaseHistory view={view} />
        </div>
      </Columns>
    </>
  )
}
