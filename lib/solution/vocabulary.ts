/** Where a solution that somebody bound has proposed stands (docs/method.md §8). */
export const solutionStates = ['new', 'answered', 'taken_over', 'hidden'] as const
export type SolutionState = (typeof solutionStates)[number]

/** What those who lead do about it. */
export const solutionStepKinds = ['answered', 'taken_over', 'hidden', 'shown'] as const
export type SolutionStepKind = (typeof solutionStepKinds)[number]

/** What is proposed, in characters: long enough for how, too short for a memo. */
export const SHORTEST_BODY = 10
export const LONGEST_BODY = 600
/** The effect hoped for, how we would know, and what others add. Characters. */
export const LONGEST_LINE = 300
