/*
 * What one sender may send to the hassle box, or propose without a name (lib/rating/sender-rate.ts: the address hashed with a salt that changes each
 * hour, in memory alone). Where no proxy tells addresses apart it is everybody's together, so there is room for a workplace.
 */

/** Reports, proposals and additions: sixty at once, and two a minute after that. */
export const TELLING = { burst: 60, perSecond: 1 / 30 }

/** Looking into a box, or at what became of what one wrote. Guessing 96 bits or more gains nothing by it. */
export const LOOKING = { burst: 600, perSecond: 10 }
