'use client'

import { type FormEvent, useRef, useState } from 'react'
import { type Trouble, useOpenedBox } from '@/components/anonymous/opened-box'
import { PrivateLink, type PrivateLinkTexts } from '@/components/anonymous/private-link'
import { Refused, WrittenField } from '@/components/anonymous/written-field'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { LONGEST_BODY, LONGEST_LINE } from '@/lib/solution/vocabulary'
import { askForSolutionBox, proposeWithoutName } from './propose-doors'

export interface ProposeTexts extends PrivateLinkTexts {
  opening: string
  noKey: string
  signIn: string
  addsTo: string
  choice: string
  choose: string
  body: string
  bodyHint: string
  addBody: string
  addHint: string
  hopedEffect: string
  hopedEffectHint: string
  knownBy: string
  knownByHint: string
  namesMeant: string
  send: string
  addSend: string
  sending: string
  noNetwork: string
  notSecure: string
  shared: string
}

/** The link of this tab: everybody who shares its label has the same one. */
const KEPT = 'raaderum:propose'

/**
 * Proposes a solution, or adds to one, without a name: the link stands after the # of the address, and everything goes to a door of its own in
 * requests without cookies. What has been written stays on the page until it has arrived, and is kept nowhere else.
 */
export function Propose({ locale, texts }: { locale: string; texts: ProposeTexts }) {
  const { key, box, trouble, setTrouble } = useOpenedBox(KEPT, locale, texts.noNetwork, askForSolutionBox)
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
    const said = (name: string) => String(form.get(name) ?? '')
    drawn.current ??= newFollowSecret()
    const mine = drawn.current
    setSending(true)
    const answer = await proposeWithoutName({
      key,
      choice: said('choice'),
      body: said('body'),
      hopedEffect: said('hopedEffect'),
      knownBy: said('knownBy'),
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
    refuse({
      message: refused?.message || texts.noNetwork,
      field: refused?.field || 'body',
      asksAboutNames: refused?.code === 'names' || asksAboutNames,
    })
  }

  if (secret)
    return (
      <PrivateLink secret={secret} follow="/propose/follow" texts={texts}>
        <p className="text-small text-quiet">{texts.shared}</p>
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
          <ButtonLink href="/requirements">{texts.signIn}</ButtonLink>
        </p>
      </div>
    )
  const isAddition = box.addsTo !== null
  const choiceRefused = trouble?.field === 'choice' ? trouble.message : null
  return (
    <form onSubmit={send} noValidate aria-busy={isSending} className="mt-8 space-y-6">
      <h2>{box.about}</h2>
      {isAddition ? (
        <div>
          <p className="mb-2">{texts.addsTo}</p>
          <blockquote className="max-w-read border-l-4 border-line pl-4 font-serif text-[1.1875rem] leading-[1.45] whitespace-pre-line">
            {box.addsTo}
          </blockquote>
        </div>
      ) : null}
      <div className="space-y-2 text-ui">
        <p>{box.promise}</p>
        <p>{box.when}</p>
      </div>
      {isAddition ? null : (
        <div className="field" data-invalid={choiceRefused ? true : undefined}>
          <label htmlFor="written-choice" className="field-label">
            {texts.choice}
          </label>
          <Refused id="written-choice" message={choiceRefused} />
          <select
            id="written-choice"
            name="choice"
            defaultValue=""
            required
            aria-invalid={choiceRefused ? true : undefined}
            aria-describedby={choiceRefused ? 'written-choice-error' : undefined}
            className="control control-medium"
          >
            <option value="">{texts.choose}</option>
            {box.choices.map(each => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <WrittenField
        name="body"
        label={isAddition ? texts.addBody : texts.body}
        hint={isAddition ? texts.addHint : texts.bodyHint}
        rows={isAddition ? 3 : 4}
        maxLength={isAddition ? LONGEST_LINE : LONGEST_BODY}
        trouble={trouble}
      />
      {trouble?.asksAboutNames ? (
        <label htmlFor="written-names" className="choice">
          <input id="written-names" type="checkbox" name="namesMeant" />
          <span>{texts.namesMeant}</span>
        </label>
      ) : null}
      {isAddition ? null : (
        <>
          <WrittenField
            name="hopedEffect"
            label={texts.hopedEffect}
            hint={texts.hopedEffectHint}
            rows={2}
            maxLength={LONGEST_LINE}
            trouble={trouble}
          />
          <WrittenField
            name="knownBy"
            label={texts.knownBy}
            hint={texts.knownByHint}
            rows={2}
            maxLength={LONGEST_LINE}
            trouble={trouble}
          />
        </>
      )}
      <Button type="submit" large aria-disabled={isSending || undefined} className="w-full">
        {isSending ? texts.sending : isAddition ? texts.addSend : texts.send}
      </Button>
      <p className="text-small text-quiet">{texts.shared}</p>
    </form>
  )
}
