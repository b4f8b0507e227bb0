'use client'

import { escaped, inside } from '@/components/charts/markup'
import { type Packed, unpacked } from '@/lib/platform/packed'

/** One filter: its name, and its values with how many each would give. */
export interface FacetGroup {
  key: string
  title: string
  values: { key: string; label: string; count: string; href: string; chosen: boolean; depth?: number }[]
}

const valueMarkup = (
  { label, count, href, chosen, depth }: FacetGroup['values'][number],
  chosenWord: string,
) =>
  `<li><a href="${escaped(href)}"${chosen ? ' aria-current="true"' : ''}${depth ? ` data-depth="${depth}"` : ''}>` +
  `${escaped(label)}${chosen ? `<span class="sr-only">, ${escaped(chosenWord)}</span>` : ''}<span>${escaped(count)}</span></a></li>`

/** The filters of a list, as links: each press takes a value in or out. One without a value to choose is left out. */
export function FacetList({ groups, chosenWord }: { groups: Packed<FacetGroup[]>; chosenWord: string }) {
  return unpacked(groups)
    .filter(({ values }) => values.length > 0)
    .map(({ key, title, values }) => (
      <section key={key} className="facet">
        <h2>{title}</h2>
        <ul {...inside(values.map(value => valueMarkup(value, chosenWord)).join(''))} />
      </section>
    ))
}
