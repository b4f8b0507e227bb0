'use client'

import { type VerdictKind, VerdictMark } from '@/components/ui/verdict-mark'
import { WholeReferences } from '@/components/ui/whole-references'

export interface RequirementLine {
  href: string
  title: string
  /** Reference, kind, and where it is not plainly in force. */
  note: string
  level: string
  verdict: VerdictKind
  verdictWord: string
  hours: string
}

/**
 * The register's rows. Written out instead of through `Table`, and drawn on both sides: fifty rows are made for every
 * page and every letter typed, so each element counts, and what the server alone draws is sent twice, as HTML and as data.
 */
export function RequirementTable({
  caption,
  heads,
  lines,
}: {
  caption: string
  heads: { title: string; level: string; verdict: string; hours: string; hoursUnit: string }
  lines: RequirementLine[]
}) {
  return (
    <table className="table register-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.title}</th>
          <th scope="col">{heads.level}</th>
          <th scope="col">{heads.verdict}</th>
          <th scope="col" className="number">
            {heads.hours}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.href}>
            <th scope="row">
              <a href={line.href}>{line.title}</a>
              <small>
                <WholeReferences>{line.note}</WholeReferences>
              </small>
            </th>
            <td>{line.level}</td>
            <td>
              <VerdictMark kind={line.verdict} word={line.verdictWord} />
            </td>
            <td data-unit={heads.hoursUnit} className="number">
              {line.hours}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
