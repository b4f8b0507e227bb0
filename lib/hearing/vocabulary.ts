/** Whom a proposal is sent to in hearing, beside MED (§8). */
export const hearingBodies = [
  'elderly_council',
  'disability_council',
  'parents_board',
  'user_board',
  'professional_association',
  'other',
] as const
