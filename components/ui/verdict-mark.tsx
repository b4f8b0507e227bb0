'use client'

import { escaped, inside } from '../charts/markup'

/** What a rating came to (§4), and `none` where there is no verdict to show. */
export type VerdictKind = 'green' | 'amber' | 'red' | 'split' | 'none'

const words: Record<VerdictKind, string> = {
  green: 'text-green-word',
  amber: 'text-amber-word',
  red: 'text-red-word',
  split: 'text-ink',
  none: 'text-quiet',
}

const fills: Record<VerdictKind, string> = {
  green: 'fill-green',
  amber: 'fill-amber',
  red: 'fill-red',
  split: 'fill-quiet text-quiet',
  none: 'fill-transparent text-unrated',
}

const drawn: Record<VerdictKind, string> = {
  green: '<circle cx="6" cy="6" r="5.2"/>',
  amber: '<path d="M6 .4 11.6 6 6 11.6 .4 6Z"/>',
  red: '<rect x="1" y="1" width="10" height="10"/>',
  split:
    '<path d="M6 1.200a4.800 4.800 0 0 1 0 9.600Z"/>' +
    '<circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" stroke-width="1.2"/>',
  none: '<circle cx="6" cy="6" r="4.6" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.6"/>',
}

const shapeMarkup = (kind: VerdictKind) =>
  `<svg class="relative top-px flex-none ${fills[kind]}" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${drawn[kind]}</svg>`

const markClass = (kind: VerdictKind) =>
  `inline-flex items-baseline gap-2 whitespace-nowrap font-[550] ${words[kind]}`

/** The shape alone: circle, diamond, square, half circle, hollow circle. Decoration: the word stands beside it. */
export const VerdictShape = ({ kind }: { kind: VerdictKind }) => (
  <svg
    className={`flex-none ${fills[kind]}`}
    viewBox="0 0 12 12"
    width="12"
    height="12"
    aria-hidden="true"
    {...inside(drawn[kind])}
  />
)

/** A verdict: its shape, its colour and always its word. */
export const VerdictMark = ({ kind, word }: { kind: VerdictKind; word: string }) => (
  <span className={markClass(kind)} {...inside(shapeMarkup(kind) + escaped(word))} />
)

/** The same as text. */
export const verdictMarkup = (kind: VerdictKind, word: string): string =>
  `<span class="${markClass(kind)}">${shapeMarkup(kind)}${escaped(word)}</span>`
