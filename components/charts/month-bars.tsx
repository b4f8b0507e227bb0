'use client'

type MonthBarsProps = {
  /** One for each month, the latest last. */
  counts: { month: string; count: number }[]
  /** What the picture says, in a sentence. */
  name: string
}

const HEIGHT = 32
const GAP = 1.2

/** A year as a bar for each month, the highest as high as there is room for. */
export function MonthBars({ counts, name }: MonthBarsProps) {
  const most = Math.max(1, ...counts.map(each => each.count))
  const width = 100 / counts.length
  return (
    <svg width="100%" height={HEIGHT + 2} role="img" aria-label={name}>
      {counts.map(({ month, count }, at) => {
        const height = (count / most) * HEIGHT
        return (
          <rect
            key={month}
            x={`${at * width + GAP / 2}%`}
            width={`${width - GAP}%`}
            y={HEIGHT - height}
            height={height}
            className={at === counts.length - 1 ? 'fill-accent' : 'fill-edge'}
          />
        )
      })}
      <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="stroke-line" />
    </svg>
  )
}
