'use client'

import { useId } from 'react'

/**
 * A search field that hides the choices below it that do not hold what is typed. What is ticked stays ticked and is sent; without
 * scripts the whole list is there.
 */
export function FilterList({ label, children }: { label: string; children: React.ReactNode }) {
  const id = useId()
  function filter(field: HTMLInputElement) {
    const wanted = field.value.trim().toLowerCase()
    for (const choice of field.closest('[data-filtered]')?.querySelectorAll<HTMLElement>('.choice') ?? []) {
      choice.hidden = !choice.textContent?.toLowerCase().includes(wanted)
    }
  }
  return (
    <div data-filtered="">
      <label htmlFor={id} className="mb-1.5 block text-small text-quiet">
        {label}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        className="control control-medium mb-3"
        onInput={event => filter(event.currentTarget)}
        onKeyDown={event => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {children}
    </div>
  )
}
