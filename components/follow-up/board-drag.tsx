'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useCardDrag } from '@/components/ui/use-card-drag'

/** What the card can be put in a column by: the very button or link that stands in its menu. */
const controlTo = (card: HTMLElement, column: HTMLElement) =>
  card.querySelector<HTMLElement>(`[data-to="${column.dataset.column}"] :is(a, button[type=submit])`)

/** Presses it, with its menu open: what stands in the way is said there. */
function press(control: HTMLElement) {
  const menu = control.closest('details')
  if (menu) menu.open = true
  control.click()
}

/**
 * Lets a card be dragged to another column. Letting go over one presses the card's own control for it, so that a drag can do nothing that the menu
 * cannot; without scripts the menu remains.
 */
export function BoardDrag({ children }: { children: ReactNode }) {
  const board = useRef<HTMLDivElement>(null)
  const drag = useCardDrag({
    places: '[data-column]',
    byMouse: 'handle',
    mark(column, card) {
      for (const each of board.current?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
        const isOpen = card !== null && controlTo(card, each) !== null
        each.dataset.drop = isOpen ? (each === column ? 'here' : 'open') : ''
      }
    },
    drop(card, column) {
      const control = controlTo(card, column)
      if (control) press(control)
    },
  })
  const hands = {
    ...drag,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      drag.onKeyDown(event)
      const menu = event.target instanceof Element ? event.target.closest('details') : null
      if (event.key !== 'Escape' || !menu?.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    },
  }
  return (
    <div ref={board} {...hands}>
      {children}
    </div>
  )
}
