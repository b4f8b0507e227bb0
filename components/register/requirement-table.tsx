'use client'

import { escaped, inside } from '@/components/charts/markup'
import { type VerdictKind, verdictMarkup } from '@/components/ui/verdict-mark'
import { wholeReferences } from '@/components/ui/whole-references'
import { type Packed, unpacked } from '@/lib/platform/packed'

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

const lineMarkup = (line: RequirementLine, hoursUnit: string): string =>
  `<tr><th scope="row"><a href="${escaped(line.href)}">${escaped(line.title)}</a>` +
  `<small>${wholeReferences(escaped(line.note))}</small></th><td>${escaped(line.level)}</td>` +
  `<td>${verdictMarkup(line.verdict, line.verdictWord)}</td>` +
  `<td data-unit="${escaped(hoursUnit)}" class="number">${escaped(line.hours)}</td></tr>`

/**
 * The register's rows. Drawn as text, on both sides: fifty rows are made for every page and every letter typed, so each element counts, and what the
 * server alone draws is sent twice, as HTML and as data.
 */
export function RequirementTable({
  caption,
  heads,
  lines,
}: {
  caption: string
  heads: { title: string; level: string; verdict: string; hours: string; hoursUnit: string }
  lines: Packed<RequirementLine[]>
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
      <tbody
        {...inside(
          unpacked(lines)
            .map(line => lineMarkup(line, heads.hoursUnit))
            .join(''),
        )}
      />
    </table>
  )
}
