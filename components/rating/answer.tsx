'use client'

import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { CodeField } from '@/components/anonymous/code-field'
import { PlainPage } from '@/components/shell/plain-page'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { hashOfWaySecret, readWayFragment, readWaySecret } from '@/lib/rating/blind/way-secret'
import { askForRound } from './ballot-doors'
import { forgetWay, keepWay, keptWay, WAY_OWNER } from './ballot-store'
import { ENDED, RatingFlow } from './rating-flow'
import { RatingIntro } from './rating-intro'
import type { RatingScreens } from './rating-texts'
import { CODE_MARK } from './recovery-code'
import type { BallotHolder } from './use-ballots'
import { useLeftHere } from './use-left-here'

/** The sentences of the page where one comes in without an account. */
interface AnswerTexts {
  product: string
  skip: string
  title: string
  lead: string
  code: string
  codeHint: string
  open: string
  opening: string
  wrong: string
  noNetwork: string
  notSecure: string
  noScript: string
  ended: string
  done: string
  how: string
  privacy: string
  /** Of answers that this device kept and the server had not. */
  left: { waiting: string; arrived: string; refused: string; tooLate: string }
}

type AnswerProps = {
  locale: string
  texts: AnswerTexts
  /** The way to the other language. */
  end: ReactNode
}

const PATH = '/answer'
const HOW = '/answer/how-it-works'
const PRIVACY = '/answer/privacy'
/** The end of the address when one is done on a device of one's own. */
const DONE = '?done'
/** The same when somebody does not want to now. */
const LATER = '?later'
const hrefs = {
  home: `${PATH}${DONE}`,
  start: PATH,
  stop: `${PATH}${LATER}`,
  promise: HOW,
  ended: `${PATH}${ENDED}`,
}

interface Opened {
  locale: string
  screens: RatingScreens
  holder: BallotHolder
}

/**
 * In without an account, by a code or a personal link. Both stand after the # of the address, which the browser keeps to itself; from there
 * they go to the ballots' door in a request without cookies, and out of the address, so that they stay in no history.
 */
export function Answer({ locale, texts, end }: AnswerProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [isOpening, setOpening] = useState(false)
  const [error, setError] = useState('')
  const [search, setSearch] = useState('')
  const [hasArrived, setArrived] = useState(false)
  const left = useLeftHere(locale, hasArrived && !isOpening && !opened)

  async function openWith(secret: string, printed: string | null) {
    if (!globalThis.isSecureContext) return setError(texts.notSecure)
    setError('')
    setOpening(true)
    const answer = await askForRound(secret, locale)
    setOpening(false)
    if (answer.outcome !== 'opened')
      return setError(answer.outcome === 'refused' && answer.message ? answer.message : texts.noNetwork)
    keepWay({ secret, printed })
    const owner = `${WAY_OWNER}${(await hashOfWaySecret(secret)).slice(0, 16)}`
    setOpened({ locale, screens: answer.screens, holder: { owner, secret, printed } })
  }

  /** A secret in the address, else the one this tab came in with. */
  const arrive = useEffectEvent(() => {
    const { hash, pathname, search: now } = window.location
    setSearch(now)
    setArrived(true)
    const brought = readWayFragment(hash)
    if ((now === DONE || now === LATER) && !brought) forgetWay()
    if (brought) {
      const code = hash.split('/').find(part => part.startsWith(CODE_MARK))
      window.history.replaceState(null, '', code ? `${pathname}#${code}` : pathname)
    }
    const way = brought ? { secret: brought.secret, printed: brought.fingerprint } : keptWay()
    if (way) void openWith(way.secret, way.printed)
  })
  const anotherSecret = useEffectEvent(() => {
    // Another slip in the same tab: what this one shows is not theirs.
    if (readWayFragment(window.location.hash)) window.location.reload()
  })
  useEffect(() => {
    arrive()
    window.addEventListener('hashchange', anotherSecret)
    return () => window.removeEventListener('hashchange', anotherSecret)
  }, [])

  useEffect(() => {
    // A round that is open is asked for in the language that was chosen: this tab knows what it came in with.
    if (opened && opened.locale !== locale) window.location.reload()
  }, [opened, locale])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isOpening) return
    const secret = readWaySecret(String(new FormData(event.currentTarget).get('code') ?? ''))
    if (secret) return void openWith(secret, null)
    setError(texts.wrong)
    document.getElementById('code')?.focus()
  }

  if (opened)
    return (
      <RatingFlow screens={opened.screens} holder={opened.holder} hrefs={hrefs} languages={end}>
        <RatingIntro texts={opened.screens.intro} promiseHref={HOW} />
      </RatingFlow>
    )
  return (
    <PlainPage home={{ href: PATH, name: texts.product }} skip={texts.skip} end={end}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <WithoutScripts className="mt-4">{texts.noScript}</WithoutScripts>
      <div className="mt-6 space-y-4 empty:hidden">
        {search === ENDED && !error ? <Notice tone="success" title={texts.ended} live /> : null}
        {search === DONE && !error ? <Notice tone="success" title={texts.done} live /> : null}
        {left === 'nothing' ? null : (
          <Notice tone={left === 'arrived' ? 'success' : 'warn'} title={texts.left[left]} live />
        )}
      </div>
      <form onSubmit={submit} noValidate className="mt-6 space-y-6">
        <CodeField
          label={texts.code}
          hint={texts.codeHint}
          refused={error}
          className="uppercase tabular-nums"
        />
        <Button type="submit" large aria-disabled={isOpening || undefined} className="w-full">
          {isOpening ? texts.opening : texts.open}
        </Button>
      </form>
      <p className="mt-8 flex flex-col">
        <a href={HOW} className="inline-flex min-h-11 items-center self-start">
          {texts.how}
        </a>
        <a href={PRIVACY} className="inline-flex min-h-11 items-center self-start">
          {texts.privacy}
        </a>
      </p>
    </PlainPage>
  )
}
