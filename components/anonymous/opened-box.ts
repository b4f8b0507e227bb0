'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer } from './doors'

/** What a page knows of the box behind the link in its address. */
type Box<Content> = 'opening' | 'none' | Content

/** What stands at the field when something was refused. */
export interface Trouble {
  message: string
  /** The field it is about, where it is said. */
  field: string
  asksAboutNames: boolean
}

interface OpenedBox<Content> {
  /** What stands after the # of the address: it tells nothing of who came by it. */
  key: string
  box: Box<Content>
  trouble: Trouble | null
  setTrouble(trouble: Trouble | null): void
}

/**
 * Opens the box behind the link in the address. The link is kept for the tab, for when somebody changes the language or comes back from how it works;
 * in another language it is the same box, and what has been typed stays.
 */
export function useOpenedBox<Content>(
  kept: string,
  locale: string,
  noNetwork: string,
  ask: (key: string, locale: string) => Promise<Answer<Content>>,
): OpenedBox<Content> {
  const [key, setKey] = useState('')
  const [box, setBox] = useState<Box<Content>>('opening')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const arrive = useEffectEvent(async (inLanguage: string) => {
    const given = window.location.hash.slice(1) || (sessionStorage.getItem(kept) ?? '')
    sessionStorage.setItem(kept, given)
    setTrouble(null)
    if (!given) return setBox('none')
    if (given !== key) setBox('opening')
    setKey(given)
    const answer = await ask(given, inLanguage)
    if (answer.outcome === 'answered') return setBox(() => answer.content)
    // Only its words would have been in another language: what is open stays open, with what has been typed.
    if (answer.outcome === 'failed' && given === key && typeof box === 'object') return
    setBox('none')
    setTrouble({
      message: answer.outcome === 'refused' ? answer.message : noNetwork,
      field: '',
      asksAboutNames: false,
    })
  })
  useEffect(() => {
    const come = () => void arrive(locale)
    come()
    window.addEventListener('hashchange', come)
    return () => window.removeEventListener('hashchange', come)
  }, [locale])
  return { key, box, trouble, setTrouble }
}
