/** The words of a text in lower case; what stands between letters and figures parts them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}§]+/gu) ?? []
}
