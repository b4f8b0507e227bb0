'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import type { Answer } from './doors'
import { type Trouble, useOpenedBox } from './opened-box'
import { PrivateLink, type PrivateLinkTexts } from './private-link'
import { WrittenField, type WrittenFieldProps } from './written-field'

export interface BoxFormTexts extends PrivateLinkTexts {
  opening: string
  noKey: string
  signIn: string
  namesMeant: string
  send: string
  sending: string
  noNetwork: string
  notSecure: string
  shared: string
}

/** What every box without names says of itself. */
interface OfferedBox {
  /** How somebody is without a name here; or why nobody can be, and then nothing can be written. */
  isOffered: boolean
  promise: string
  when: string
}

/** What goes with everything that is handed in. */
interface HandedIn {
  key: string
  namesMeant: boolean
  /** Of the secret; the secret itself stays here. */
  followHash: string
  locale: string
}

interface BoxFormProps<Box> {
  /** Where the link in the address is kept for this tab: everybody who has the link has the same one. */
  kept: string
  /** Where one writes under one's name instead. */
  signedIn: string
  /** The page that the private link opens. */
  follow: string
  locale: string
  texts: BoxFormTexts
  ask(key: string, locale: string): Promise<Answer<Box>>
  handIn(sent: HandedIn, written: (name: string) => string): Promise<Answer<undefined>>
  heading(box: Box): ReactNode
  fields(box: Box, trouble: Trouble | null): ReactNode
  button(box: Box): string
  /** Beside the private link; `again` leads back to an empty form. */
  thanked(again: () => void): ReactNode
}

/**
 * Writes without a name: the link stands after the # of the address, and everything goes to a door of its own in requests without cookies. What has
 * been written stays on the page until it has arrived, and is kept nowhere else.
 */
export function BoxForm<Box extends OfferedBox>(props: BoxFormProps<Box>) {
  const { locale, texts } = props
  const { key, box, trouble, setTrouble } = useOpenedBox(props.kept, locale, texts.noNetwork, props.ask)
  const [isSending, setSending] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  /** Drawn once for what is written: sent again after an answer that was lost, it is the same and lies there once. */
  const drawn = useRef<string | null>(null)

  function refuse(next: Trouble) {
    setTrouble(next)
    document.getElementById(`written-${next.field}`)?.focus()
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const asksAboutNames = trouble?.asksAboutNames ?? false
    if (!globalThis.isSecureContext)
      return refuse({ message: texts.notSecure, field: 'body', asksAboutNames })
    const form = new FormData(event.currentTarget)
    drawn.current ??= newFollowSecret()
    const mine = drawn.current
    setSending(true)
    const answer = await props.handIn(
      {
        key,
        namesMeant: form.get('namesMeant') === 'on',
        followHash: await hashOfFollowSecret(mine),
        locale,
      },
      name => String(form.get(name) ?? ''),
    )
    setSending(false)
    if (answer.outcome === 'answered') {
      drawn.current = null
      setTrouble(null)
      return setSecret(mine)
    }
    const refused = answer.outcome === 'refused' ? answer : null
    refuse({
      message: refused?.message || texts.noNetwork,
      field: refused?.field || 'body',
      asksAboutNames: refused?.code === 'names' || asksAboutNames,
    })
  }

  if (secret)
    return (
      <PrivateLink secret={secret} follow={props.follow} texts={texts}>
        {props.thanked(() => setSecret(null))}
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
          <ButtonLink href={props.signedIn}>{texts.signIn}</ButtonLink>
        </p>
      </div>
    )
  return (
    <form onSubmit={send} noValidate aria-busy={isSending} className="mt-8 space-y-6">
      {props.heading(box)}
      <div className="space-y-2 text-ui">
        <p>{box.promise}</p>
        <p>{box.when}</p>
      </div>
      {props.fields(box, trouble)}
      <Button type="submit" large aria-disabled={isSending || undefined} className="w-full">
        {isSending ? texts.sending : props.button(box)}
      </Button>
      <p className="text-small text-quiet">{texts.shared}</p>
    </form>
  )
}

/** The words themselves, and below them, once they seem to name somebody, whether that is meant. */
export function WrittenBody({
  namesMeant,
  ...field
}: Omit<WrittenFieldProps, 'name'> & { namesMeant: string }) {
  return (
    <>
      <WrittenField name="body" {...field} />
      {field.trouble?.asksAboutNames ? (
        <label htmlFor="written-names" className="choice">
          <input id="written-names" type="checkbox" name="namesMeant" />
          <span>{namesMeant}</span>
        </label>
      ) : null}
    </>
  )
}
