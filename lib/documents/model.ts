import type { Locale } from '@/lib/platform/i18n/translator'

export interface DocumentFact {
  term: string
  value: string
}

interface DocumentColumn {
  head: string
  /** Figures stand at the right, under each other. */
  number?: boolean
}

/** One part of a document, in the order it is read. */
export type DocumentPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; items: readonly DocumentFact[] }
  /** The first column names the row. Every row has a cell for each column. */
  | {
      kind: 'table'
      caption: string
      columns: readonly DocumentColumn[]
      rows: readonly (readonly string[])[]
    }

/**
 * What is written once and read as a page, as .docx and as .pdf: all three say exactly this. Plain words, already in their
 * language and already filtered for whoever reads them.
 */
export interface WrittenDocument {
  language: Locale
  title: string
  /** Short facts under the title: to whom, from whom, the date. */
  facts: readonly DocumentFact[]
  parts: readonly DocumentPart[]
  /** At the foot of every sheet: where it comes from, and when it was made. */
  foot: string
}

/** A heading with what stands under it; nothing at all where nothing stands there. */
export function section(heading: string, parts: readonly DocumentPart[]): DocumentPart[] {
  return parts.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...parts]
}

/** A text as paragraphs: one for each block that an empty line ends. Blank text is none. */
export function paragraphs(text: string): DocumentPart[] {
  return text
    .split(/\n\s*\n/)
    .map(block => block.trim())
    .filter(block => block !== '')
    .map(block => ({ kind: 'paragraph', text: block }))
}

/** A table that is called what the heading right above it says is not seen called it again. */
export const captionShown = (caption: string, above: DocumentPart | undefined): boolean =>
  above?.kind !== 'heading' || above.text !== caption

/** Every word of a document in the order it is read, so that its renderings can be compared. */
export function wordsOf({ title, facts, parts, foot }: WrittenDocument): string[] {
  const factWords = (items: readonly DocumentFact[]) => items.flatMap(({ term, value }) => [term, value])
  return [
    title,
    ...factWords(facts),
    ...parts.flatMap((part, index) => {
      if (part.kind === 'list') return part.items
      if (part.kind === 'facts') return factWords(part.items)
      if (part.kind === 'table')
        return [
          captionShown(part.caption, parts[index - 1]) ? part.caption : '',
          ...part.columns.map(column => column.head),
          ...part.rows.flat(),
        ]
      return [part.text]
    }),
    foot,
  ].filter(text => text !== '')
}
