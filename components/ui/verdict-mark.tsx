'use client'

import { escaped, inside } from '../charts/markup'

/** What a rating came to (§4), and `none` where there is no verdict to show. */
export type VerdictKind = 'green' | 'amber' | 'red' | 'split' | 'none'

/** Colours and lines are given by class (app/styles/verdict.css): a long list says some fifty of these. */
const drawn: Record<VerdictKind, string> = {
  green: '<circle cx="6" cy="6" r="5.2"/>',
  amber: '<path d="M6 .4 11.6 6 6 11.6 .4 6Z"/>',
  red: '<rect x="1" y="1" width="10" height="10"/>',
  split: '<path d="M6 1.200a4.800 4.800 0 0 1 0 9.600Z"/><circle cx="6" cy="6" r="4.8"/>',
  none: '<circle cx="6" cy="6" r="4.6"/>',
}

const markClass = (kind: VerdictKind) => `verdict verdict-${kind}`

const insideOfMark = (kind: VerdictKind, word: string) =>
  `<svg viewBox="0 0 12 12" aria-hidden="true">${drawn[kind]}</svg>${escaped(word)}`

/** The shape alone: circle, diamond, square, half circle, hollow circle. Decoration: the word stands beside it. */
export const VerdictShape = ({ kind }: { kind: VerdictKind }) => (
  <svg
    className={`verdict-shape verdict-${kind}`}
    viewBox="0 0 12 12"
    aria-hidden="true"
    {...inside(drawn[kind])}
  />
)

/** A verdict: its shape, its colour and always its word. */
export const VerdictMark = ({ kind, word }: { kind: VerdictKind; word: string }) => (
  <span className={markClass(kind)} {...inside(insideOfMark(kind, word))} />
)

/** The same as text. */
export const verdictMarkup = (kind: VerdictKind, word: string): string =>
  `<span class="${markClass(kind)}">${insideOfMark(kind, word)}</span>`
