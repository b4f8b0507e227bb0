import type { ReactElement } from 'react'
import { type VerdictKind, VerdictMark } from '@/components/ui/verdict-mark'

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

/** A mark for each word there is: rows that say the same share it, and React sends it once. */
function marksOf(lines: readonly RequirementLine[]): ReadonlyMap<string, ReactElement> {
  const marks = new Map<string, ReactElement>()
  for (const { verdict, verdictWord } of lines)
    if (!marks.has(verdictWord)) marks.set(verdictWord, VerdictMark({ kind: verdict, word: verdictWord }))
  return marks
}

/**
 * The register's rows. Written out instead of through `Table`: fifty rows are made for every page and every letter
 * typed, so each element counts.
 */
export function RequirementTable({
  caption,
  heads,
  lines,
}: {
  caption: string
  heads: { title: string; level: string; verdict: string; hours: string }
  lines: RequirementLine[]
}) {
  const marks = marksOf(lines)
  return (
    <table className="table table-stack register-table">
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
              <small>{line.note}</small>
            </th>
            <td data-label={heads.level}>{line.level}</td>
            <td data-label={heads.verdict}>{marks.get(line.verdictWord)}</td>
            <td data-label={heads.hours} className="number">
              {line.hours}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
