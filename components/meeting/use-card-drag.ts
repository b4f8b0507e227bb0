'use client'

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'

/** So far a finger or mouse moves before it is a drag and no press, pixels. */
const FAR_ENOUGH = 8

interface Drag {
  card: HTMLElement
  x: number
  y: number
  isMoving: boolean
}

const placeAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-onto]') ?? null

/**
 * Lets a card be dragged onto another place: with a mouse by any part of it, with a finger by its handle, so that the page can still be moved.
 * `drop` does what the buttons do; Escape gives the drag up.
 */
export function useCardDrag(drop: (exampleId: string, onto: string) => void) {
  const drag = useRef<Drag | null>(null)
  const over = useRef<HTMLElement | null>(null)
  /** A drag ends with a click on what it began on: that is no press. */
  const swallow = useRef(false)

  function mark(place: HTMLElement | null) {
    if (over.current && over.current !== place) delete over.current.dataset.here
    if (place) place.dataset.here = 'yes'
    over.current = place
  }

  function end() {
    const held = drag.current
    drag.current = null
    mark(null)
    if (!held) return
    held.card.style.transform = ''
    delete held.card.dataset.dragging
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!(event.target instanceof Element) || event.button !== 0) return
      const card = event.target.closest<HTMLElement>('[data-card]')
      const byHandle = event.target.closest('[data-handle]') !== null
      if (!card || (event.pointerType !== 'mouse' && !byHandle)) return
      swallow.current = false
      drag.current = { card, x: event.clientX, y: event.clientY, isMoving: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held) return
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
      if (!held.isMoving && Math.hypot(dx, dy) < FAR_ENOUGH) return
      if (!held.isMoving) {
        held.isMoving = true
        held.card.dataset.dragging = 'yes'
        event.currentTarget.setPointerCapture(event.pointerId)
        window.getSelection()?.removeAllRanges()
      }
      held.card.style.transform = `translate(${dx}px, ${dy}px)`
      mark(placeAt(event.clientX, event.clientY))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held) return
      const onto = held.isMoving ? placeAt(event.clientX, event.clientY)?.dataset.onto : undefined
      const id = held.card.dataset.card
      swallow.current = held.isMoving
      end()
      if (onto && id && onto !== `example:${id}`) drop(id, onto)
    },
    onPointerCancel: end,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && drag.current) end()
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      if (!swallow.current) return
      swallow.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
