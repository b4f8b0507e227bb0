import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { placesOf, requireOpenRound } from '@/lib/rating/open-round-reads'
import type { BallotInHand } from '@/lib/rating/testing/voter'
import { formsOf, submitForm } from '../../bench/forms'
import { cookieOf } from '../../bench/people'
import { fetchBallots, post } from '../../bench/voter'
import type { randomAnswers } from '../answers'
import { startAttacked } from '../server'

type Given = ReturnType<typeof randomAnswers>

/** One of several worlds that were the same until their people began to answer. */
export interface World {
  address: string
  db: Database
  open: OpenDatabase
  /** Does something that looks for files beside the database, in this world's folder. */
  inItsFolder<T>(work: () => Promise<T>): Promise<T>
  /** Puts what has happened since the server started in place, before it is looked at. */
  stop(): Promise<void>
}

/** Each world stands where the last one stood, so that addresses in pages are the same. */
const WORLD_PORT = String(Number(process.env.PORT ?? '3997') + 1)

/** Opens a copy of a server's folder as a world of its own. */
export async function startWorld(
  from: string,
  to: string,
  serverOn: (port: string) => readonly string[],
): Promise<World> {
  cpSync(from, to, { recursive: true })
  const url = `file:${join(to, 'raaderum.db')}`
  const open = await openDatabase(url)
  const { address, stop } = await startAttacked(serverOn(WORLD_PORT), WORLD_PORT, url)
  return {
    address,
    db: open.db,
    open,
    async inItsFolder(work) {
      const before = process.env.DATABASE_URL
      process.env.DATABASE_URL = url
      try {
        return await work()
      } finally {
        process.env.DATABASE_URL = before
      }
    },
    async stop() {
      await stop()
      open.close()
    },
  }
}

/** People whom nothing distinguishes in a round: the same class in every requirement. By the classes, in the order of their numbers. */
export async function likePeople(
  db: Database,
  roundId: number,
  personIds: readonly number[],
): Promise<number[][]> {
  const round = await requireOpenRound(db, roundId)
  const groups = new Map<string, number[]>()
  for (const id of personIds) {
    const places = await placesOf(db, round, id)
    const key = places.map(each => `${each.requirementId}:${each.classUnitId}`).join()
    if (places.length > 0) groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()]
}

/** Somebody with their ballots in hand. */
export interface Voter {
  personId: number
  ballots: BallotInHand[]
}

const AT_ONCE = 10

async function inTurns<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let from = 0; from < all.length; from += AT_ONCE)
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))))
  return done
}

export const begin = ({ address, db }: World, roundId: number, personIds: readonly number[]) =>
  inTurns(personIds, async (personId): Promise<Voter> => {
    const ballots = await fetchBallots(address, db, roundId, personId)
    if (!ballots) throw new Error('Ballots were not signed')
    return { personId, ballots }
  })

/** Everybody hands in what they answer, the same to every requirement. */
export async function answer(
  { address }: World,
  given: readonly { voter: Voter; answers: Given }[],
  version: number,
): Promise<void> {
  await inTurns(given, async ({ voter, answers }) => {
    for (const ballot of voter.ballots) {
      const body = { ...ballot, version, answers: ballot.requirementId === TOOK_PART ? null : answers }
      const { status } = await post(address, '/api/ballots', body)
      if (status !== 204) throw new Error(`A ballot was refused: ${status}`)
    }
  })
}

/** Somebody who may closes the round, by the form on its page. */
export async function closeByForm({ address }: World, roundId: number, personId: number): Promise<void> {
  const cookie = await cookieOf(personId)
  const path = `/rounds/${roundId}`
  const html = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'round'))
  if (!form) throw new Error('The page has no form that closes the round')
  await submitForm(address, path, form, cookie)
  const file = `${address}/api/v1/rounds/${roundId}/results.json`
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(file, { headers: { cookie } })).ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The round was not closed')
}
