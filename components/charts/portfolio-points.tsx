'use client'

import { type Packed, unpacked } from '@/lib/platform/packed'
import { inside } from './markup'
import { type DrawnPoint, pointsMarkup } from './point-markup'

/** Whiskers and marks of the portfolio; drawn on both sides as the posts of the fence are (fence-posts.tsx). */
export function PortfolioPoints({ drawn }: { drawn: Packed<DrawnPoint[]> }) {
  return <g {...inside(pointsMarkup(unpacked(drawn)))} />
}
