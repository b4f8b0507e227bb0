'use client'

import { inside } from './markup'
import { type DrawnPoint, pointsMarkup } from './point-markup'

/** Whiskers and marks of the portfolio; drawn on both sides as the posts of the fence are (fence-posts.tsx). */
export function PortfolioPoints({ drawn }: { drawn: string }) {
  return <g {...inside(pointsMarkup(JSON.parse(drawn) as DrawnPoint[]))} />
}
