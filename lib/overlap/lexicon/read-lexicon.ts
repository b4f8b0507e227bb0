/** What a text can be about, or what can be asked for, and the words by which one sees it. */
export interface Subject {
  key: string
  name: { da: string; en: string }
  /**
   * `=word` is that word alone; words joined by `-` are that phrase; `one+another` are two of these near each other, in either order; `~word` only
   * hints at it; anything else is the beginning of a word, or, from five letters on, a part of one, since Danish writes words together.
   */
  stems: readonly string[]
}

/** Reads lines of `key | Danish name | English name | stems`. Throws for a line of another form. */
export function readLexicon(lines: string): Subject[] {
  return lines
    .split('\n')
    .filter(line => line.trim())
    .map(line => {
      const [key, da, en, stems, ...rest] = line.split('|').map(part => part.trim())
      if (!key || !da || !en || !stems || rest.length > 0)
        throw new Error(`not a line of the lexicon: ${line}`)
      return { key, name: { da, en }, stems: stems.split(/\s+/) }
    })
}

/** Adds to subjects the words that hint at them, from lines of `key | words`. Throws for a subject that is not there. */
export function withHints(subjects: readonly Subject[], lines: string): Subject[] {
  const hints = new Map(
    lines
      .split('\n')
      .filter(line => line.trim())
      .map(line => {
        const [key = '', words, ...rest] = line.split('|').map(part => part.trim())
        if (!words || rest.length > 0 || !subjects.some(each => each.key === key))
          throw new Error(`not a line of hints: ${line}`)
        return [key, words.split(/\s+/).map(word => `~${word}`)] as const
      }),
  )
  return subjects.map(each => ({ ...each, stems: [...each.stems, ...(hints.get(each.key) ?? [])] }))
}

/** Reads lines of `word of the field | stems that stand for it`; the word is the key. */
export function readStandIns(lines: string): Subject[] {
  return lines
    .split('\n')
    .filter(line => line.trim())
    .map(line => {
      const [key, stems, ...rest] = line.split('|').map(part => part.trim())
      if (!key || !stems || rest.length > 0) throw new Error(`not a line of stand-ins: ${line}`)
      return { key, name: { da: key, en: key }, stems: stems.split(/\s+/) }
    })
}
