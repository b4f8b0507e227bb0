/** The closed word lists of trust tests and trust repair (§8, §10). Forms, columns and rules read them from here. */

/** Between whom trust is tried, or repaired (§10). */
export const relations = ['team', 'across', 'leader_employees', 'administration', 'politicians'] as const
export type TrustRelation = (typeof relations)[number]

/** What of trust is at stake in the relation (§10): that one can, that one wills the other well, that one keeps one's word. */
export const stakes = ['competence', 'intention', 'integrity'] as const
export type Stake = (typeof stakes)[number]

/** How a trust test ends (§8). */
export const judgements = ['lasting', 'adjusted', 'taken_back'] as const
export type TrialJudgement = (typeof judgements)[number]

/** A test is planned with its proposal, approved with it, and then stands as it was judged. */
export const trialStates = ['planned', 'approved', ...judgements] as const
export type TrialState = (typeof trialStates)[number]

/** When those concerned are asked how a test goes (§8). */
export const pulseMoments = ['halfway', 'end'] as const
export type PulseMoment = (typeof pulseMoments)[number]
