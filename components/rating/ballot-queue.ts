import { TOOK_PART } from '@/lib/rating/blind/took-part'
import type { BallotToHandIn, HandedIn } from './ballot-doors'
import type { BallotStore, Kept, KeptAnswers } from './ballot-store'

/** What a queue needs of its surroundings; a test gives its own. */
export interface QueueDoors {
  handIn(ballot: BallotToHandIn, isLeaving: boolean): Promise<HandedIn>
  readBack(requirementId: number): Promise<{ version: number; answers: KeptAnswers | null } | null>
  /** Keeps the store on the device and shows it. */
  changed(): void
  wait(milliseconds: number): Promise<void>
  random(): number
}

/** Between two ballots, so that a server that watches the clock does not see one person's ballots side by side. */
const GAP = { least: 300, most: 3_000 }
const HURRIED_GAP = { least: 30, most: 200 }
const LONGEST_BACKOFF = 60_000

/**
 * Hands in what is kept and has not arrived: in random order, with random gaps, one at a time, again and again until the server says
 * that it is stored.
 */
export class BallotQueue {
  /** Why a ballot was refused, by requirement. */
  readonly refused: Record<string, string> = {}
  /** Requirements whose ballot was changed elsewhere, on another device or in another tab: what stands now is the newer one. */
  readonly replaced = new Set<string>()
  /** The last attempt did not get through, or the newer answer it met could not be read. */
  isStuck = false
  private isRunning = false
  private isHurried = false
  private isStopped = false
  private failures = 0
  private wake: (() => void) | undefined

  constructor(
    private readonly roundId: number,
    private readonly store: BallotStore,
    private readonly doors: QueueDoors,
  ) {}

  /** The requirements whose answers wait here. */
  waiting(): string[] {
    const { kept, tokens } = this.store
    return Object.keys(kept).filter(id => {
      const entry = kept[id]
      return entry && entry.arrived < entry.version && this.refused[id] === undefined && tokens?.[id]
    })
  }

  /** Keeps an answer on the device, and hands it in when its turn comes; with the first one goes the ballot that says "took part". */
  put(requirementId: number, answers: KeptAnswers, unknown: string[]): void {
    const { kept, tokens } = this.store
    const before = kept[requirementId]
    if (before && JSON.stringify(before.answers) === JSON.stringify(answers)) {
      kept[requirementId] = { ...before, unknown }
      this.doors.changed()
      return
    }
    delete this.refused[requirementId]
    this.replaced.delete(String(requirementId))
    const version = Math.max(before?.version ?? 0, before?.arrived ?? 0) + 1
    kept[requirementId] = { answers, unknown, version, arrived: before?.arrived ?? 0 }
    if (tokens?.[TOOK_PART] && !kept[TOOK_PART])
      kept[TOOK_PART] = { answers: null, unknown: [], version: 1, arrived: 0 }
    this.doors.changed()
    void this.run()
  }

  /** Takes over what another tab of this browser has kept since: the newer of each answer stands, here and there. */
  adopt(theirs: BallotStore): void {
    const { kept, seed } = this.store
    if (theirs.seed !== seed) return
    for (const [id, other] of Object.entries(theirs.kept)) {
      const own = kept[id]
      const isSame = own && JSON.stringify(own.answers) === JSON.stringify(other.answers)
      if (isSame && own.version === other.version) own.arrived = Math.max(own.arrived, other.arrived)
      if (own && own.version >= other.version) continue
      kept[id] = { ...other }
      delete this.refused[id]
      if (!isSame && Number(id) !== TOOK_PART) this.replaced.add(id)
    }
  }

  /** Tries at once, whatever went wrong before. */
  again(): void {
    this.failures = 0
    this.wake?.()
    void this.run()
  }

  /** Hands in what waits, with short gaps. True when everything has arrived. */
  async hurry(): Promise<boolean> {
    this.isHurried = true
    for (let tries = 0; tries < 3 && this.waiting().length > 0; tries += 1) {
      this.again()
      await this.settled()
      if (this.isStuck) await this.doors.wait(400)
    }
    this.isHurried = false
    return this.waiting().length === 0
  }

  /** The page is going: everything is sent at once, in random order. What is not acknowledged stays on the device. */
  leave(): void {
    for (const id of this.shuffled()) void this.send(id, true)
  }

  stop(): void {
    this.isStopped = true
    this.wake?.()
  }

  private shuffled(): string[] {
    const ids = this.waiting()
    for (let last = ids.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.doors.random() * (last + 1))
      const [a, b] = [ids[last], ids[other]]
      if (a !== undefined && b !== undefined) [ids[last], ids[other]] = [b, a]
    }
    return ids
  }

  /** Waits, but no longer than until somebody is in a hurry. */
  private async pause(milliseconds: number): Promise<void> {
    const woken = new Promise<void>(resolve => {
      this.wake = resolve
    })
    await Promise.race([this.doors.wait(milliseconds), woken])
    this.wake = undefined
  }

  private between({ least, most }: { least: number; most: number }): number {
    return least + this.doors.random() * (most - least)
  }

  private async run(): Promise<void> {
    if (this.isRunning) return
    this.isRunning = true
    while (!this.isStopped && this.waiting().length > 0) {
      if (this.failures > 0 && !this.isHurried) {
        const backoff = Math.min(LONGEST_BACKOFF, 1_000 * 2 ** (this.failures - 1))
        await this.pause(this.between({ least: backoff / 2, most: backoff }))
      } else await this.pause(this.between(this.isHurried ? HURRIED_GAP : GAP))
      const [next] = this.shuffled()
      if (this.isStopped || next === undefined) break
      const went = await this.send(next, false)
      if (went) this.failures = 0
      else this.failures += 1
      if (!went && this.isHurried) break
    }
    this.isRunning = false
    if (!this.isStopped) this.doors.changed()
  }

  /** Until the queue rests: everything has arrived, or it did not get through. */
  private async settled(): Promise<void> {
    while (this.isRunning && !this.isStopped) await this.doors.wait(50)
  }

  /** False when it is to be tried again: it did not get through, or met a newer one that could not be read. */
  private async send(id: string, isLeaving: boolean): Promise<boolean> {
    const { kept, tokens } = this.store
    const [entry, token] = [kept[id], tokens?.[id]]
    if (!entry || !token) return true
    const { version, answers } = entry
    const requirementId = Number(id)
    const ballot = { roundId: this.roundId, requirementId, token, version, answers }
    const sent = await this.doors.handIn(ballot, isLeaving)
    if (this.isStopped) return true
    const now = kept[id]
    if (sent.outcome === 'arrived' && now) now.arrived = Math.max(now.arrived, version)
    // Changed again while it was on its way: what the server says of the older one is no news.
    else if (sent.outcome === 'refused' && now?.version === version) this.refused[id] = sent.message
    const isSettled = sent.outcome === 'older' ? await this.takeOver(id) : sent.outcome !== 'failed'
    this.isStuck = !isSettled
    this.doors.changed()
    return isSettled
  }

  /** Another device has handed in a newer one: that stands, and is shown here. False where it cannot be read now. */
  private async takeOver(id: string): Promise<boolean> {
    const theirs = await this.doors.readBack(Number(id))
    if (!theirs || theirs.version === 0) return false
    const entry: Kept = {
      answers: theirs.answers,
      unknown: [],
      version: theirs.version,
      arrived: theirs.version,
    }
    this.store.kept[id] = entry
    if (Number(id) !== TOOK_PART) this.replaced.add(id)
    return true
  }
}
