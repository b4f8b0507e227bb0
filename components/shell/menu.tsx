import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

type MenuProps = {
  /** Unique on the page. */
  id: string
  label: ReactNode
  /** Said after the label by a screen reader where the label alone does not tell what opens: "Skift enhed". */
  hint?: string
  panelClassName?: string
  buttonClassName?: string
  children: ReactNode
}

/**
 * A button and the panel it opens. The browser's own popover: closes on Escape and on a press outside, gives the
 * focus back, and needs no script.
 */
export function Menu({ id, label, hint, panelClassName, buttonClassName, children }: MenuProps) {
  return (
    <>
      <button type="button" popoverTarget={id} className={classNames('menu-button', buttonClassName)}>
        {label}
        {hint ? <span className="sr-only">, {hint}</span> : null}
      </button>
      <div id={id} popover="auto" className={classNames('menu-panel', panelClassName)}>
        {children}
      </div>
    </>
  )
}

/** The small arrow of a button that opens something. */
export function MenuArrow() {
  return (
    <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true" className="flex-none">
      <path d="M1 1 5 5 9 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
