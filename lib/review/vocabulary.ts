/** What can be said of a requirement that already binds the same people, before one more is added (§6). */
export const reviewAnswers = ['keep', 'merge', 'remove', 'replace', 'propose', 'different'] as const
export type ReviewAnswer = (typeof reviewAnswers)[number]

/** When existing governance is looked at: before something new binds people, or later. */
export const reviewOccasions = ['registering', 'activating', 'raising', 'afterwards'] as const
export type ReviewOccasion = (typeof reviewOccasions)[number]

/** What came of it. After the last two nothing new was registered. */
export const reviewOutcomes = ['nothing_found', 'reviewed', 'skipped', 'merged', 'repaired'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Why a requirement that was about to be registered was not: it went into an old one, or trust was repaired instead (§10). */
export const avoidedReasons = ['merged', 'repaired'] as const
