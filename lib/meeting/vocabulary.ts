/** How far a unit's meeting about red and green governance has come (docs/method.md §10). */
export const phases = ['write', 'gather', 'dots', 'leave', 'ended'] as const
export type Phase = (typeof phases)[number]

/** Governance that works against trust and the profession, and governance that works with them. */
export const colours = ['red', 'green'] as const
export type Colour = (typeof colours)[number]

/** What a heap came to. One without any was taken up by nobody. */
export const outcomes = ['linked', 'registered', 'case', 'nothing'] as const
export type Outcome = (typeof outcomes)[number]

/** Two sentences fit, and a story does not. Characters. */
export const SHORTEST = 8
export const LONGEST = 280
export const LONGEST_TITLE = 90

/** Dots each phone has to give. */
export const DOTS = 3

/** What one phone may write, and what a meeting may hold: room for a large staff, and none for somebody who wants to bury it. */
export const MOST_OF_ONE = 12
export const MOST_EXAMPLES = 300
export const MOST_PHONES = 300

/** How long a code opens, milliseconds. */
export const CODE_LASTS = 12 * 3_600_000

/** A meeting that nobody has ended is ended after so many days. */
export const ENDED_AFTER_DAYS = 3
