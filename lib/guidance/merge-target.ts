/** What says which of two requirements one would rather keep (§8). */
export interface Standing {
  id: number
  /** Null: not rated, and nothing agreed in a dialogue. */
  verdict: 'green' | 'amber' | 'red' | null
  /** Lower bound of the published interval, 0 to 100; null for a judgement. */
  low: number | null
  /** Hours a year of everybody bound. */
  hours: number
  /** `YYYY-MM-DD`; null is from long ago. */
  introducedOn: string | null
}

const verdicts = ['green', 'amber', 'red'] as const
const rankOf = ({ verdict }: Standing) => (verdict === null ? verdicts.length : verdicts.indexOf(verdict))

/** Below nought where the first ranks higher: by verdict, then lower bound, then fewer hours, then age (§8). Nought where nothing tells them apart. */
export function compareStanding(a: Standing, b: Standing): number {
  return (
    rankOf(a) - rankOf(b) ||
    (b.low ?? -1) - (a.low ?? -1) ||
    a.hours - b.hours ||
    (a.introducedOn ?? '').localeCompare(b.introducedOn ?? '')
  )
}

/** The best of those that overlap, if it ranks strictly higher than the one it is about (§8). */
export function mergeTargetOf(about: Standing, overlapping: readonly Standing[]): Standing | null {
  const [best] = [...overlapping].sort((a, b) => compareStanding(a, b) || a.id - b.id)
  return best && compareStanding(best, about) < 0 ? best : null
}
