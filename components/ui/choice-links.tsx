'use client'

interface ChoiceGroup {
  key: string
  title: string
  links: { key: string; label: string; href: string; chosen: boolean }[]
}

/** What there is to choose, a line for each kind of choice; which is chosen is said in words too. */
export function ChoiceLinks({ groups, chosenWord }: { groups: ChoiceGroup[]; chosenWord: string }) {
  return (
    <dl>
      {groups.map(({ key, title, links }) => (
        <div key={key} className="contents">
          <dt>{title}</dt>
          <dd>
            <ul>
              {links.map(link => (
                <li key={link.key}>
                  <a href={link.href} aria-current={link.chosen ? 'true' : undefined}>
                    {link.label}
                    {link.chosen ? <span className="sr-only">, {chosenWord}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
