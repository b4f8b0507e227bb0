'use client'

import { useEffect, useState } from 'react'
import { ButtonLink } from '../ui/button'
import { forgetOtherRounds, readStore, storeKey } from './ballot-store'

type Kept = { owner: string; roundId: number; openRoundIds: number[] }

type KeptCountProps = Kept & {
  /** One sentence for each count, from none to all. */
  texts: string[]
}

/** How many requirements this device has answered. Only the browser knows. Rounds that have closed are forgotten here. */
export function KeptCount({ texts, ...kept }: KeptCountProps) {
  const count = useKept(kept)
  return <span>{texts[Math.min(count, texts.length - 1)]}</span>
}

type WayInProps = Kept & { href: string; total: number; start: string; again: string }

/** The way in. Whoever has answered everything on this device has nothing left to do there: they may look at it or change it. */
export function WayIn({ href, total, start, again, ...kept }: WayInProps) {
  const isAnswered = useKept(kept) >= total
  return (
    <ButtonLink large href={href} look={isAnswered ? 'ghost' : 'primary'}>
      {isAnswered ? again : start}
    </ButtonLink>
  )
}

function useKept({ owner, roundId, openRoundIds }: Kept): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    forgetOtherRounds(owner, openRoundIds)
    const kept = Object.values(readStore(storeKey(roundId, owner))?.kept ?? {})
    setCount(kept.filter(each => each.answers && each.arrived >= each.version).length)
  }, [owner, roundId, openRoundIds])
  return count
}
