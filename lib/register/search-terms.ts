/** Longer searches are cut here: nobody types more words than this to find a requirement. */
const MOST_WORDS = 8

/**
 * What was typed, as a full-text question: every word must begin some word of the requirement. Words are letters and
 * digits (Danish letters are letters of their own), so nothing typed can be an operator. Null when there is no word.
 */
export function searchExpression(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? []
  return words.length === 0 ? null : words.map(word => `"${word}"*`).join(' ')
}
