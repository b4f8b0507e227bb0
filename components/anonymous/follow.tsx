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
  const arrive = useEffectEvent(async (inLanguage: string) => {
    const secret = window.location.hash.slice(1)
    if (!secret) return setFound({ trouble: texts.noKey })
    const answer = await ask(secret, inLanguage)
    if (answer.outcome === 'answered') setFound({ words: answer.content })
    else setFound({ trouble: answer.outcome === 'refused' ? answer.message : texts.noNetwork })
  })
  useEffect(() => {
    // In another language it is the same report: what is shown stays until it is there anew.
    void arrive(locale)
    const another = () => {
      setFound(null)
      void arrive(locale)
    }
    window.addEventListener('hashchange', another)
    return () => window.removeEventListener('hashchange', another)
  }, [locale])

  if (!found)
    return (
      <p role="status" className="with-scripts mt-8 text-quiet">
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
