'use client'

import { Menu, MenuArrow } from './menu'

type UnitChoice = {
  href: string
  label: string
  current: boolean
  /** 0 for the municipality, 1 for a department, and so on; deeper than 4 is shown as 4. */
  depth: number
}

type UnitSwitcherProps = {
  current: string
  /** "Skift enhed" */
  hint: string
  choices: UnitChoice[]
  /** The whole tree on a page of its own, where the choices here are only the nearest. */
  all?: { href: string; label: string }
}

const indents = ['pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20']

/** Which unit the page is about, and the others one may look at, as an indented list of links. */
export function UnitSwitcher({ current, hint, choices, all }: UnitSwitcherProps) {
  if (choices.length < 2 && !all) return <span className="unit-name text-quiet">{current}</span>
  return (
    <Menu
      id="unit-switcher"
      hint={hint}
      label={
        <>
          <span className="unit-name">{current}</span>
          <MenuArrow />
        </>
      }
    >
      <p className="px-4 pt-1 pb-2 text-small text-quiet">{hint}</p>
      <ul>
        {choices.map(choice => (
          <li key={choice.href}>
            <a
              href={choice.href}
              aria-current={choice.current ? 'true' : undefined}
              className={`menu-item ${indents[Math.min(Math.max(choice.depth, 0), 4)]}`}
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
      {all ? (
        <a href={all.href} className="menu-item mt-1 border-t border-line pl-4 text-accent">
          {all.label}
        </a>
      ) : null}
    </Menu>
  )
}
