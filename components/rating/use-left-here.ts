'use client'

import { useEffect, useState } from 'react'
import { isRoundOver } from './ballot-doors'
import { BallotQueue } from './ballot-queue'
import { type KeptHere, keptByWays, readStore, waitsIn, writeStore } from './ballot-store'
import { browserDoors } from './queue-doors'

/** Of answers that had not arrived when the page was closed; `tooLate` when their round is over, and they are forgotten here. */
export type LeftHere = 'nothing' | 'waiting' | 'arrived' | 'refused' | 'tooLate'

/**
 * Hands in what somebody without an account left on this device before it had arrived: it needs no slip or link for that.
 * Rounds that are over are forgotten here, since nobody signs in to have it done.
 */
export function useLeftHere(locale: string, isLooking: boolean): LeftHere {
  const [state, setState] = useState<LeftHere>('nothing')
  useEffect(() => {
    if (!isLooking) return
    const queues: BallotQueue[] = []
    let isGone = false

    function goOn({ key, roundId, store }: KeptHere) {
      const queue = new BallotQueue(roundId, store, browserDoors(roundId, store, locale, changed))
      function changed() {
        const theirs = readStore(key)
        // Forgotten in another tab, at somebody's wish.
        if (!theirs) return queue.stop()
        queue.adopt(theirs)
        writeStore(key, store)
        if (queue.waiting().length > 0) return
        setState(Object.keys(queue.refused).length > 0 ? 'refused' : 'arrived')
      }
      queues.push(queue)
      setState('waiting')
      queue.again()
    }

    async function look() {
      for (const kept of keptByWays()) {
        const isOver = await isRoundOver(kept.roundId, locale)
        if (isGone) return
        if (isOver) {
          localStorage.removeItem(kept.key)
          if (waitsIn(kept.store)) setState('tooLate')
        } else if (waitsIn(kept.store)) goOn(kept)
      }
    }
    const again = () => {
      for (const queue of queues) queue.again()
    }
    void look()
    window.addEventListener('online', again)
    return () => {
      isGone = true
      window.removeEventListener('online', again)
      for (const queue of queues) queue.stop()
    }
  }, [locale, isLooking])
  return isLooking ? state : 'nothing'
}
