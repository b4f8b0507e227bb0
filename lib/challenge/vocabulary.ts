/** What is sent to those above (§8): a letter that asks, or an application to try another way for a time. */
export const challengeKinds = ['inquiry', 'experiment'] as const
export type ChallengeKind = (typeof challengeKinds)[number]

/** A letter is made ready, sent, and answered. */
export const challengeStates = ['draft', 'sent', 'granted', 'refused'] as const
export type ChallengeState = (typeof challengeStates)[number]

export const challengeAnswers = ['granted', 'refused'] as const
export type ChallengeAnswer = (typeof challengeAnswers)[number]
