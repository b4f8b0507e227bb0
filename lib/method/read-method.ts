import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked, type Token, type Tokens } from 'marked'
import type { Locale } from '@/lib/platform/i18n/translator'

export interface MethodText {
  title: string
  /** The sections by number, for the list of contents. */
  sections: { anchor: string; heading: string }[]
  /** The text below the title, taken apart. */
  parts: Token[]
}

const files = {
  method: { da: 'method.da.md', en: 'method.md' },
  /** What employees are told about their information (GDPR art. 13). */
  privacy: { da: 'privacy/employees.da.md', en: 'privacy/employees.md' },
} as const satisfies Record<string, Record<Locale, string>>

/** `§4 Rating` is found at `#4`, as the code cites it. */
export const anchorOf = (heading: string) => heading.match(/^§(\d+)/)?.[1]

const isHeading = (part: Token): part is Tokens.Heading => part.type === 'heading'

function makeText(file: string): MethodText {
  const parts: Token[] = new Marked().lexer(readFileSync(join(process.cwd(), 'docs', file), 'utf8'))
  const headings = parts.filter(isHeading)
  return {
    title: headings.find(heading => heading.depth === 1)?.text ?? '',
    sections: headings.flatMap(({ text }) => {
      const anchor = anchorOf(text)
      return anchor ? [{ anchor, heading: text }] : []
    }),
    parts: parts.filter(part => !(isHeading(part) && part.depth === 1)),
  }
}

const made = new Map<string, MethodText>()

function textOf(file: string): MethodText {
  const text = made.get(file) ?? makeText(file)
  made.set(file, text)
  return text
}

/** The method in a language (docs/method.md, docs/method.da.md). Read once: the files change only with the product. */
export const methodText = (locale: Locale): MethodText => textOf(files.method[locale])

/** What employees are told about their information, in a language (docs/privacy/). A municipality's lawyer edits the file. */
export const privacyText = (locale: Locale): MethodText => textOf(files.privacy[locale])
