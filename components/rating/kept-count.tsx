'use client'

import { useEffect, useState } from 'react'
import { forgetOtherRounds, readStore, storeKey } from './ballot-store'

type KeptCountProps = {
  personId: number
  roundId: number
  openRoundIds: number[]
  /** One sentence for each count, from none to all. */
  texts: string[]
}

/** How many requirements this device has answered. Only the browser knows. Rounds that have closed are forgotten here. */
export function KeptCount({ personId, roundId, openRoundIds, texts }: KeptCountProps) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    forgetOtherRounds(personId, openRoundIds)
    const kept = Object.values(readStore(storeKey(roundId, personId))?.kept ?? {})
    setCount(kept.filter(each => each.answers && each.arrived >= each.version).length)
  }, [personId, roundId, openRoundIds])
  return <span>{texts[Math.min(count, texts.length - 1)]}</span>
}
