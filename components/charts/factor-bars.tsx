'use client'

import { Interval } from './score-bar'

/** Surely under the middle, surely over it, or neither (§4). */
type FactorRole = 'opponent' | 'teammate' | 'unresolved'

export type Factor = {
  key: string
  label: string
  role: FactorRole
  /** "Modstander", "Medspiller", "Uafklaret" */
  word: string
  /** 0 to 100; left out where only the word is published (§5). */
  interval?: { low: number; high: number; name: string }
}

const colours = { opponent: 'red', teammate: 'green', unresolved: 'amber' } as const
const words = { opponent: 'text-red-word', teammate: 'text-green-word', unresolved: 'text-amber-word' }

type FactorBarsProps = {
  caption: string
  heads: { factor: string; interval: string; role: string }
  factors: Factor[]
}

/** Why a requirement is as it is: five factors around the middle, opponents to the left, teammates to the right. */
export function FactorBars({ caption, heads, factors }: FactorBarsProps) {
  const drawn = factors.some(factor => factor.interval)
  return (
    <table className="factors">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads.factor}</th>
          {drawn ? <th scope="col">{heads.interval}</th> : null}
          <th scope="col">{heads.role}</th>
        </tr>
      </thead>
      <tbody>
        {factors.map(factor => (
          <tr key={factor.key}>
            <th scope="row">{factor.label}</th>
            {drawn ? (
              <td className="factor-bar">
                {factor.interval ? (
                  <svg width="100%" height="18" role="img" aria-label={factor.interval.name}>
                    <line x1="0" x2="100%" y1="9" y2="9" className="rail" />
                    <line x1="50%" x2="50%" y1="0" y2="18" className="mid" />
                    <Interval {...factor.interval} y={4} height={10} verdict={colours[factor.role]} />
                  </svg>
                ) : null}
              </td>
            ) : null}
            <td className={`factor-role ${words[factor.role]}`}>{factor.word}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
