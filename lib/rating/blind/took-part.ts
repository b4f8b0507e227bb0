/** The requirement of the ballot that says only that somebody has taken part. */
export const TOOK_PART = 0
