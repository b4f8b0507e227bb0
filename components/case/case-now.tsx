import { ChallengeSection } from '@/components/challenge/challenge-section'
import { AgreedAnswers, AgreeForm, JudgementPart } from '@/components/dialogue/dialogue-panel'
import { OwnerAnswer } from '@/components/dialogue/owner-answer'
import { Section } from '@/components/ui/section'
import type { DialogueView } from '@/lib/dialogue/queries'
import { pageSentences } from '@/lib/platform/i18n/request'
import { requirementPath } from '@/lib/register/reference'
import type { CaseView } from '@/lib/workflow/case-queries'
import { ActionsSection, CarryOutSection } from './carry-out-section'
import { FollowUpSection } from './follow-up-section'
import { StepButtons } from './move-buttons'

interface CaseNowProps {
  view: CaseView
  dialogue: DialogueView
  people: { id: number; name: string }[]
}

/**
 * What has to happen now in a case, before everything that has happened. Nothing where the page begins with a form of its own: a
 * proposal to be written or decided, a test to be judged.
 */
export function CaseNow({ view, dialogue, people }: CaseNowProps) {
  const { row, proposal } = view.file
  if (row.state === 'examining') return <Examining view={view} dialogue={dialogue} />
  if (row.state === 'dialogue') return <InDialogue view={view} dialogue={dialogue} />
  if (row.state === 'awaiting_above') return <ChallengeSection view={view} />
  if (row.state === 'implementing') return <CarryOutSection view={view} people={people} />
  if (row.state === 'following_up') return <FollowingUp view={view} people={people} />
  return proposal && movesFromTop(view) ? <NextStep view={view} /> : null
}

function FollowingUp({ view, people }: Omit<CaseNowProps, 'dialogue'>) {
  return (
    <>
      <FollowUpSection view={view} />
      {view.file.progress.actions.length > 0 || view.may.carryOut ? (
        <ActionsSection view={view} people={people} />
      ) : null}
    </>
  )
}

/** The next step of a written proposal stands at the top for whoever writes it; others read the proposal first. */
export const movesFromTop = ({ file, may }: CaseView): boolean =>
  may.propose && (file.row.state === 'proposed' || file.row.state === 'consultation')

function NextStep({ view: { file, moves } }: { view: CaseView }) {
  const t = pageSentences('workflow')
  return (
    <Section title={t('case.now')}>
      <div className="space-y-5">
        <StepButtons id={file.row.id} version={file.row.version} moves={moves} />
      </div>
    </Section>
  )
}

function Examining({ view, dialogue }: Omit<CaseNowProps, 'people'>) {
  const t = pageSentences('workflow')
  const { row, facts } = view.file
  return (
    <Section title={t('case.now')}>
      <div className="space-y-5">
        {facts.hasEvidence || dialogue.judgement ? null : (
          <p className="max-w-read">
            {t('case.rateFirst')} <a href="/rounds">{t('case.startRound')}</a>
          </p>
        )}
        {facts.hasEvidence && view.moves.some(move => move.status === 'allowed') ? (
          <p className="max-w-read">{t('case.examiningText')}</p>
        ) : null}
        <JudgementPart view={dialogue} />
        <StepButtons id={row.id} version={row.version} moves={view.moves} />
      </div>
    </Section>
  )
}

function InDialogue({ view, dialogue }: Omit<CaseNowProps, 'people'>) {
  const t = pageSentences('workflow')
  const { row, facts, requirement } = view.file
  return (
    <Section title={t('case.now')}>
      <div className="space-y-6">
        <OwnerAnswer view={dialogue} />
        {dialogue.mayAgree && facts.answeredQuestions.length < 4 ? (
          <>
            <p className="max-w-read">{t('case.dialogueText')}</p>
            <AgreeForm view={dialogue} look="primary" />
          </>
        ) : (
          <AgreedAnswers view={dialogue} />
        )}
        <p>
          <a href={`${requirementPath(requirement.referenceNumber)}#dialogue`}>{t('case.openRequirement')}</a>
        </p>
        <StepButtons id={row.id} version={row.version} moves={view.moves} />
      </div>
    </Section>
  )
}
