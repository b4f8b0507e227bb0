import 'server-only'
import type { Reader } from '@/db/client'
import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { type ChallengeOfCase, readChallengeOf } from '@/lib/challenge/challenge-reads'
import { readAgreedAnswers } from '@/lib/dialogue/agreed-reads'
import { readEvidence } from '@/lib/guidance/evidence-reads'
import { type HearingRow, readHearings } from '@/lib/hearing/hearing-reads'
import { holdsBack } from '@/lib/hearing/hearing-rule'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { today } from '@/lib/platform/time'
import type { Decider } from '@/lib/register/decider'
import { inForceOn } from '@/lib/register/in-force'
import { findRequirement } from '@/lib/register/requirement-reads'
import { readStandingTrial, type StandingTrial } from '@/lib/trust-test/trial-reads'
import { trialOffered } from '@/lib/trust-test/trial-rule'
import type { CaseFacts } from './case-facts'
import {
  type CaseRow,
  derivesFromActive,
  isRiskMarked,
  type ProposalRow,
  type RequirementRow,
  readBound,
  readCase,
  readProgress,
  readProposal,
  readRegrown,
  readRequirement,
} from './case-reads'
import { coversAllBound } from './case-scope'
import { readDecider } from './decider-reads'
import type { DecisionForm, OfferFacts } from './decision-forms'
import { readMed } from './med-reads'
import { checklistItems, governanceQuestions, isDecided } from './states'

/** A case with everything that belongs to it, as the workflow table looks at it for one person. */
export interface CaseFile {
  row: CaseRow
  requirement: RequirementRow
  proposal: ProposalRow | null
  /** The trust test planned with the proposal, or the one it is tried in. */
  trial: StandingTrial | null
  decider: Decider
  facts: CaseFacts
  med: Awaited<ReturnType<typeof readMed>>
  hearings: HearingRow[]
  /** What was heard about proposals that no longer stand. */
  pastHearings: HearingRow[]
  progress: Awaited<ReturnType<typeof readProgress>>
  answers: Awaited<ReturnType<typeof readAgreedAnswers>>
  evidence: Awaited<ReturnType<typeof readEvidence>>
  challenge: ChallengeOfCase
  /** What has grown back of what it took away. */
  regrown: Awaited<ReturnType<typeof readRegrown>>
}

/** The unit and the people a case's permissions are asked for. */
export function caseSubject(
  row: Pick<CaseRow, 'unitId'>,
  about: Pick<RequirementRow, 'ownerPersonId'>,
  actionOwnerIds: readonly (number | null)[] = [],
): Subject {
  return { unitId: row.unitId, requirementOwnerId: about.ownerPersonId, actionOwnerIds }
}

/** The same for a form that names its case. */
export async function subjectOfCase({
  input,
  tx,
}: {
  input: { caseId: number }
  tx: Reader
}): Promise<Subject> {
  const row = await readCase(tx, input.caseId)
  return caseSubject(row, await readRequirement(tx, row.requirementId))
}

/** The same, for carrying a decision out and following it up: those who answer for a part of it may too. */
export async function carriersOf(db: Reader, caseId: number): Promise<Subject> {
  const row = await readCase(db, caseId)
  const { actions } = await readProgress(db, caseId)
  return caseSubject(
    row,
    await readRequirement(db, row.requirementId),
    ownersOf(actions, await readProposal(db, caseId)),
  )
}

const ownersOf = (actions: readonly { ownerPersonId: number | null }[], standing: ProposalRow | null) => [
  ...actions.map(action => action.ownerPersonId),
  standing?.ownerPersonId ?? null,
]

/** What decides what is offered for a requirement (§8): it never depends on who looks. */
export async function readOffer(
  db: Reader,
  about: RequirementRow,
  mergeIntoId: number | null,
): Promise<OfferFacts> {
  const target = mergeIntoId === null ? undefined : await findRequirement(db, mergeIntoId)
  return {
    authority: about.authority,
    legalStatus: about.legalStatus,
    derivesFromActive: await derivesFromActive(db, about),
    mergeTargetChosen: target !== undefined && target.id !== about.id && inForceOn(target, today()),
  }
}

/** Guidance was not followed, and nobody says why. */
const isDeviationUnexplained = (standing: Pick<ProposalRow, 'suggested' | 'outcome' | 'deviationReason'>) =>
  standing.suggested !== standing.outcome && standing.deviationReason.trim() === ''

