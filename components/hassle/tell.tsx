'use client'

import { type FormEvent, useRef, useState } from 'react'
import { useOpenedBox } from '@/components/anonymous/opened-box'
import { PrivateLink, type PrivateLinkTexts } from '@/components/anonymous/private-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { LONGEST, LONGEST_NAME } from '@/lib/hassle/vocabulary'
import { askForBox, tellWithoutName } from './tell-doors'

export interface TellTexts extends PrivateLinkTexts {
  opening: string
  noKey: string
  signIn: string
  body: string
  bodyHint: string
  name: string
  nameOptional: string
  nameHint: string
  namesMeant: string
  send: string
  sending: string
  noNetwork: string
  notSecure: string
  shared: string
  again: string
}

/** The unit's link of this tab: it stands on a poster and tells nothing of whoever comes by it. */
const KEPT = 'raaderum:tell'

/**
 * The hassle box for somebody without a name: the unit's link stands after the # of the address, and everything goes to the box's own door in
 * requests without cookies. What has been written stays on the page until it has arrived, and is kept nowhere else.
 */
export function Tell({ locale, texts }: { locale: string; texts: TellTexts }) {
  const { key, box, trouble, setTrouble } = useOpenedBox(KEPT, locale, texts.noNetwork, askForBox)
  const [isSending, setSending] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  /** Drawn once for what is written: sent again after an answer that was lost, it is the same and lies there once. */
  const drawn = useRef<string | null>(null)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    if (!globalThis.isSecureContext)
      return setTrouble({ message: texts.notSecure, field: 'body', asksAboutNames: false })
    const form = new FormData(event.currentTarget)
    drawn.current ??= newFollowSecret()
    const mine = drawn.current
    setSending(true)
    const answer = await tellWithoutName({
      key,
      body: String(form.get('body') ?? ''),
      signedName: String(form.get('signedName') ?? ''),
      namesMeant: form.get('namesMeant') === 'on',
      followHash: await hashOfFollowSecret(mine),
      locale,
    })
    setSending(false)
    if (answer.outcome === 'answered') {
      drawn.current = null
      setTrouble(null)
      return setSecret(mine)
    }
    const refused = answer.outcome === 'refused' ? answer : null
    setTrouble({
      message: refused?.message || texts.noNetwork,
      field: 'body',
      asksAboutNames: refused?.code === 'names' || (trouble?.asksAboutNames ?? false),
    })
    document.getElementById('hassle-body')?.focus()
  }

  if (secret)
    return (
      <PrivateLink secret={secret} follow="/tell/follow" texts={texts}>
        <Button look="ghost" onClick={() => setSecret(null)}>
          {texts.again}
        </Button>
      </PrivateLink>
    )
  if (box === 'opening')
    return (
      <p role="status" className="with-scripts mt-8 text-quiet">
        {texts.opening}
      </p>
    )
  if (box === 'none' || !box.isOffered)
    return (
      <div className="mt-8 space-y-5">
        {trouble ? <Notice tone="error" title={trouble.message} live /> : null}
        <p>{box === 'none' ? texts.noKey : box.promise}</p>
        <p>
          <ButtonLink href="/hassle">{texts.signIn}</ButtonLink>
        </p>
      </div>
    )
  return (
    <form onSubmit={send} noValidate aria-busy={isSending} className="mt-8 space-y-6">
      <h2>{box.unitName}</h2>
      <div className="space-y-2 text-ui">
        <p>{box.promise}</p>
        <p>{box.when}</p>
      </div>
      <div className="field" data-invalid={trouble ? true : undefined}>
        <label htmlFor="hassle-body" className="field-label">
          {texts.body}
        </label>
        <p id="hassle-body-hint" className="field-hint">
          {texts.bodyHint}
        </p>
        {trouble ? (
          <p id="hassle-body-error" role="alert" className="field-error">
            {trouble.message}
          </p>
        ) : null}
        <textarea
          id="hassle-body"
          name="body"
          rows={4}
          maxLength={LONGEST}
          required
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? 'hassle-body-error hassle-body-hint' : 'hassle-body-hint'}
          className="control control-full"
        />
      </div>
      {trouble?.asksAboutNames ? (
        <label htmlFor="hassle-names" className="choice">
          <input id="hassle-names" type="checkbox" name="namesMeant" />
          <span>{texts.namesMeant}</span>
        </label>
      ) : null}
      <div className="field">
        <label htmlFor="hassle-name" className="field-label">
          {texts.name}
          <span className="font-normal text-quiet"> ({texts.nameOptional})</span>
        </label>
        <p id="hassle-name-hint" className="field-hint">
          {texts.nameHint}
        </p>
        <input
          id="hassle-name"
          name="signedName"
          type="text"
          autoComplete="off"
          maxLength={LONGEST_NAME}
          aria-describedby="hassle-name-hint"
          className="control control-full"
        />
      </div>
      <Button type="submit" large aria-disabled={isSending || undefined} className="w-full">
        {isSending ? texts.sending : texts.send}
      </Button>
      <p className="text-small text-quiet">{texts.shared}</p>
    </form>
  )
}
