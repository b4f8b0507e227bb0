'use client'

import { type FormEvent, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { CodeField } from '@/components/anonymous/code-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Stamped } from '@/lib/meeting/changed-parts'
import { Counts } from './counts'
import { comeIn, type Here, lookOn } from './join-doors'
import { JoinDots } from './join-dots'
import type { JoinTexts } from './join-texts'
import { JoinWrite, NOT_WRITTEN, type Unsent } from './join-write'
import { forgetPhone, phoneSecret } from './phone-secret'
import type { PhoneParts } from './phone-words'
import { useLooks } from './use-looks'

/** The code of this tab, for when somebody changes the language: it stands on the wall and tells nothing of them. */
const KEPT = 'raaderum:join'

/**
 * A phone at a meeting. The code stands after the # of the address or is typed; everything goes to the meeting's own doors in requests without
 * cookies. Typed before scripts are there, the code comes back in the address and is read from it.
 */
export function Join({ locale, texts }: { locale: string; texts: JoinTexts }) {
  const [state, setState] = useState<'opening' | 'asking' | 'here'>('opening')
  const [pass, setPass] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isEntering, setEntering] = useState(false)

  async function enter(code: string) {
    setEntering(true)
    const answer = await comeIn(code, locale)
    setEntering(false)
    if (answer.outcome === 'answered') {
      sessionStorage.setItem(KEPT, code)
      setTrouble(null)
      setPass(answer.content.pass)
      return setState('here')
    }
    sessionStorage.removeItem(KEPT)
    setTrouble(answer.outcome === 'refused' ? answer.message : texts.noNetwork)
    setState('asking')
  }
  const arrive = useEffectEvent(() => {
    const typed = new URLSearchParams(window.location.search).get('code')
    const code = window.location.hash.slice(1) || typed || (sessionStorage.getItem(KEPT) ?? '')
    if (!code) return setState('asking')
    void enter(code)
  })
  useEffect(() => {
    arrive()
    const come = () => arrive()
    window.addEventListener('hashchange', come)
    return () => window.removeEventListener('hashchange', come)
  }, [])

  function leave() {
    sessionStorage.removeItem(KEPT)
    forgetPhone()
    window.history.replaceState(null, '', '/join')
    setPass(null)
    setState('asking')
  }
  function typed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isEntering) void enter(String(new FormData(event.currentTarget).get('code') ?? ''))
  }

  if (state === 'here' && pass)
    return <AtMeeting key={pass} pass={pass} locale={locale} texts={texts} leave={leave} />
  if (state === 'opening')
    return (
      <p role="status" className="with-scripts mt-8 text-quiet">
        {texts.opening}
      </p>
    )
  const { enter: words } = texts
  return (
    <form method="get" action="/join" onSubmit={typed} noValidate className="mt-8 space-y-6">
      <CodeField
        label={words.code}
        hint={words.hint}
        refused={trouble}
        maxLength={12}
        className="join-code"
      />
      <Button type="submit" large aria-disabled={isEntering || undefined} className="w-full">
        {isEntering ? words.entering : words.button}
      </Button>
    </form>
  )
}

const NOTHING: Stamped<PhoneParts> = { parts: {}, stamps: {} }

interface AtMeetingProps {
  pass: string
  locale: string
  texts: JoinTexts
  leave(): void
}

/** What somebody had written when the meeting went on without it. */
function NotSent({ unsent, title }: { unsent: Unsent; title: string }) {
  const body = unsent.body.trim()
  if (body === '') return null
  return (
    <Notice tone="warn" title={title} live>
      <p className="whitespace-pre-line">{body}</p>
    </Notice>
  )
}

/** What the phone shows once it has come in, by the phase the meeting is in. */
function AtMeeting({ pass, locale, texts, leave }: AtMeetingProps) {
  const here = useMemo<Here>(() => ({ pass, phone: phoneSecret(pass), locale }), [pass, locale])
  const { parts, isLost, refused, look } = useLooks<PhoneParts>(NOTHING, had => lookOn(here, had))
  useEffect(() => {
    void look()
  }, [look])
  /** What stands in the form and has not arrived: the meeting may go on to something else, or end, while somebody writes. */
  const [unsent, setUnsent] = useState<Unsent>(NOT_WRITTEN)
  const isOver = refused !== null
  useEffect(() => {
    if (isOver) forgetPhone()
  }, [isOver])

  if (refused)
    return (
      <div className="mt-8 space-y-5">
        <h2>{refused.code === 'over' ? texts.over.title : refused.message}</h2>
        {refused.code === 'over' ? <p>{texts.over.text}</p> : null}
        <NotSent unsent={unsent} title={texts.unsent.over} />
        <Button look="ghost" onClick={leave}>
          {texts.over.other}
        </Button>
      </div>
    )
  const { frame, own = [], heaps = [], left } = parts
  if (!frame || !left)
    return (
      <p role="status" className="mt-8 text-quiet">
        {isLost ? texts.lost : texts.opening}
      </p>
    )
  const { phase, at } = frame
  return (
    <div className="mt-4 space-y-6">
      <p className="text-quiet">{at}</p>
      {isLost ? <Notice tone="warn" title={texts.lost} live /> : null}
      {phase === 'write' ? (
        <JoinWrite here={here} own={own} texts={texts} look={look} unsent={unsent} keep={setUnsent} />
      ) : null}
      {phase === 'write' ? null : <NotSent unsent={unsent} title={texts.unsent.moved} />}
      {phase === 'gather' ? (
        <div role="status" className="space-y-3">
          <h2>{texts.gather.title}</h2>
          <p>{texts.gather.text}</p>
        </div>
      ) : null}
      {phase === 'dots' ? <JoinDots here={here} heaps={heaps} left={left} texts={texts} look={look} /> : null}
      {phase === 'leave' ? (
        <div className="space-y-4">
          <div role="status">
            <h2>{texts.leave.title}</h2>
          </div>
          <ol className="join-heaps">
            {heaps.map(each => (
              <li key={each.id}>
                <p className="font-semibold">{each.title}</p>
                <p className="counts text-small text-quiet">
                  <b>{each.dots}</b>
                  <Counts counts={each.counts} />
                </p>
              </li>
            ))}
          </ol>
          <p>{texts.leave.text}</p>
        </div>
      ) : null}
    </div>
  )
}
