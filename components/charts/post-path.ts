import type { PlacedPost } from './fence-layout'

type Outlined = Pick<PlacedPost, 'x' | 'width' | 'top' | 'verdict'>

/** The outline of a post by verdict: round, pointed, or cut flat. `half` gives one side of a split one. */
export function postPath(
  { x, width, top, verdict }: Outlined,
  rowHeight: number,
  half?: 'left' | 'right',
): string {
  const middle = x + width / 2
  const [left, right, ground] = [
    half === 'right' ? middle : x,
    half === 'left' ? middle : x + width,
    rowHeight,
  ]
  const shoulder = Math.min(top + 6, ground)
  const start = `M${rounded(left)} ${rounded(ground)}`
  if (verdict === 'red' || verdict === 'none')
    return `${start}V${rounded(top)}H${rounded(right)}V${rounded(ground)}Z`
  const up =
    verdict === 'green'
      ? {
          left: `V${rounded(shoulder)}Q${rounded(x)} ${rounded(top)} ${rounded(middle)} ${rounded(top)}`,
          right: `Q${rounded(x + width)} ${rounded(top)} ${rounded(x + width)} ${rounded(shoulder)}`,
        }
      : {
          left: `V${rounded(shoulder)}L${rounded(middle)} ${rounded(top)}`,
          right: `L${rounded(x + width)} ${rounded(shoulder)}`,
        }
  const first = half === 'right' ? `V${rounded(top)}` : up.left
  const second = half === 'left' ? '' : up.right
  return `${start}${first}${second}V${rounded(ground)}Z`
}

/** Two decimals are finer than any screen, and a third of the text. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
