import { escaped } from '../charts/markup'
import { wholeReferences } from './whole-references'

/** A line of a long list as it is sent: where it leads, what it says, and the quiet line under it. */
export type LongItem = [href: string, text: string, meta: string]

/** The lines of an item list as text (item-list.tsx). */
export const listMarkup = (items: readonly LongItem[]): string =>
  items
    .map(
      ([href, text, meta]) =>
        '<li class="border-t border-line py-2.5 first:border-t-0 first:pt-0.5">' +
        `<a href="${escaped(href)}" class="inline-block py-0.5">${wholeReferences(escaped(text))}</a>` +
        `<div class="text-small text-quiet">${wholeReferences(escaped(meta))}</div></li>`,
    )
    .join('')
