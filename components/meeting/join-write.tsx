'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { VerdictShape } from '@/components/ui/verdict-mark'
import { type Colour, colours, LONGEST } from '@/lib/meeting/vocabulary'
import { type Here, withdrawExample, writeExample } from './join-doors'
import type { JoinTexts } from './join-texts'
import type { PhoneParts } from './phone-words'

/** What stands in the form and has not arrived. */
export interface Unsent {
  colour: Colour | null
  body: string
  /** One's own that is being changed. */
  edited: PhoneParts['own'][number] | null
}

export const NOT_WRITTEN: Unsent = { colour: null, body: '', edited: null }

interface Trouble {
  message: string
  field: 'colour' | 'body'
  /** It may name somebody: nothing is wrong, and it can be sent as it is. */
  asks?: boolean
}

interface JoinWriteProps {
  here: Here
  own: PhoneParts['own']
  texts: JoinTexts
  look(): Promise<void>
  unsent: Unsent
  keep(unsent: Unsent): void
}

/**
 * Writes red and green examples, and changes or takes back one's own. What is typed stays until it has arrived, also while the meeting is somewhere
 * else.
 */
export function JoinWrite({ here, own, texts, look, unsent, keep }: JoinWriteProps) {
  const { write } = texts
  const form = useRef<HTMLFormElement>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [said, setSaid] = useState('')
  const [isSending, setSending] = useState(false)
  const { edited } = unsent
  const isWithdrawing = useRef(false)

  const refuse = (field: Trouble['field'], message: string, asks = false) => {
    setSaid('')
    setTrouble({ field, message, asks })
    form.current?.querySelector<HTMLElement>(field === 'colour' ? 'input[type=radio]' : 'textarea')?.focus()
  }
  /** Begins with an example of one's own, or with an empty form. */
  function begin(example: PhoneParts['own'][number] | null) {
    keep(example ? { ...example, edited: example } : NOT_WRITTEN)
    setTrouble(null)
    if (example) {
      fill(example)
      field()?.focus()
    } else form.current?.reset()
  }
  const field = () => form.current?.querySelector('textarea') ?? null
  function fill({ colour, body }: Pick<Unsent, 'colour' | 'body'>) {
    form.current?.reset()
    const written = field()
    if (written) written.value = body
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])
      radio.checked = radio.value === colour
  }
  /** Back from another phase: what was not sent stands here again. */
  const comeBack = useEffectEvent(() => fill(unsent))
  useEffect(() => comeBack(), [])
  function typed() {
    const given = new FormData(form.current ?? undefined)
    keep({ edited, colour: given.get('colour') as Colour | null, body: String(given.get('body') ?? '') })
  }
  async function send(namesMeant: boolean) {
    if (isSending || !form.current) return
    const given = new FormData(form.current)
    const colour = given.get('colour')
    const body = String(given.get('body') ?? '')
    if (colour === null) return refuse('colour', write.chooseFirst)
    if (body.trim() === '') return refuse('body', write.tooShort)
    setSending(true)
    const answer = await writeExample(here, {
      exampleId: edited?.id ?? null,
      colour: colour as Colour,
      body,
      namesMeant: namesMeant || body === edited?.body,
    })
    setSending(false)
    if (answer.outcome !== 'answered') {
      const refused = answer.outcome === 'refused' ? answer : null
      refuse('body', refused?.message ?? texts.noNetwork, refused?.code === 'names')
      return look()
    }
    begin(null)
    setSaid(edited ? write.changed : write.sent)
    await look()
  }
  async function withdraw(exampleId: number) {
    if (isWithdrawing.current) return
    isWithdrawing.current = true
    const answer = await withdrawExample(here, exampleId)
    if (answer.outcome === 'answered') {
      if (edited?.id === exampleId) begin(null)
      setSaid(write.withdrawn)
    } else
      setTrouble({ field: 'body', message: answer.outcome === 'refused' ? answer.message : texts.noNetwork })
    await look()
    isWithdrawing.current = false
  }

  const errorOf = (field: 'colour' | 'body') => (trouble?.field === field ? trouble.message : null)
  return (
    <>
      <p className="text-ui">{texts.notPromised}</p>
      <form
        ref={form}
        onSubmit={event => {
          event.preventDefault()
          void send(false)
        }}
        onInput={typed}
        noValidate
        aria-busy={isSending}
        data-asks={trouble?.asks ? '' : undefined}
        className="space-y-6"
      >
        {edited ? <h2>{write.editing}</h2> : null}
        <fieldset className="field" data-invalid={errorOf('colour') ? true : undefined}>
          <legend className="field-label">{write.which}</legend>
          {errorOf('colour') ? (
            <p id="colour-error" role="alert" className="field-error">
              {errorOf('colour')}
            </p>
          ) : null}
          <div className="join-sorts">
            {colours.map(colour => (
              <label key={colour} className="join-sort" data-colour={colour}>
                <input
                  type="radio"
                  name="colour"
                  value={colour}
                  aria-describedby={errorOf('colour') ? 'colour-error' : undefined}
                />
                <span>
                  <span className="join-sort-word">
                    <VerdictShape kind={colour} />
                    {write[colour].word}
                  </span>
                  <span className="block text-small text-quiet">{write[colour].hint}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field" data-invalid={errorOf('body') ? true : undefined}>
          <label htmlFor="body" className="field-label">
            {write.body}
          </label>
          <p id="body-hint" className="field-hint">
            {write.bodyHint}
          </p>
          {errorOf('body') ? (
            <p id="body-error" role="alert" className="field-error">
              {errorOf('body')}
            </p>
          ) : null}
          <textarea
            id="body"
            name="body"
            rows={4}
            maxLength={LONGEST}
            required
            aria-invalid={(errorOf('body') && !trouble?.asks) || undefined}
            aria-describedby={errorOf('body') ? 'body-error body-hint' : 'body-hint'}
            className="control control-full"
          />
        </div>
        <div className="space-y-3">
          <Button type="submit" large aria-disabled={isSending || undefined} className="w-full">
            {isSending ? write.sending : edited ? write.save : write.send}
          </Button>
          {trouble?.asks ? (
            <Button look="ghost" large onClick={() => send(true)} className="w-full">
              {write.keepNames}
            </Button>
          ) : null}
          {edited ? (
            <Button look="quiet" onClick={() => begin(null)}>
              {write.cancel}
            </Button>
          ) : null}
        </div>
      </form>
      <div role="status">{said ? <Notice tone="success" title={said} /> : null}</div>
      {own.length > 0 ? (
        <section>
          <h2>{texts.own.title}</h2>
          <ul className="join-own">
            {own.map(each => (
              <li key={each.id}>
                <p>{each.body}</p>
                <p className="join-state">
                  <VerdictShape kind={each.colour} />
                  {each.word}, {each.state}
                </p>
                <p className="flex gap-5">
                  <Button
                    look="quiet"
                    onClick={() => begin(each)}
                    aria-label={`${texts.own.edit}: »${each.body}«`}
                  >
                    {texts.own.edit}
                  </Button>
                  <Button
                    look="quiet"
                    onClick={() => withdraw(each.id)}
                    aria-label={`${texts.own.withdraw}: »${each.body}«`}
                  >
                    {texts.own.withdraw}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="border-t border-line pt-4 text-ui text-quiet">
        <p>{texts.promise}</p>
      </div>
    </>
  )
}
