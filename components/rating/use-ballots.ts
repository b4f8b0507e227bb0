'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type BallotStore,
  type Kept,
  type KeptAnswers,
  readStore,
  sendBallot,
  storeKey,
  writeStore,
} from './ballot-store'

export interface Ballots {
  /** The kept answers have been read from the browser. */
  isReady: boolean
  /** The browser does not keep anything between visits. */
  keepsNothing: boolean
  kept: Readonly<Record<string, Kept>>
  /** Why an answer was refused, by requirement. */
  refused: Readonly<Record<string, string>>
  state: 'none' | 'saving' | 'saved' | 'failed'
  keep(requirementId: number, answers: KeptAnswers, unknown: string[]): void
  sendAgain(): void
  forget(): void
}

const sameAnswers = (a: Kept | undefined, b: Kept) => JSON.stringify(a?.answers) === JSON.stringify(b.answers)

/** A person's answers in a round: kept in this browser first, then sent; what did not get through is sent again. */
export function useBallots(roundId: number, personId: number): Ballots {
  const key = storeKey(roundId, personId)
  const store = useRef<BallotStore>({ secret: '', kept: {} })
  const [kept, setKept] = useState<Record<string, Kept>>({})
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [sending, setSending] = useState(0)
  const [isReady, setReady] = useState(false)
  const [keepsNothing, setKeepsNothing] = useState(false)

  function update(id: number | string, entry: Kept) {
    // Another window may have answered something meanwhile.
    const stored = readStore(key)
    const others = stored.secret === store.current.secret ? stored.kept : {}
    store.current.kept = { ...store.current.kept, ...others, [id]: entry }
    setKept(store.current.kept)
    setKeepsNothing(!writeStore(key, store.current))
  }

  async function send(id: number | string, entry: Kept) {
    setSending(count => count + 1)
    const sent = await sendBallot(roundId, Number(id), store.current.secret, entry.answers)
    setSending(count => count - 1)
    // Changed again while it was on its way: the later one is sent by itself.
    if (!sameAnswers(store.current.kept[id], entry)) return
    if (sent.outcome === 'saved') update(id, { ...entry, saved: true })
    setRefused(({ [id]: _, ...others }) =>
      sent.outcome === 'refused' ? { ...others, [id]: sent.message } : others,
    )
  }

  function sendAgain() {
    for (const [id, entry] of Object.entries(store.current.kept)) if (!entry.saved) void send(id, entry)
  }

  const begin = useEffectEvent(() => {
    store.current = readStore(key)
    // Kept at once, so that a second window uses the same secret.
    setKeepsNothing(!writeStore(key, store.current))
    setKept(store.current.kept)
    setReady(true)
    sendAgain()
  })
  const backOnline = useEffectEvent(() => sendAgain())

  useEffect(() => {
    begin()
    window.addEventListener('online', backOnline)
    return () => window.removeEventListener('online', backOnline)
  }, [])

  const entries = Object.entries(kept)
  const unsaved = entries.filter(([id, entry]) => !entry.saved && !refused[id]).length
  const isSaved = entries.some(([, entry]) => entry.saved)
  const state = sending > 0 ? 'saving' : unsaved > 0 ? 'failed' : isSaved ? 'saved' : 'none'
  return {
    isReady,
    keepsNothing,
    kept,
    refused,
    state,
    sendAgain,
    keep(requirementId, answers, unknown) {
      const before = kept[requirementId]
      const entry = { answers, unknown, saved: false }
      if (before?.saved && sameAnswers(before, entry)) return
      update(requirementId, entry)
      void send(requirementId, entry)
    },
    forget() {
      localStorage.removeItem(key)
      store.current = readStore(key)
      setKept({})
      setRefused({})
    },
  }
}
