'use client'

import { startTransition, useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { SendingForm } from '@/components/ui/form/sending-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { useCardDrag } from '@/components/ui/use-card-drag'
import { VerdictShape } from '@/components/ui/verdict-mark'
import { gatherExamples, nameHeap } from '@/lib/meeting/meeting-actions'
import { LONGEST_TITLE } from '@/lib/meeting/vocabulary'
import { idle } from '@/lib/platform/form-state'
import { Counts } from './counts'
import type { ScreenTexts } from './screen-texts'
import type { ScreenExample, ScreenHeap, ScreenParts } from './screen-words'

interface GatherBoardProps {
  meetingId: number
  examples: readonly ScreenExample[]
  heaps: readonly ScreenHeap[]
  alike: ScreenParts['alike']
  texts: ScreenTexts
}

const FORM = 'gather'

/**
 * Puts what is alike together. One form does it all: tick examples, then press where they go; a drag does the same, and so does taking a
 * suggestion. It works by keyboard, and without scripts.
 */
export function GatherBoard({ meetingId, examples, heaps, alike, texts }: GatherBoardProps) {
  const [state, send, pending] = useActionState(gatherExamples, idle)
  const board = useRef<HTMLDivElement>(null)
  const { gather } = texts
  const together = (exampleIds: readonly string[], onto: string) => {
    const data = new FormData()
    data.set('meetingId', String(meetingId))
    data.set('onto', onto)
    for (const id of exampleIds) data.append('exampleIds', id)
    startTransition(() => send(data))
  }
  const over = useRef<HTMLElement | null>(null)
  const drag = useCardDrag({
    places: '[data-onto]',
    byMouse: 'anywhere',
    mark(place) {
      if (over.current !== place) delete over.current?.dataset.here
      if (place) place.dataset.here = 'yes'
      over.current = place
    },
    drop(card, place) {
      const { card: id } = card.dataset
      const { onto } = place.dataset
      if (id && onto && onto !== `example:${id}`) together([id], onto)
    },
  })
  const known = useRef(new Set(heaps.map(each => each.id)))
  /** A heap that was made here: the screen's own look can bring it before the answer to the press does. */
  const made = useRef<number | null>(null)
  useEffect(() => {
    const come = heaps.find(each => !known.current.has(each.id) && each.title === '')
    known.current = new Set(heaps.map(each => each.id))
    if (come && (pending || state.status === 'done')) made.current = come.id
    if (pending || state.status !== 'done' || made.current === null) return
    // It is named next.
    if (!document.activeElement?.matches('input[type=text]'))
      board.current
        ?.querySelector<HTMLInputElement>(`[data-heap="${made.current}"] input[name=heapTitle]`)
        ?.focus()
    made.current = null
  }, [heaps, pending, state])

  const isLone = ({ id, title }: ScreenHeap) =>
    title === '' && examples.filter(each => each.heapId === id).length < 2
  const real = heaps.filter(each => !isLone(each))
  const inReal = new Set(real.map(each => each.id))
  const loose = examples.filter(each => each.heapId === null || !inReal.has(each.heapId))
  return (
    <div ref={board} className="wall-gather" {...drag}>
      <form id={FORM} action={send}>
        <input type="hidden" name="meetingId" value={meetingId} />
      </form>
      <p
        role="status"
        className={state.status === 'refused' ? 'wall-told text-red-word' : 'wall-told sr-only'}
      >
        {pending ? texts.form.pending : (state.message ?? '')}
      </p>
      {alike.length > 0 ? (
        <section className="wall-alike">
          <h2>{gather.alike}</h2>
          <ul>
            {alike.map(({ first, second }) => (
              <li key={`${first.id}-${second.id}`}>
                <p>
                  »{first.body}« <span aria-hidden="true">+</span> »{second.body}«
                </p>
                <Button
                  look="ghost"
                  aria-label={`${gather.together}: »${first.body}«, »${second.body}«`}
                  onClick={() => together([String(first.id)], `example:${second.id}`)}
                >
                  {gather.together}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="wall-loose" data-onto="loose" aria-labelledby="loose">
        <div className="wall-bar">
          <h2 id="loose">{gather.loose}</h2>
          <span className="wall-bar-ways">
            <Send onto="new" words={gather.newHeap} />
            {real.length > 0 ? <Send onto="loose" words={gather.takeOut} look="quiet" /> : null}
          </span>
        </div>
        {loose.length === 0 ? <p className="wall-none">{gather.looseNone}</p> : null}
        <Cards examples={loose} texts={texts} />
      </section>
      <section className="wall-made" aria-labelledby="made">
        <div className="wall-bar">
          <h2 id="made">{gather.heaps}</h2>
        </div>
        {real.length === 0 ? <p className="wall-none">{gather.heapsNone}</p> : null}
        {real.map(heap => (
          <section
            key={heap.id}
            className="wall-heap"
            data-heap={heap.id}
            data-onto={`heap:${heap.id}`}
            aria-label={heap.title || gather.unnamed}
          >
            <SendingForm formKey="" action={nameHeap} texts={texts.form} className="wall-name">
              <input type="hidden" name="heapId" value={heap.id} />
              <TextField
                name="heapTitle"
                label={gather.name}
                value={heap.title}
                maxLength={LONGEST_TITLE}
                autoComplete="off"
              />
              <SubmitButton look="ghost">{gather.saveName}</SubmitButton>
            </SendingForm>
            <Cards examples={examples.filter(each => each.heapId === heap.id)} texts={texts} />
            <div className="wall-bar">
              <Counts counts={heap.counts} className="wall-small" />
              <Send onto={`heap:${heap.id}`} words={gather.here} />
            </div>
          </section>
        ))}
      </section>
    </div>
  )
}

/** Sends the ticked examples there. */
const Send = ({ onto, words, look = 'ghost' }: { onto: string; words: string; look?: 'ghost' | 'quiet' }) => (
  <Button type="submit" form={FORM} name="onto" value={onto} look={look}>
    {words}
  </Button>
)

/** Examples that can be ticked, or dragged. */
function Cards({ examples, texts }: { examples: readonly ScreenExample[]; texts: ScreenTexts }) {
  return (
    <ul className="wall-cards">
      {examples.map(each => (
        <li
          key={each.id}
          className="wall-card"
          data-card={each.id}
          data-onto={`example:${each.id}`}
          data-colour={each.colour}
        >
          <label>
            <input type="checkbox" form={FORM} name="exampleIds" value={each.id} />
            <span>
              <span className="wall-card-sort">
                <VerdictShape kind={each.colour} />
                {texts.sorts[each.colour].word}
              </span>
              {each.body}
            </span>
          </label>
          <span data-handle="" aria-hidden="true" className="wall-handle">
            ⠿
          </span>
        </li>
      ))}
    </ul>
  )
}
