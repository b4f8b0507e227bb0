import { type Colour, colours } from '@/lib/meeting/vocabulary'
import type { Translate } from '@/lib/platform/i18n/translator'

/** How many examples of one colour, beside its shape. */
export interface CountWords {
  colour: Colour
  words: string
}

/** How many of each there are, for those there are any of. */
export const countsOf = (t: Translate<'meeting'>, of: { red: number; green: number }): CountWords[] =>
  colours
    .filter(colour => of[colour] > 0)
    .map(colour => ({ colour, words: t(`counts.${colour}`, { count: of[colour] }) }))
