'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'

/** How long a pause in typing is before the list follows, ms. */
const PAUSE = 180

/**
 * A search form whose list follows as one types. The field keeps the focus and the address says what is shown; without
 * scripts it is a plain form with a button.
 */
export function LiveSearch({
  action,
  label,
  className,
  children,
}: {
  action: string
  label: string
  className: string
  children: ReactNode
}) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [busy, follow] = useTransition()

  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer = 0
    const go = () => {
      window.clearTimeout(timer)
      const pairs = [...new FormData(element)].filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
      )
      const query = new URLSearchParams(pairs).toString()
      const address = query ? `${action}?${query}` : action
      if (address !== window.location.pathname + window.location.search)
        follow(() => router.replace(address, { scroll: false }))
    }
    const typed = (event: Event) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(go, event.target instanceof HTMLSelectElement ? 0 : PAUSE)
    }
    const sent = (event: Event) => {
      event.preventDefault()
      go()
    }
    element.addEventListener('input', typed)
    element.addEventListener('submit', sent)
    return () => {
      window.clearTimeout(timer)
      element.removeEventListener('input', typed)
      element.removeEventListener('submit', sent)
    }
  }, [action, router])

  return (
    <search aria-label={label}>
      <form ref={form} action={action} method="get" aria-busy={busy || undefined} className={className}>
        {children}
      </form>
    </search>
  )
}
