/** What a pulse is for: follow-up of something that was taken away or changed, or a trial half-way and at its end. */
export const pulsePurposes = ['removed', 'changed', 'trial_half_way', 'trial_end'] as const
export type PulsePurpose = (typeof pulsePurposes)[number]

/** Everything that a pulse can ask. Each is answered yes, no, or that one does not know or it is not relevant. */
export const pulseQuestions = ['still_done', 'still_old_way', 'works', 'safe', 'keep'] as const
export type PulseQuestion = (typeof pulseQuestions)[number]

export const pulseAnswers = ['yes', 'no', 'dont_know'] as const
export type PulseAnswer = (typeof pulseAnswers)[number]

/** Where the interval of those who would say yes lies, seen from the question's line. */
export const sidesOfLine = ['below', 'above', 'across'] as const
export type SideOfLine = (typeof sidesOfLine)[number]

/**
 * Why a check has no pulse: it embeds or challenges, so nothing should have stopped; fewer than k are bound; its day passed long ago; or a
 * later check's pulse came first.
 */
export const pulseNotHeld = ['nothing_to_stop', 'too_few', 'too_late', 'asked_later'] as const
export type PulseNotHeld = (typeof pulseNotHeld)[number]
