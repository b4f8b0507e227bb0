import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { ballotIssue, ratingRound, roundKey } from '@/db/schema'
import { addDays, today } from '@/lib/platform/time'
import { fetchBallots, post } from '../bench/voter'
import { randomAnswers } from './answers'
import { guessPeople, neighboursInOrder, orderKnown, tauByChance } from './chance'
import { orderInFile, type Stolen, steal } from './files'
import type { Town } from './town'

/** What one person cast, known to the attack so that it can count its hits. The thief is not told. */
interface Cast {
  personId: number
  classUnitId: number
  /** The name under which the ballot lies in the box. */
  handle: Buffer
  serial: Buffer
}

/** A whole round over HTTP: each person fetches their ballots and hands in their answer at once, which is when it is easiest to tell. */
export async function wholeRound(
  address: string,
  db: Database,
  { roundId, requirementId, people }: Town,
  voters: number,
): Promise<Cast[]> {
  const cast: Cast[] = []
  for (const { id } of people.slice(0, voters)) {
    const ballots = await fetchBallots(address, db, roundId, id)
    for (const ballot of ballots ?? []) {
      const answers = ballot.requirementId === 0 ? null : randomAnswers()
      const response = await post(address, '/api/ballots', { ...ballot, version: 1, answers })
      if (response.status !== 204) throw new Error(`A ballot was refused: ${response.status}`)
      if (ballot.requirementId !== requirementId) continue
      const serial = Buffer.from(ballot.serial, 'hex')
      const handle = createHash('sha256').update(`${roundId}|${requirementId}|`).update(serial).digest()
      cast.push({ personId: id, classUnitId: ballot.classUnitId, handle, serial })
    }
  }
  return cast
}

/** Guesses from every file and keeps the guess that did best, as a thief with luck would. */
function look(files: readonly Stolen[], folder: string, cast: readonly Cast[]) {
  const handles = cast.map(each => each.handle)
  const found = files.map(({ name, bytes }) => {
    const order = orderInFile(bytes, handles)
    const serials = cast.filter(
      ({ serial }) => bytes.includes(serial) || bytes.includes(serial.toString('hex')),
    )
    return { name: name.slice(folder.length + 1), order, serials: serials.length }
  })
  const holding = found.filter(each => each.order.length > 1)
  const serialsFound = found.reduce((sum, each) => sum + each.serials, 0)
  const best = holding.toSorted((a, b) => b.order.length - a.order.length)[0]
  return {
    filesHoldingBallots: holding.map(each => `${each.name} (${each.order.length})`),
    serialsFound,
    people: best ? guessPeople(cast, best.order) : null,
    tau: best ? Math.round(orderKnown(best.order) * 1000) / 1000 : 0,
    tauByChance: Math.round(tauByChance(cast.length) * 1000) / 1000,
    neighbours: best ? neighboursInOrder(best.order) : null,
  }
}

/** Closes the round as the clock would, and waits until it has. */
async function close(db: Database, address: string, roundId: number): Promise<void> {
  const { closeDueRounds } = await import('@/lib/rating/round-clock-writes')
  await closeDueRounds(addDays(today(), 40_000))
  const [round] = await db.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  if (round?.status !== 'closed') throw new Error('The round was not closed')
  await fetch(`${address}/api/health`)
}

/** Somebody who takes every file of the server home just before a round closes, and again just after. */
export async function thief(
  address: string,
  db: Database,
  town: Town,
  cast: readonly Cast[],
  folder: string,
) {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  const data = join(folder, 'server')
  const early = look(steal(data, before), before, cast)
  const issued = await db.select().from(ballotIssue).where(eq(ballotIssue.roundId, town.roundId))
  const [key] = await db.select().from(roundKey).where(eq(roundKey.roundId, town.roundId))
  await close(db, address, town.roundId)
  const files = steal(data, after)
  const late = look(files, after, cast)
  // Who had fetched their ballots, and the key that signed them: each is kept until then.
  const traces = [...issued.map(each => each.batchDigest), key?.secretKey ?? 'none'].filter(trace =>
    files.some(({ bytes }) => bytes.includes(trace)),
  )
  const byChance = early.people !== null && early.people.hits <= early.people.hitsByChance
  return {
    people: cast.length,
    beforeClosing: early,
    afterClosing: late,
    whoBeganBefore: issued.length,
    tracesOfWhoBegan: traces.length,
    held:
      early.serialsFound === 0 &&
      byChance &&
      Math.abs(early.tau) < early.tauByChance &&
      early.neighbours?.held === true &&
      late.filesHoldingBallots.length === 0 &&
      late.serialsFound === 0 &&
      traces.length === 0,
  }
}
