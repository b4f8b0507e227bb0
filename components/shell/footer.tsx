import type { ReactNode } from 'react'

type FooterProps = {
  /** Names the landmark's links: "Om Råderum". */
  label: string
  links: { href: string; label: string }[]
  /** One line on whose installation this is. */
  note?: ReactNode
}

/** The quiet end of every page. */
export function Footer({ label, links, note }: FooterProps) {
  return (
    <footer className="footer no-print">
      <div className="footer-inner">
        {note ? <p>{note}</p> : null}
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-6">
            {links.map(link => (
              <li key={link.href}>
                <a href={link.href} className="inline-flex min-h-11 items-center text-quiet">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
