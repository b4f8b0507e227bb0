/** The step of a form whose words name somebody: whether that is meant. */
export const NAMES_STEP = 'names'
