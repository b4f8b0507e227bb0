'use client'

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'

/** So far a finger or mouse moves before it is a drag and no press, pixels. */
const FAR_ENOUGH = 8
/** Held so near the upper or lower edge of the window a card takes the page along, pixels; the menu at a phone's lower edge is no higher. */
const EDGE = 72
/** So far in each frame, pixels. */
const STEP = 8

interface Point {
  x: number
  y: number
}

interface Drag {
  card: HTMLElement
  from: Point
  at: Point
  /** How far down the page was, and could go, before the card that hangs below it made it longer. */
  scrolledFrom: number
  lowest: number
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

const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY })

/** Lets cards be dragged by mouse or finger to what a press of a button takes them to as well; what lies outside the window comes into it. Escape gives the drag up. */
export function useCardDrag({ places, byMouse, mark, drop }: CardDrag) {
  const drag = useRef<Drag | null>(null)
  /** A drag ends with a click on what it began on: that is no press. */
  const swallow = useRef(false)

  const placeAt = ({ x, y }: Point) => document.elementFromPoint(x, y)?.closest<HTMLElement>(places) ?? null

  /** Draws the card where the pointer is, whatever the page did meanwhile. */
  function follow({ card, from, at, scrolledFrom }: Drag) {
    card.style.transform = `translate(${at.x - from.x}px, ${at.y - from.y + window.scrollY - scrolledFrom}px)`
    mark(placeAt(at), card)
  }

  /** Moves the page on for as long as the card is held at the window's upper or lower edge. */
  function scrollAlong(held: Drag) {
    if (drag.current !== held) return
    const { y } = held.at
    const step = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0
    const top = Math.max(0, Math.min(held.lowest, window.scrollY + step))
    if (step !== 0 && top !== window.scrollY) window.scrollTo({ top, behavior: 'instant' })
    follow(held)
    requestAnimationFrame(() => scrollAlong(held))
  }

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
      const from = pointOf(event)
      if (card)
        drag.current = {
          ...{ card, from, at: from, isMoving: false, scrolledFrom: window.scrollY },
          lowest: document.documentElement.scrollHeight - window.innerHeight,
        }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held) return
      held.at = pointOf(event)
      if (held.isMoving) return
      if (Math.hypot(held.at.x - held.from.x, held.at.y - held.from.y) < FAR_ENOUGH) return
      held.isMoving = true
      held.card.dataset.dragging = 'yes'
      event.currentTarget.setPointerCapture(event.pointerId)
      window.getSelection()?.removeAllRanges()
      scrollAlong(held)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held) return
      swallow.current = held.isMoving
      const place = held.isMoving ? placeAt(pointOf(event)) : null
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
