'use client'

import { Tag } from '../ui/tag'
import { Evidence, type EvidenceWords } from './evidence'

/** A signal in words, as its row is drawn from. */
export interface SignalRow {
  id: number
  kind: string
  /** That it is new to the reader, and what has happened to it. */
  tags: string[]
  title: string
  href: string
  /** What it is about and since when, in one line. */
  about: string
  evidence: EvidenceWords
  /** What would clear it; missing where it is gone. */
  clears?: string
  accepted?: string
  /** The way to accept it, for those who may. */
  accept?: { href: string; name: string }
}

/** Signals under each other. */
export function SignalList({ rows, acceptText }: { rows: SignalRow[]; acceptText: string }) {
  return (
    <ul className="signal-rows">
      {rows.map(row => (
        <li key={row.id} id={`signal-${row.id}`} className="border-t border-line py-3.5">
          <h3 className="flex flex-wrap items-baseline gap-x-3">
            {row.kind}
            {row.tags.map(tag => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </h3>
          <p className="mt-1 max-w-read">
            <a href={row.href}>{row.title}</a>
          </p>
          <p className="text-small text-quiet">{row.about}</p>
          <div className="mt-1 max-w-read text-ui">
            <Evidence {...row.evidence} />
          </div>
          {row.clears ? <p className="mt-1 max-w-read text-small text-quiet">{row.clears}</p> : null}
          {row.accepted ? <p className="mt-1 max-w-read text-small">{row.accepted}</p> : null}
          {row.accept ? (
            <a
              href={row.accept.href}
              className="no-print inline-flex min-h-11 items-center text-ui"
              aria-label={row.accept.name}
            >
              {acceptText}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
