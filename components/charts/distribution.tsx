'use client'

import { escaped, inside } from './markup'

type DistributionProps = {
  /** How many in each fifth. */
  counts: [number, number, number, number, number]
  /** The whole in words. */
  name: string
  texts: { disagree: string; agree: string }
  /** What stands under the bars. */
  labels: [string, string, string, string, string]
}

const tallest = 44

/** A bar with its count above and its answer below. */
function barMarkup(place: number, count: number, most: number, label: string): string {
  const height = count === 0 ? 1.5 : Math.max(3, (count / most) * tallest)
  const middle = `x="${place * 20 + 10}%" text-anchor="middle"`
  return (
    `<rect x="${place * 20 + 2}%" y="${70 - height}" width="16%" height="${height}" class="${count === 0 ? 'bar-none' : 'bar'}"/>` +
    `<text ${middle} y="${65 - height}" class="bar-count">${count}</text>` +
    `<text ${middle} y="86" class="tick">${escaped(label)}</text>`
  )
}

/** Five small bars, the count above each. */
export function Distribution({ counts, name, texts, labels }: DistributionProps) {
  const most = Math.max(1, ...counts)
  return (
    <div className="distribution">
      <svg
        width="100%"
        height="90"
        role="img"
        aria-label={name}
        {...inside(counts.map((count, place) => barMarkup(place, count, most, labels[place] ?? '')).join(''))}
      />
      <div className="scale-words" aria-hidden="true">
        <span>{texts.disagree}</span>
        <span>{texts.agree}</span>
      </div>
    </div>
  )
}
