'use client'

import { useEffect, useState } from 'react'
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

type StartWordsProps = Kept & { total: number; start: string; again: string }

/** What the way in is called: whoever has answered everything on this device comes to look at it or to change it. */
export function StartWords({ total, start, again, ...kept }: StartWordsProps) {
  return useKept(kept) >= total ? again : start
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
