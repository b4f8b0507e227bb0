'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { TOOK_PART } from '@/lib/rating/blind/took-part'
import { readBack } from './ballot-doors'
import { BallotQueue } from './ballot-queue'
import {
  type BallotStore,
  clearStore,
  type Kept,
  type KeptAnswers,
  pinFingerprint,
  pinnedFingerprint,
  readStore,
  storeKey,
  writeStore,
} from './ballot-store'
import type { BeginProblem } from './begin-round'
import { browserDoors, random, wait } from './queue-doors'
import { shareDevice, stayAtDevice } from './shared-device'

/** Who answers: known to this browser by `owner`, and to the server by their session or by `secret`, a code or a link. */
export interface BallotHolder {
  owner: string
  secret?: string
  /** The fingerprint that stands on their paper or in their mail. */
  printed?: string | null
}

export interface RoundOfBallots extends BallotHolder {
  roundId: number
  fingerprint: string
  items: { id: number; classUnitId: number }[]
  locale: string
}

export interface Ballots {
  /** `reading` until the browser has been looked into; `ready` when there are tokens to hand ballots in with. */
  phase: 'reading' | 'fresh' | 'working' | 'ready'
  problem: BeginProblem | null
  /** The steps of getting tokens that are done, and how many there are. */
  progress: { done: number; of: number }
  isShared: boolean
  /** The browser does not keep anything between visits. */
  keepsNothing: boolean
  /** Hex; null before one has begun. */
  seed: string | null
  kept: Readonly<Record<string, Kept>>
  refused: Readonly<Record<string, string>>
  replaced: ReadonlySet<string>
  arrived: number
  given: number
  isStuck: boolean
  /** With a seed from elsewhere: goes on with what was answered there. */
  begin(isShared: boolean, seed?: string): Promise<boolean>
  keep(requirementId: number, answers: KeptAnswers, unknown: string[]): void
  sendAgain(): void
  /** Hands in what waits; false where it does not get through. */
  hurry(): Promise<boolean>
  touch(): void
  /** On a shared device nothing outlives the page from now on: one has the code. */
  hasCode(): void
  forget(): void
}

/** Does one thing at a time in all tabs of this browser; browsers that cannot wait for each other go ahead. */
const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work()

