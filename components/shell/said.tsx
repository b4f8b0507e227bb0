'use client'

import { useEffect, useRef, useState } from 'react'
import { SAID_ID, withoutSaid } from '@/lib/platform/said'
import { hearWhatIsSaid } from '../ui/form/say-after'
import { Notice } from '../ui/notice'

type SaidProps = {
  /** What the form that led here did, and the key that tells it from the one before. */
  said: { key: string; message: string } | null
}

/**
 * What was done, at the top of the page that a form came back to. It takes the focus, so that keyboard and screen
 * reader go on from there instead of from nowhere.
 */
export function Said({ said }: SaidProps) {
  const [own, setOwn] = useState<{ key: string; message: string } | null>(null)
  // What was said stays when something else on the page makes it anew: by then the address no longer names it.
  const [told, setTold] = useState(said)
  if (said && said.key !== told?.key) setTold(said)
  const place = useRef<HTMLDivElement>(null)
  const shown = own ?? told

  useEffect(() => hearWhatIsSaid(message => setOwn({ key: crypto.randomUUID(), message })), [])

  const key = said?.key
  useEffect(() => {
    if (!key) return
    setOwn(null)
    // Said once: a page that is loaded again has nothing new to tell.
    window.history.replaceState(window.history.state, '', withoutSaid(window.location.href))
  }, [key])

  const shownKey = shown?.key
  useEffect(() => {
    if (shownKey) place.current?.focus()
  }, [shownKey])

  return (
    <div ref={place} id={SAID_ID} tabIndex={-1} role="status" className="said">
      {shown ? <Notice tone="success" title={shown.message} /> : null}
    </div>
  )
}
