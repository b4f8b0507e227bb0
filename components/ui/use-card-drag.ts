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

interface CardDrag {
  /** What a card can be let go over, as a selector. */
  places: string
  /** With a mouse a card is taken by any part of it, else by its handle alone, so that the page can still be moved. */
  byMouse: 'anywhere' | 'handle'
  /** Shows where the card would come to lie; a drag that is over has no card. */
  mark(place: HTMLElement | null, card: HTMLElement | null): void
  drop(card: HTMLElement, place: HTMLElement): void
}

/** Lets cards be dragged by mouse or finger to what a press of a button takes them to as well. Escape gives the drag up. */
export function useCardDrag({ places, byMouse, mark, drop }: CardDrag) {
  const drag = useRef<Drag | null>(null)
  /** A drag ends with a click on what it began on: that is no press. */
  const swallow = useRef(false)

  const placeAt = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>(places) ?? null

  function end() {
    const held = drag.current
    drag.current = null
    mark(null, null)
    if (!held) return
    held.card.style.transform = ''
    delete held.card.dataset.dragging
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      swallow.current = false
      if (!(event.target instanceof Element) || event.button !== 0) return
      const isTaken =
        event.target.closest('[data-handle]') !== null ||
        (byMouse === 'anywhere' && event.pointerType === 'mouse')
      const card = isTaken ? event.target.closest<HTMLElement>('[data-card]') : null
      if (card) drag.current = { card, x: event.clientX, y: event.clientY, isMoving: false }
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
      mark(placeAt(event), held.card)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held) return
      swallow.current = held.isMoving
      const place = held.isMoving ? placeAt(event) : null
      end()
      if (place) drop(held.card, place)
    },
    onPointerCancel: end,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && drag.current) end()
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      // A key's click, and one that a drop makes, come with no pointer.
      if (!swallow.current || event.detail === 0) return
      swallow.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
