'use client'

import { useContext, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { draftPrefix, draftValues, readDraft, sameValues } from './draft'
import { FormContext } from './form-context'

type DraftKeeperProps = {
  /** Names the form, the thing and the person, so that two people on one computer do not meet each other's words. */
  storageKey: string
  texts: {
    /** "Vi har hentet det, du skrev sidst." */
    restored: string
    /** "Begynd forfra" */
    discard: string
  }
}

/**
 * Keeps a form's values in this browser while it is filled in, and brings them back after a closed tab. Place it
 * first inside the form. Removed when the form is done, or when the page goes on to another after it was sent.
 */
export function DraftKeeper({ storageKey, texts }: DraftKeeperProps) {
  const { state, pending } = useContext(FormContext)
  const [restored, setRestored] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  /** The form's state when it was sent; null while nothing is under way. */
  const sent = useRef<FormState | null>(null)
  const key = draftPrefix + storageKey

  useEffect(() => {
    if (pending) {
      sent.current ??= state
      return
    }
    if (sent.current === null) return
    // No new answer means that the action sent the reader on.
    const refused = state !== sent.current && state.status === 'refused'
    sent.current = null
    if (refused) {
      // What was typed just before it was sent has not been kept yet.
      const form = place.current?.closest('form')
      if (form) keep(key, form)
      return
    }
    localStorage.removeItem(key)
    setRestored(false)
  }, [pending, state, key])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const draft = readDraft(localStorage.getItem(key), new Date())
    if (draft && !sameValues(draft.values, formValues(form))) {
      fillIn(form, draft.values)
      setRestored(true)
    }
    let timer = 0
    const save = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (sent.current) return
        keep(key, form)
      }, 300)
    }
    form.addEventListener('input', save)
    return () => {
      form.removeEventListener('input', save)
      window.clearTimeout(timer)
      if (sent.current) localStorage.removeItem(key)
    }
  }, [key])

  function discard() {
    localStorage.removeItem(key)
    const form = place.current?.closest('form')
    form?.reset()
    form?.dispatchEvent(new Event('change', { bubbles: true }))
    setRestored(false)
  }

  return (
    <div ref={place} role="status" className="draft-line">
      {restored ? (
        <>
          {texts.restored}{' '}
          <button type="button" onClick={discard} className="draft-discard">
            {texts.discard}
          </button>
        </>
      ) : null}
    </div>
  )
}

function keep(key: string, form: HTMLFormElement): void {
  localStorage.setItem(key, JSON.stringify({ savedAt: new Date().toISOString(), values: formValues(form) }))
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  )
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
}

function formValues(form: HTMLFormElement): Record<string, string[]> {
  return draftValues(controls(form).filter(control => !isTick(control) || control.checked))
}

function fillIn(form: HTMLFormElement, values: Record<string, string[]>): void {
  const keepable = new Set(Object.keys(draftValues(controls(form))))
  for (const control of controls(form)) {
    if (!keepable.has(control.name)) continue
    const kept = values[control.name] ?? []
    if (isTick(control)) control.checked = kept.includes(control.value)
    else if (kept[0] !== undefined) control.value = kept[0]
  }
  // Whoever computes something from the fields (time read back as one types) hears of it as if it had been typed.
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
