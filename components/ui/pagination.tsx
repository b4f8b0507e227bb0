'use client'

type PaginationProps = {
  /** Names the landmark: "Sider". */
  label: string
  /** "51 til 100 af 312 krav", already in the reader's language. */
  summary: string
  previous?: { href: string; text: string }
  next?: { href: string; text: string }
}

/** Where one is in a long list, and the way on and back. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  return (
    <nav
      aria-label={label}
      className="no-print mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-ui"
    >
      <span className="text-quiet">{summary}</span>
      <span className="flex gap-6">
        {previous ? (
          <a href={previous.href} rel="prev" className="inline-flex min-h-11 items-center">
            {previous.text}
          </a>
        ) : null}
        {next ? (
          <a href={next.href} rel="next" className="inline-flex min-h-11 items-center">
            {next.text}
          </a>
        ) : null}
      </span>
    </nav>
  )
}
