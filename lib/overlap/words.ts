/** A word of a text in lower case, and where it stands. */
export interface Word {
  word: string
  from: number
  /** The place after its last letter. */
  to: number
}

/** The words of a text in order; what stands between letters and figures parts them. A law's sign is a word, with or without a blank. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/§|[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFC').toLowerCase(),
    from: index,
    to: index + word.length,
  }))
}

/** Only the words. */
export const wordsOf = (text: string): string[] => wordsIn(text).map(({ word }) => word)
