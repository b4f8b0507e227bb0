'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Answer } from './doors'
import { FollowedList, Written } from './followed-list'
import type { FollowedWords } from './followed-words'

export interface FollowTexts {
  opening: string
  noKey: string
  noNetwork: string
}

type Found = { words: FollowedWords } | { trouble: string } | null

type FollowProps = {
  locale: string
  texts: FollowTexts
  /** Asks the door what became of it. */
  ask: (secret: string, locale: string) => Promise<Answer<FollowedWords>>
}

/** What became of something, for whoever has its private link. The secret stands after the # and is sent without cookies. */
export function Follow({ locale, texts, ask }: FollowProps) {
  const [found, setFound] = useState<Found>(null)
  const arrive = useEffectEvent(async () => {
    const secret = window.location.hash.slice(1)
    setFound(null)
    if (!secret) return setFound({ trouble: texts.noKey })
    const answer = await ask(secret, locale)
    if (answer.outcome === 'answered') setFound({ words: answer.content })
    else setFound({ trouble: answer.outcome === 'refused' ? answer.message : texts.noNetwork })
  })
  useEffect(() => {
    const come = () => void arrive()
    come()
    window.addEventListener('hashchange', come)
    return () => window.removeEventListener('hashchange', come)
  }, [])

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