/** A person's ballots in a round: kept in this browser first, then handed in without a name. */
export function useBallots(round: RoundOfBallots): Ballots {
  const { roundId, owner, secret, printed, fingerprint, items, locale } = round
  const key = storeKey(roundId, owner)
  const store = useRef<BallotStore | null>(null)
  const queue = useRef<BallotQueue | null>(null)
  const isCodeKept = useRef(false)
  const [phase, setPhase] = useState<Ballots['phase']>('reading')
  const [problem, setProblem] = useState<BeginProblem | null>(null)
  const [progress, setProgress] = useState(0)
  const [keepsNothing, setKeepsNothing] = useState(false)
  // What is shown is the store itself: a change of it is told by counting.
  const [, setChanges] = useState(0)

  const save = () => {
    if (store.current) {
      lookAtOtherTabs()
      setKeepsNothing(!writeStore(key, store.current))
    }
    setChanges(count => count + 1)
  }

  /** What another tab has kept since must not be written over. On a shared device every tab stands alone. */
  function lookAtOtherTabs() {
    const theirs = store.current?.isShared ? null : readStore(key)
    if (theirs) queue.current?.adopt(theirs)
  }

  function startQueue(of: BallotStore) {
    // What shows the code at the end, while there is a network: it may be gone by then.
    void Promise.all([import('@/lib/rating/blind/recovery'), import('uqr')]).catch(() => undefined)
    queue.current = new BallotQueue(roundId, of, browserDoors(roundId, of, locale, save))
    setPhase('ready')
    queue.current.again()
  }

  /**
   * What was answered on another device, asked for without a name, in random order. @throws Error where one of them cannot be asked for now: what
   * was answered anew beside it would be older than it.
   */
  async function readAllBack(of: BallotStore) {
    const ids = [...items.map(item => item.id), TOOK_PART]
      .map(id => ({ id, place: random() }))
      .sort((a, b) => a.place - b.place)
    for (const { id } of ids) {
      const token = of.tokens?.[id]
      if (!token) continue
      const theirs = await readBack(roundId, id, token)
      if (!theirs) throw new Error('What was answered cannot be read back now')
      if (theirs.version > 0)
        of.kept[id] = {
          answers: theirs.answers,
          unknown: [],
          version: theirs.version,
          arrived: theirs.version,
        }
    }
  }

  async function begin(isShared: boolean, seed?: string): Promise<boolean> {
    setProblem(null)
    setProgress(0)
    // Browsers calculate in secret only on pages that come by https, or from the machine itself.
    if (!globalThis.isSecureContext) {
      setProblem({ problem: 'notSecure' })
      return false
    }
    setPhase('working')
    return await alone(`${key}:begin`, () => beginAlone(isShared, seed))
  }

  async function beginAlone(isShared: boolean, seed?: string): Promise<boolean> {
    try {
      const [{ beginRound }, { newSeed }, { toHex }] = await Promise.all([
        import('./begin-round'),
        import('@/lib/rating/blind/recovery'),
        import('@/lib/rating/blind/hex'),
      ])
      const before = store.current ?? readStore(key)
      // Another tab was first: its ballots are good here too.
      if (before?.tokens && !seed && !isShared) {
        store.current = before
        startQueue(before)
        return true
      }
      const mine = seed ?? before?.seed ?? toHex(newSeed())
      const begun: BallotStore = { seed: mine, tokens: null, kept: {}, isShared, touched: Date.now() }
      // A seed is kept before it is used: a reply that gets lost is asked for again with the same batch.
      if (!seed) setKeepsNothing(!writeStore(key, begun))
      const known = [fingerprint, pinnedFingerprint(roundId), printed]
      const between = async () => {
        setProgress(done => done + 1)
        await wait(0)
      }
      const fingerprints = known.filter(each => typeof each === 'string')
      const result = await beginRound(mine, { roundId, locale, secret, fingerprints, items }, between)
      if ('problem' in result) {
        if (result.problem === 'otherDevice' && !seed && readStore(key)?.seed === mine)
          clearStore(roundId, owner)
        setProblem(result)
        setPhase('fresh')
        return false
      }
      begun.tokens = result.tokens
      isCodeKept.current = seed !== undefined
      if (seed) await readAllBack(begun)
      if (isShared) shareDevice()
      else pinFingerprint(roundId, fingerprint)
      store.current = begun
      save()
      startQueue(begun)
      return true
    } catch {
      // The code of it did not come through.
      setProblem({ problem: 'noNetwork' })
      setPhase('fresh')
      return false
    }
  }

  const wakeUp = useEffectEvent(() => {
    const found = readStore(key)
    const pinned = pinnedFingerprint(roundId)
    if (found && pinned && pinned !== fingerprint) setProblem({ problem: 'otherRound' })
    if (!found?.tokens || (pinned && pinned !== fingerprint)) return setPhase('fresh')
    store.current = found
    startQueue(found)
  })
  const otherTab = useEffectEvent((event: StorageEvent) => {
    if (event.key !== key || !store.current || store.current.isShared) return
    // Forgotten there, at somebody's wish: it must not be shown here.
    if (event.newValue === null) return window.location.reload()
    lookAtOtherTabs()
    setChanges(count => count + 1)
  })
  const backOnline = useEffectEvent(() => queue.current?.again())
  const leaving = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') queue.current?.leave()
  })
  const gone = useEffectEvent(() => {
    if (!store.current?.isShared || !isCodeKept.current) return
    queue.current?.leave()
    clearStore(roundId, owner)
  })
  /** A page that comes back out of the browser's own memory must not show what the device has forgotten. */
  const comesBack = useEffectEvent((event: PageTransitionEvent) => {
    if (event.persisted && store.current && !readStore(key)) window.location.reload()
  })

  useEffect(() => {
    stayAtDevice()
    wakeUp()
    window.addEventListener('online', backOnline)
    window.addEventListener('storage', otherTab)
    window.addEventListener('pageshow', comesBack)
    window.addEventListener('pagehide', gone)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      queue.current?.stop()
      window.removeEventListener('online', backOnline)
      window.removeEventListener('storage', otherTab)
      window.removeEventListener('pageshow', comesBack)
      window.removeEventListener('pagehide', gone)
      document.removeEventListener('visibilitychange', leaving)
    }
  }, [])

  const kept = store.current?.kept ?? {}
  const entries = items.flatMap(({ id }) => kept[id] ?? [])
  return {
    phase,
    problem,
    progress: { done: progress, of: 2 * (items.length + 1) },
    isShared: store.current?.isShared ?? false,
    keepsNothing,
    seed: store.current?.seed ?? null,
    kept,
    refused: queue.current?.refused ?? {},
    replaced: queue.current?.replaced ?? new Set(),
    arrived: entries.filter(each => each.arrived >= each.version).length,
    given: entries.length,
    isStuck: queue.current?.isStuck ?? false,
    begin,
    keep: (requirementId, answers, unknown) => queue.current?.put(requirementId, answers, unknown),
    sendAgain: () => queue.current?.again(),
    hurry: async () => (await queue.current?.hurry()) ?? true,
    touch() {
      if (!store.current?.isShared) return
      store.current.touched = Date.now()
      writeStore(key, store.current)
      stayAtDevice()
    },
    hasCode() {
      isCodeKept.current = true
    },
    forget() {
      queue.current?.stop()
      queue.current = null
      store.current = null
      clearStore(roundId, owner)
      setPhase('fresh')
    },
  }
}
