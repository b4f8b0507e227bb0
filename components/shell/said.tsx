'use client'

import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/platform/i18n/translator'
import { SAID_ID, withoutSaid } from '@/lib/platform/said'
import { hearWhatIsSaid } from '../ui/form/say-after'
import { Notice } from '../ui/notice'

type SaidProps = {
  /** The page's language, which can change while the message stands there. */
  locale: Locale
  /** What the form that led here did, and the key that tells it from the one before. */
  said: { key: string; inWords: Record<Locale, string> } | null
}

/**
 * What was done, at the top of the page that a form came back to. It takes the focus, so that keyboard and screen
 * reader go on from there instead of from nowhere.
 */
export function Said({ locale, said }: SaidProps) {
  // A form on the page says what it did in one language only; in another there is nothing to show.
  const [own, setOwn] = useState<{ key: string; locale: Locale; message: string } | null>(null)
  // What was said stays when something else on the page makes it anew: by then the address no longer names it.
  const [told, setTold] = useState(said)
  if (said && said.key !== told?.key) setTold(said)
  const place = useRef<HTMLDivElement>(null)
  const message = own ? (own.locale === locale ? own.message : null) : told?.inWords[locale]

  useEffect(() => hearWhatIsSaid(message => setOwn({ key: crypto.randomUUID(), locale, message })), [locale])

  const key = said?.key
  useEffect(() => {
    if (!key) return
    setOwn(null)
    // Said once: a page that is loaded again has nothing new to tell.
    window.history.replaceState(window.history.state, '', withoutSaid(window.location.href))
  }, [key])

  const shownKey = (own ?? told)?.key
  useEffect(() => {
    if (shownKey) place.current?.focus()
  }, [shownKey])

  return (
    <div ref={place} id={SAID_ID} tabIndex={-1} role="status" className="said">
      {message ? <Notice tone="success" title={message} /> : null}
    </div>
  )
}
