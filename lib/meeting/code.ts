/** Letters and digits that nobody takes for one another across a room, and that spell no words. */
const LETTERS = 'BCDFGHJKLMNPRSTVXZ2345679'
const LENGTH = 6

/** A code that nobody has guessed: one of 244 million. `draw(n)` gives a whole number from 0 to below n. */
export const newCode = (draw: (below: number) => number): string =>
  Array.from({ length: LENGTH }, () => LETTERS[draw(LETTERS.length)]).join('')

/** The code in what somebody typed or came by, however it is spaced; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = typed
    .replace(/^#/, '')
    .replace(/[\s.\-–]/g, '')
    .toUpperCase()
  return code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter)) ? code : null
}

/** As it stands on the screen: two threes, which a room can remember while it types. */
export const showCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
