'use client'

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'

/** So far a finger or mouse moves before it is a drag and no press, pixels. */
const FAR_ENOUGH = 8

interface Drag {
  card: HTMLElement
  x: number
  y: number
  isMoving: boolean
}

const columnAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]') ?? null

/** What the card can be put in a column by: the very button or link that stands in its menu. */
const controlTo = (card: HTMLElement, column: HTMLElement | null) =>
  column
    ? card.querySelector<HTMLElement>(`[data-to="${column.dataset.column}"] :is(a, button[type=submit])`)
    : null

/** Presses it, with its menu open: what stands in the way is said there. */
function press(control: HTMLElement) {
  const menu = control.closest('details')
  if (menu) menu.open = true
  control.click()
}

/**
 * Lets a card be dragged to another column by mouse or finger. Letting go over one presses the card's own control for it, so that a drag can do
 * nothing that the menu cannot; without scripts the menu remains.
 */
export function BoardDrag({ children }: { children: ReactNode }) {
  const drag = useRef<Drag | null>(null)
  const board = useRef<HTMLDivElement>(null)
  /** A drag ends with a click on what it began on: that is no press. */
  const swallow = useRef(false)

  function mark(column: HTMLElement | null) {
    for (const each of board.current?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
      const isOpen = drag.current?.isMoving === true && controlTo(drag.current.card, each) !== null
      each.dataset.drop = isOpen ? (each === column ? 'here' : 'open') : ''
    }
  }

  function end() {
    const held = drag.current
    drag.current = null
    if (held) {
      held.card.style.transform = ''
      held.card.dataset.dragging = ''
    }
    mark(null)
  }

  function down(event: PointerEvent<HTMLDivElement>) {
    if (!(event.target instanceof Element) || event.button !== 0) return
    const handle = event.target.closest<HTMLElement>('[data-handle]')
    const card = handle?.closest<HTMLElement>('[data-card]')
    if (!handle || !card) return
    swallow.current = false
    drag.current = { card, x: event.clientX, y: event.clientY, isMoving: false }
    handle.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    const held = drag.current
    if (!held) return
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
    if (!held.isMoving && Math.hypot(dx, dy) < FAR_ENOUGH) return
    held.isMoving = true
    held.card.dataset.dragging = 'yes'
    held.card.style.transform = `translate(${dx}px, ${dy}px)`
    mark(columnAt(event.clientX, event.clientY))
  }

  function up(event: PointerEvent<HTMLDivElement>) {
    const held = drag.current
    if (!held) return
    const control = held.isMoving ? controlTo(held.card, columnAt(event.clientX, event.clientY)) : null
    swallow.current = held.isMoving
    end()
    if (control) press(control)
  }

  function keys(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== 'Escape') return
    if (drag.current) return end()
    const menu = event.target instanceof Element ? event.target.closest('details') : null
    if (!menu?.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what bubbles up from the handles, which are buttons of their own
    <div
      ref={board}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={end}
      onKeyDown={keys}
      onClickCapture={event => {
        if (!swallow.current || !(event.target instanceof Element)) return
        swallow.current = false
        if (!event.target.closest('[data-handle]')) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {children}
    </div>
  )
}
