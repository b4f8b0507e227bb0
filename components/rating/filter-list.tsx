'use client'

import { useEffect, useId, useRef, useState } from 'react'

/** So many are looked through before one asks for the rest; `.long-list` in form.css counts the same. */
const FIRST = 20

interface FilterListProps {
  texts: {
    label: string
    /** Holds `{count}`, which is how many are ticked. */
    chosen: string
    all: string
    /** Where nothing in the list holds what is typed. */
    none: string
  }
  total: number
  children: React.ReactNode
}

const choicesIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('.choices .choice')]
const isTicked = (choice: HTMLElement) => choice.querySelector('input')?.checked === true

/**
 * A list of choices too long to look through: the first of it, all of it when asked for, and a search field that leaves those that hold
 * what is typed, or says that none does. What is ticked stays in sight whatever is shown, and is sent. Without scripts the search finds
 * nothing, and the rest works.
 */
export function FilterList({ texts, total, children }: FilterListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isFound, setIsFound] = useState(true)
  useEffect(() => {
    const within = list.current
    if (!within) return
    const count = () => setChosen(choicesIn(within).filter(isTicked).length)
    count()
    within.addEventListener('change', count)
    return () => within.removeEventListener('change', count)
  }, [])
  function filter(field: HTMLInputElement) {
    if (!list.current) return
    const wanted = field.value.trim().toLowerCase()
    list.current.toggleAttribute('data-searched', wanted !== '')
    const choices = choicesIn(list.current)
    const found = choices.filter(choice => choice.textContent?.toLowerCase().includes(wanted))
    for (const choice of choices) choice.hidden = !isTicked(choice) && !found.includes(choice)
    setIsFound(found.length > 0)
  }
  return (
    <div ref={list} className={total > FIRST ? 'long-list' : undefined}>
      <label htmlFor={id} className="mb-1.5 block text-small text-quiet">
        {texts.label}
      </label>
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <input
          id={id}
          type="search"
          autoComplete="off"
          className="control control-medium"
          onInput={event => filter(event.currentTarget)}
          onKeyDown={event => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <output htmlFor={id} className="min-h-6 text-ui">
          {chosen === null ? null : texts.chosen.replace('{count}', String(chosen))}
        </output>
      </div>
      {/* Always there, so that what comes to stand in it is read aloud. */}
      <p role="status" className="text-ui">
        {isFound ? null : texts.none}
      </p>
      {children}
      {total > FIRST ? (
        <label htmlFor={`${id}-all`} className="choice long-list-all">
          <input id={`${id}-all`} type="checkbox" autoComplete="off" />
          <span className="font-semibold">{texts.all}</span>
        </label>
      ) : null}
    </div>
  )
}
