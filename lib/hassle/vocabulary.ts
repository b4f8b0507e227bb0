/** Where a report stands (docs/method.md §5, the hassle box). */
export const reportStates = ['new', 'linked', 'answered', 'hidden'] as const
export type ReportState = (typeof reportStates)[number]

/** What those who lead do about a report. */
export const stepKinds = ['linked', 'registered', 'answered', 'hidden', 'shown'] as const
export type StepKind = (typeof stepKinds)[number]

/** What belongs elsewhere: harm to a citizen, something unlawful, harassment and threats. */
export const elsewhereKinds = ['patient_safety', 'illegality', 'harassment'] as const
export type ElsewhereKind = (typeof elsewhereKinds)[number]

/** Two sentences fit, and a story does not. Characters. */
export const SHORTEST = 10
export const LONGEST = 500
/** The name somebody puts under it themselves. Characters. */
export const LONGEST_NAME = 80
