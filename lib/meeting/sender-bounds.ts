/*
 * What one sender may ask of a meeting's doors (lib/rating/sender-rate.ts: the address hashed with a salt that changes each hour, in memory alone).
 * Where no proxy tells addresses apart it is everybody's together, so there is room for a workplace.
 */

/** Codes tried: in the twelve hours that one lasts, five a second find one of a thousand. */
export const TRYING_CODES = { burst: 300, perSecond: 5 }

/** Phones that look whether there is something new, every few seconds each. */
export const LOOKING_ON = { burst: 4000, perSecond: 110 }

/** What is written, and dots. */
export const SAYING = { burst: 500, perSecond: 10 }
