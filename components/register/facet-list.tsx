'use client'

/** One filter: its name, and its values with how many each would give. */
export interface FacetGroup {
  key: string
  title: string
  values: { key: string; label: string; count: string; href: string; chosen: boolean; depth?: number }[]
}

/** The filters of a list, as links: each press takes a value in or out. */
export function FacetList({ groups, chosenWord }: { groups: FacetGroup[]; chosenWord: string }) {
  return groups.map(group => (
    <section key={group.key} className="facet">
      <h2>{group.title}</h2>
      <ul>
        {group.values.map(value => (
          <li key={value.key}>
            <a
              href={value.href}
              aria-current={value.chosen ? 'true' : undefined}
              data-depth={value.depth || undefined}
            >
              {value.label}
              {value.chosen ? <span className="sr-only">, {chosenWord}</span> : null}
              <span>{value.count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
