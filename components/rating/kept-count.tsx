'use client'

import { useEffect, useState } from 'react'
import { forgetOtherRounds, readStore, storeKey } from './ballot-store'

type KeptCountProps = {
  owner: string
  roundId: number
  openRoundIds: number[]
  /** One sentence for each count, from none to all. */
  texts: string[]
}

/** How many requirements this device has answered. Only the browser knows. Rounds that have closed are forgotten here. */
export function KeptCount({ owner, roundId, openRoundIds, texts }: KeptCountProps) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    forgetOtherRounds(owner, openRoundIds)
    const kept = Object.values(readStore(storeKey(roundId, owner))?.kept ?? {})
    setCount(kept.filter(each => each.answers && each.arrived >= each.version).length)
  }, [owner, roundId, openRoundIds])
  return <span>{texts[Math.min(count, texts.length - 1)]}</span>
}
