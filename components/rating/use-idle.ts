'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { IDLE } from './ballot-store'

/** How long before the end one is told. */
const WARNING = 25_000

/** Calls `onIdle` when nobody has touched a shared device for two minutes; gives whether that is near. */
export function useIdle(isWatched: boolean, onTouch: () => void, onIdle: () => void): boolean {
  const [isNear, setNear] = useState(false)
  const touched = useEffectEvent(onTouch)
  const idle = useEffectEvent(onIdle)
  useEffect(() => {
    if (!isWatched) return
    let last = Date.now()
    let hasEnded = false
    const touch = () => {
      // A device that woke up after two minutes is another person's.
      if (Date.now() - last >= IDLE) return look()
      if (Date.now() - last > 1_000) touched()
      last = Date.now()
      setNear(false)
    }
    const look = () => {
      const since = Date.now() - last
      setNear(since >= IDLE - WARNING)
      if (since < IDLE || hasEnded) return
      hasEnded = true
      idle()
    }
    const timer = setInterval(look, 1_000)
    for (const kind of KINDS) document.addEventListener(kind, touch, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const kind of KINDS) document.removeEventListener(kind, touch)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isWatched])
  return isNear
}

/** What a finger does. Not scrolling: a page scrolls by itself, too, when something appears on it. */
const KINDS = ['pointerdown', 'keydown', 'input', 'wheel'] as const
