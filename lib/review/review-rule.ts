import { type AuthorityFacts, mayRemove } from '@/lib/register/authority'
import type { IntroductionReason } from '@/lib/register/vocabulary'
import type { ReviewAnswer, ReviewOccasion, ReviewOutcome } from './vocabulary'

/** What the answers to one old requirement follow from. */
export interface OldFacts extends AuthorityFacts {
  /** It asks for the same; else it only is on the same subject, or guards the same risk. */
  overlaps: boolean
  /** This person may start a case about it somewhere it binds, and none is in the way. */
  mayOpenCase: boolean
  /** A case about it is under way. */
  hasOpenCase: boolean
  /** Somebody here decides about it. */
  hasDecider: boolean
}

/** What the answers follow from besides the old requirement. */
export interface NewFacts {
  occasion: ReviewOccasion
  /** What binds people already is merged by a case of its own: it may be removed, and this person may start one. */
  mayMerge: boolean
  /** This person may say whether two requirements are the same. */
  mayCorrect: boolean
}

/** When each answer is offered (§6, §8): nothing beyond the authority, and no case that this person may not start. */
const offeredWhen: Record<ReviewAnswer, (old: OldFacts, added: NewFacts) => boolean> = {
  keep: () => true,
  merge: (_, added) => addsNew(added.occasion) || added.mayMerge,
  remove: old => mayRemove(old) && old.mayOpenCase,
  replace: old => mayRemove(old) && old.mayOpenCase,
  propose: old => !(mayRemove(old) && old.mayOpenCase) && !old.hasOpenCase && old.hasDecider,
  different: (old, added) => old.overlaps && added.mayCorrect,
}

/** What an old requirement is in the review for: it asks for the same, or only binds the same people on the same subject or against the same risk. */
type Nearness = 'asksForTheSame' | 'isOnlyNear'

/** Whether the review is not done before something is said of it (§6). What need not be answered is shown, and stands where nothing is said. */
const answerDemanded: Record<Nearness, boolean> = { asksForTheSame: true, isOnlyNear: false }

/** Whether something must be said of an old requirement. */
export function mustAnswer({ overlaps }: Pick<OldFacts, 'overlaps'>): boolean {
  return answerDemanded[overlaps ? 'asksForTheSame' : 'isOnlyNear']
}

/** What was said of an old requirement in a review: an answer, or that it stands since none was given or it was gone by. */
export function whatWasSaid(
  answer: ReviewAnswer | null,
  outcome: ReviewOutcome,
): ReviewAnswer | 'stands' | 'unanswered' {
  return answer ?? (outcome === 'skipped' ? 'unanswered' : 'stands')
}

const inOrder: readonly ReviewAnswer[] = ['merge', 'replace', 'remove', 'propose', 'keep', 'different']

/** The answers that can be given about an old requirement, in the order they are shown. */
export function answersOffered(old: OldFacts, added: NewFacts): ReviewAnswer[] {
  return inOrder.filter(answer => offeredWhen[answer](old, added))
}

/** Whether something that binds nobody yet is about to. */
export function addsNew(occasion: ReviewOccasion): boolean {
  return occasion === 'registering' || occasion === 'activating'
}

/** Reasons for which trust repair is thought of before a new control (§10). */
const repairFirst: readonly IntroductionReason[] = ['incident', 'audit_remark', 'safe_side']

/** Whether the review first asks what trust repair would look like instead (§10). */
export function asksForRepair(because: IntroductionReason): boolean {
  return repairFirst.includes(because)
}

export interface AnswerProblem {
  requirementId: number
  problem: 'missing' | 'notOffered' | 'oneMerge' | 'nothingToReplaceWith'
}

/** An old requirement as the review asks about it. */
interface Asked {
  requirementId: number
  offered: readonly ReviewAnswer[]
  mustAnswer: boolean
}

/** Whether the form has to come back with something that it has not shown: what is neither shown nor answered cannot stand by nothing being said. */
export function hasUnseen(
  asked: readonly Asked[],
  answers: ReadonlyMap<number, ReviewAnswer>,
  shown: readonly number[],
): boolean {
  return asked.some(({ requirementId }) => !answers.has(requirementId) && !shown.includes(requirementId))
}

/** What is wrong with the answers, each at its requirement; empty when nothing is. */
export function answerProblems(
  asked: readonly Asked[],
  answers: ReadonlyMap<number, ReviewAnswer>,
): AnswerProblem[] {
  const merged = asked.filter(({ requirementId }) => answers.get(requirementId) === 'merge')
  return asked.flatMap(({ requirementId, offered, mustAnswer }): AnswerProblem[] => {
    const answer = answers.get(requirementId)
    if (answer === undefined) return mustAnswer ? [{ requirementId, problem: 'missing' }] : []
    if (!offered.includes(answer)) return [{ requirementId, problem: 'notOffered' }]
    if (answer === 'merge' && merged[0]?.requirementId !== requirementId)
      return [{ requirementId, problem: 'oneMerge' }]
    if (answer === 'replace' && merged.length > 0) return [{ requirementId, problem: 'nothingToReplaceWith' }]
    return []
  })
}
