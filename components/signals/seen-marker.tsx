'use client'

import { startTransition, useEffect, useRef } from 'react'
import { type FormState, idle } from '@/lib/platform/form-state'

/** Tells the server, once, that a leader has opened the page where new signals stand (§6). Shows nothing. */
export function SeenMarker({
  action,
  signalIds,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>
  signalIds: number[]
}) {
  const told = useRef(false)
  useEffect(() => {
    if (told.current) return
    told.current = true
    const data = new FormData()
    for (const id of signalIds) data.append('signalIds', String(id))
    startTransition(async () => {
      await action(idle, data)
    })
  }, [action, signalIds])
  return null
}
