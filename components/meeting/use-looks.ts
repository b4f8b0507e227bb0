'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Answer } from '@/components/anonymous/doors'
import type { Stamped } from '@/lib/meeting/changed-parts'

/** How often a screen looks whether there is something new, milliseconds; after a failure it waits longer, up to the longest. */
const EVERY = 3000
const LONGEST = 30_000

/** What the server says when there is nothing more to look at. Whatever else it refuses with (too much at once, a failure) passes. */
const FINAL = new Set(['over', 'full', 'notFound'])
/** Somebody can sign in again in another tab: it is said, and looked at again. */
const SIGNED_OUT = 'signedOut'

interface Looks<Parts> {
  parts: Partial<Parts>
  /** The last look did not get through. */
  isLost: boolean
  /** What the server said when there is nothing more to look at, or nothing until somebody signs in. */
  refused: { code: string; message: string } | null
  /** Looks at once: something has been done here. */
  look(): Promise<void>
}

/**
 * What a screen shows, kept as it is on the server: it asks every few seconds with the stamps of what it has, and is sent only the parts that are
 * others. A page that nobody looks at does not ask. `ask` null: there is nothing to ask for yet.
 */
export function useLooks<Parts extends object>(
  first: Stamped<Parts>,
  ask: ((had: Record<string, string>) => Promise<Answer<Stamped<Parts> | undefined>>) | null,
): Looks<Parts> {
  const [held, setHeld] = useState(first)
  const [from, setFrom] = useState(first)
  const [isLost, setLost] = useState(false)
  const [refused, setRefused] = useState<Looks<Parts>['refused']>(null)
  /** Answers that are older than what has been asked since are not shown. */
  const asked = useRef(0)
  // The server has drawn the page anew: what it says is newest.
  if (from !== first) {
    setFrom(first)
    setHeld(first)
  }

  const look = useEffectEvent(async () => {
    if (!ask) return true
    const mine = ++asked.current
    const answer = await ask(held.stamps)
    if (mine !== asked.current) return true
    const isFinal = answer.outcome === 'refused' && FINAL.has(answer.code)
    const isSignedOut = answer.outcome === 'refused' && answer.code === SIGNED_OUT
    setLost(answer.outcome !== 'answered' && !isFinal && !isSignedOut)
    setRefused(isFinal || isSignedOut ? answer : null)
    if (answer.outcome === 'answered' && answer.content) {
      const { parts, stamps } = answer.content
      setHeld(before => ({
        parts: { ...before.parts, ...parts },
        stamps: { ...before.stamps, ...stamps },
      }))
    }
    return answer.outcome === 'answered'
  })

  const isOn = ask !== null && (refused === null || refused.code === SIGNED_OUT)
  useEffect(() => {
    if (!isOn) return
    let timer = 0
    let wait = EVERY
    let isOver = false
    const goOn = async () => {
      const went = document.visibilityState === 'hidden' || (await look())
      wait = went ? EVERY : Math.min(LONGEST, wait * 2)
      if (!isOver) timer = window.setTimeout(goOn, wait)
    }
    const back = () => {
      if (document.visibilityState !== 'visible') return
      window.clearTimeout(timer)
      void goOn()
    }
    timer = window.setTimeout(goOn, EVERY)
    document.addEventListener('visibilitychange', back)
    return () => {
      isOver = true
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', back)
    }
  }, [isOn])

  const lookNow = useRef<() => Promise<void>>(async () => undefined)
  useEffect(() => {
    lookNow.current = async () => {
      await look()
    }
  })
  return { parts: held.parts, isLost, refused, look: useCallback(() => lookNow.current(), []) }
}