const proposalFacts = (standing: ProposalRow, letter: ChallengeOfCase): CaseFacts['proposal'] => ({
  outcome: standing.outcome,
  form: standing.form as DecisionForm,
  reason: standing.reason,
  timeUse: standing.timeUse,
  citizenMeaning: standing.citizenMeaning,
  expectedHours: standing.expectedHours,
  hasOwner: standing.ownerFunction.trim() !== '' || standing.ownerPersonId !== null,
  deadline: standing.deadline,
  takesEffectOn: standing.takesEffectOn,
  medTouched: standing.medNeeded,
  deviationUnexplained: isDeviationUnexplained(standing),
  challengeUnwritten: standing.outcome === 'challenge' && letter.part === null,
})

/**
 * Whether a case covers all whom its requirement binds: until it is decided as they are bound now, since others may have been bound or let go
 * after it was opened; then as it was decided (§8).
 */
async function readCoversAll(db: Reader, tree: UnitTree, row: CaseRow): Promise<boolean> {
  if (isDecided(row.state)) return row.coversAll
  const { markUnitIds } = await readBound(db, row.requirementId)
  // Where it binds nobody any longer there is nothing to go by.
  return markUnitIds.length === 0 ? row.coversAll : coversAllBound(tree, row.unitId, markUnitIds)
}

/** The newest check whose pulse has closed, with its word: what the others said before is past. */
const newestHeard = (checks: Awaited<ReturnType<typeof readProgress>>['checks']) =>
  checks.findLast(({ pulse }) => pulse?.status === 'closed')

/** Reads a case whole. Its facts are the same for everybody but for what the actor may do. */
export async function readCaseFile(
  db: Reader,
  actor: Actor,
  caseId: number,
  said: { refusalReason?: string } = {},
): Promise<CaseFile> {
  const stored = await readCase(db, caseId)
  const about = await readRequirement(db, stored.requirementId)
  const row = { ...stored, coversAll: await readCoversAll(db, actor.tree, stored) }
  const standing = await readProposal(db, caseId)
  const letter = await readChallengeOf(db, standing?.id ?? null)
  const med = await readMed(db, caseId, standing?.edition ?? 1)
  const { hearings, pastHearings } = await readHearings(db, caseId, standing)
  const progress = await readProgress(db, caseId)
  const regrown = await readRegrown(db, caseId)
  const answers = await readAgreedAnswers(db, actor.tree, about.id, row.unitId)
  const evidence = await readEvidence(db, actor.tree, about.id, row.unitId)
  const decider = await readDecider(
    db,
    actor.tree,
    about,
    standing?.outcome,
    standing?.proposedByPersonId ?? null,
  )
  const owners = ownersOf(progress.actions, standing)
  const seat = 'unitId' in decider ? { unitId: decider.unitId } : null
  const mayHere = (permission: Permission) => {
    if (permission === 'case.decide_as_head' || permission === 'case.decide_as_management')
      return seat !== null && may(actor, permission, seat)
    return may(actor, permission, caseSubject(row, about, owners))
  }
  const offer = await readOffer(db, about, standing?.mergeIntoId ?? null)
  const trial = await readStandingTrial(db, caseId, standing?.id ?? null)
  const checklist = new Map(progress.checklist.map(each => [each.item, each.state]))
  const facts: CaseFacts = {
    state: row.state,
    coversAll: row.coversAll,
    hasEvidence: evidence !== null,
    answeredQuestions: governanceQuestions.filter(question => answers[question] !== undefined),
    offer,
    proposal: standing && proposalFacts(standing, letter),
    medClaimed: med.claimed !== null,
    medNoted: med.noted !== null,
    hearingsWithoutSummary: hearings.filter(holdsBack).length,
    riskMarked: await isRiskMarked(db, about),
    signed: standing !== null && standing.signedBy !== '' && standing.signedOn !== null,
    refusalReason: said.refusalReason ?? '',
    checklist: {
      system: 'open',
      instruction: 'open',
      induction: 'open',
      inspection_form: 'open',
      ...Object.fromEntries(
        checklistItems.flatMap(item => (checklist.has(item) ? [[item, checklist.get(item)]] : [])),
      ),
    },
    checksUnanswered: progress.checks.filter(check => check.answeredOn === null).length,
    pulseOpen: progress.checks.some(({ pulse }) => pulse?.status === 'open' || pulse?.status === 'closing'),
    isContradicted: newestHeard(progress.checks)?.pulse?.side === 'above',
    trialChosen:
      trial !== null && (trial.state === 'approved' || trialOffered(standing?.outcome ?? null, offer)),
    trialJudgement: trial?.judgement ?? null,
    challengeAnswer: letter.answer,
    hasRegrown: regrown.length > 0,
    may: mayHere,
    isDecider: decider.personIds.some(id => id === actor.personId),
    hasDecider: decider.personIds.length > 0,
  }
  return {
    ...{ row, requirement: about, proposal: standing, trial, decider, facts },
    ...{ med, hearings, pastHearings, progress, answers, evidence, challenge: letter, regrown },
  }
}
