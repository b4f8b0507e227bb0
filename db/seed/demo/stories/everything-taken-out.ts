/** A checklist that is through: the requirement is gone from everywhere it stood. */
export const everythingTakenOut = {
  system: 'done',
  instruction: 'done',
  induction: 'done',
  inspection_form: 'not_relevant',
} as const
