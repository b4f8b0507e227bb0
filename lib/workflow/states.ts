/**
 * The states of a case and the step of *samskabt styring* each belongs to (§8): 1 prepare and agree the frame;
 * 2 point out, examine and prioritise; 3 develop solutions; 4 decide; 5 carry out; 6 learn and spread.
 */
export const caseStates = [
  'examining',
  'dialogue',
  'proposed',
  'consultation',
  'awaiting_decision',
  'on_trial',
  'awaiting_above',
  'implementing',
  'following_up',
  'closed',
] as const
export type CaseState = (typeof caseStates)[number]

/** Whether a decision about the proposal itself stands; a trust test is a way to one. */
export const isDecided = (state: CaseState): boolean =>
  state === 'awaiting_above' || state === 'implementing' || isCarriedOut(state)

/** Whether what was decided has been done: it is followed up, or that has ended too. */
export const isCarriedOut = (state: CaseState | null): boolean =>
  state === 'following_up' || state === 'closed'

/** From when there is something for MED to discuss until it is decided. */
export const discussable: readonly CaseState[] = ['proposed', 'consultation', 'awaiting_decision']

export type Step = 1 | 2 | 3 | 4 | 5 | 6

export const stepsOf: Record<CaseState, readonly Step[]> = {
  examining: [2],
  dialogue: [2, 3],
  proposed: [3],
  consultation: [3],
  awaiting_decision: [4],
  on_trial: [5],
  awaiting_above: [5],
  implementing: [5],
  following_up: [6],
  closed: [6],
}

/** The governance questions a dialogue answers (§8). */
export const governanceQuestions = ['purpose', 'without_it', 'in_the_way', 'citizen'] as const
export type GovernanceQuestion = (typeof governanceQuestions)[number]

/** What it has to be taken out of before a removal or change is done (§8). */
export const checklistItems = ['system', 'instruction', 'induction', 'inspection_form'] as const
export type ChecklistItem = (typeof checklistItems)[number]

/** Each item of the checklist is open until somebody says done or that it does not apply here. */
export const checklistAnswers = ['open', 'done', 'not_relevant'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]
