'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { FollowedList, Written } from './followed-list'
import type { FollowedWords } from './followed-words'
import { askForFollowed } from './tell-doors'

interface FollowTexts {
  opening: string
  noKey: string
  noNetwork: string
}

type Found = { words: FollowedWords } | { trouble: string } | null

/** What became of a report, for whoever has its private link. The secret stands after the # and is sent without cookies. */
export function Follow({ locale, texts }: { locale: string; texts: FollowTexts }) {
  const [found, setFound] = useState<Found>(null)
  // Only here, and not in the browser's storage: whoever uses this device next shall not find it.
  const kept = useRef('')
  const arrive = useEffectEvent(async (inLanguage: string) => {
    const secret = window.location.hash.slice(1) || kept.current
    if (!secret) return setFound({ trouble: texts.noKey })
    // Choosing the other language leads to the page without its secret: it is put back, and what is shown stays until it is there anew.
    if (!window.location.hash) window.history.replaceState(null, '', `#${secret}`)
    if (secret !== kept.current) setFound(null)
    kept.current = secret
    const answer = await askForFollowed(secret, inLanguage)
    if (answer.outcome === 'answered') setFound({ words: answer.content })
    else setFound({ trouble: answer.outcome === 'refused' ? answer.message : texts.noNetwork })
  })
  useEffect(() => {
    const come = () => void arrive(locale)
    come()
    window.addEventListener('hashchange', come)
    return () => window.removeEventListener('hashchange', come)
  }, [locale])

  if (!found)
    return (
      <p role="status" className="mt-8 text-quiet">
        {texts.opening}
      </p>
    )
  if ('trouble' in found)
    return (
      <div className="mt-8">
        <Notice tone="warn" title={found.trouble} live />
      </div>
    )
  const { words } = found
  return (
    <div className="mt-8 space-y-6">
      <div>
        <Written body={words.body} />
        <p className="mt-2 text-small text-quiet">{words.written}</p>
      </div>
      <FollowedList words={words} withLinks={false} />
    </div>
  )
}
