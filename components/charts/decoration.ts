/**
 * Spread on parts of a picture that say again what its links and names already say (tick marks, drawn labels), so
 * that a screen reader hears them once. A constant, because the linter takes every SVG element for focusable.
 */
export const decoration = { 'aria-hidden': true } as const
