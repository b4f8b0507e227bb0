'use client'

import { Table } from '../ui/table'

type DistributionProps = {
  /** How many answered 1, 2, 3, 4 and 5. */
  counts: [number, number, number, number, number]
  /** The whole in words: "1: 4 svar, 2: 8 svar, …". */
  name: string
  texts: { disagree: string; agree: string }
  /** What stands under the bars; 1 to 5 unless said. */
  labels?: [string, string, string, string, string]
}

const tallest = 44

/** Answers from 1 to 5 as five small bars, the count above each. */
export function Distribution({ counts, name, texts, labels }: DistributionProps) {
  const most = Math.max(1, ...counts)
  return (
    <div className="distribution">
      <svg width="100%" height="90" role="img" aria-label={name}>
        {counts.map((count, index) => {
          const answer = index + 1
          const height = count === 0 ? 1.5 : Math.max(3, (count / most) * tallest)
          return (
            <g key={answer}>
              <rect
                x={`${index * 20 + 2}%`}
                y={70 - height}
                width="16%"
                height={height}
                className={count === 0 ? 'bar-none' : 'bar'}
              />
              <text x={`${index * 20 + 10}%`} y={70 - height - 5} textAnchor="middle" className="bar-count">
                {count}
              </text>
              <text x={`${index * 20 + 10}%`} y="86" textAnchor="middle" className="tick">
                {labels?.[index] ?? answer}
              </text>
            </g>
          )
        })}
      </svg>
      <div className="scale-words" aria-hidden="true">
        <span>{texts.disagree}</span>
        <span>{texts.agree}</span>
      </div>
    </div>
  )
}

type DistributionTableProps = {
  caption: string
  /** Heads of the statement's column and of the five answers. */
  heads: { statement: string; answers: [string, string, string, string, string] }
  rows: { key: string; statement: string; counts: [number, number, number, number, number] }[]
}

/** Several statements and how they were answered, as a table. */
export function DistributionTable({ caption, heads, rows }: DistributionTableProps) {
  return (
    <Table
      caption={caption}
      onPhone="scroll"
      columns={[
        { key: 'statement', head: heads.statement },
        ...heads.answers.map((head, index) => ({ key: String(index), head, number: true })),
      ]}
      rows={rows.map(row => ({
        key: row.key,
        cells: {
          statement: row.statement,
          ...Object.fromEntries(row.counts.map((count, index) => [String(index), count])),
        },
      }))}
    />
  )
}
