import { randomBytes } from 'node:crypto'
import type { Database } from '@/db/client'
import { fromHex, toHex } from '@/lib/rating/blind/hex'
import { blindSerial, finishToken } from '@/lib/rating/blind/token'
import { readBox } from '@/lib/rating/box/ballot-box'
import { placesOf, requireOpenRound } from '@/lib/rating/open-round-reads'
import type { Ballot } from '@/lib/rating/statements'
import { cookieOf, type Right } from './people'
import { percentile } from './percentiles'

const PEOPLE = 50
/** How many requirements each of them answers, one after the other. */
const EACH = 4

export interface BallotRush {
  sent: number
  refused: number
  /** Sent, and not found in the box afterwards. */
  lost: number
  p50: number
  p95: number
  perSecond: number
}

const MARK = 'Vi skriver det samme to steder.'
const answers = {
  statements: { legitimate: 2, supports: 2, learning: 1, involved: 3 },
  factors: { values: 2, effort: 1, relation: 4, dialogue: 3 },
  notRelevant: false,
  sideEffects: ['demotivation'],
  sideEffectWords: '',
  minutes: 10,
  occurrences: 2,
  period: 'week',
  preference: 'change',
  comment: MARK,
}

/** Fetches somebody's ballots as their browser does. */
async function fetchBallots(address: string, db: Database, { personId, roundId }: Right) {
  const round = await requireOpenRound(db, roundId)
  const places = await placesOf(db, round, personId)
  const publicKey = fromHex(round.manifest.publicKey)
  const hidden = places.map(place => blindSerial(new Uint8Array(randomBytes(32)), place, publicKey))
  const blinded = places.map(({ requirementId }, at) => ({
    requirementId,
    blinded: toHex(hidden[at]?.blinded ?? new Uint8Array()),
  }))
  const response = await fetch(`${address}/api/ballots/batch`, {
    method: 'POST',
    headers: { cookie: await cookieOf(personId), origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ roundId, blinded }),
  })
  if (!response.ok) throw new Error(`Ballots were not signed: ${response.status}`)
  const { evaluations } = (await response.json()) as {
    evaluations: { requirementId: number; evaluated: string; proof: string }[]
  }
  return places.flatMap((place, at) => {
    const signed = evaluations.find(each => each.requirementId === place.requirementId)
    const mine = hidden[at]
    if (!signed || !mine || place.requirementId === 0) return []
    const evaluation = { evaluated: fromHex(signed.evaluated), proof: fromHex(signed.proof) }
    return [{ ...place, serial: toHex(mine.serial), token: toHex(finishToken(mine, evaluation, place)) }]
  })
}

/** Fifty people press send at the same moment, several times over; afterwards every answer is looked for. */
export async function rushBallots(
  address: string,
  db: Database,
  rights: readonly Right[],
): Promise<BallotRush> {
  const first = new Map(rights.map(right => [right.personId, right]))
  const chosen = [...first.values()]
    .filter(({ personId }) => rights.filter(right => right.personId === personId).length >= EACH)
    .slice(0, PEOPLE)
  const people: Awaited<ReturnType<typeof fetchBallots>>[] = []
  for (const right of chosen) people.push((await fetchBallots(address, db, right)).slice(0, EACH))
  const latencies: number[] = []
  let refused = 0
  const send = async (theirs: (typeof people)[number]) => {
    for (const ballot of theirs) {
      const from = performance.now()
      const response = await fetch(`${address}/api/ballots`, {
        method: 'POST',
        headers: { origin: address, 'content-type': 'application/json' },
        body: JSON.stringify({ ...ballot, version: 1, answers }),
      })
      await response.arrayBuffer()
      latencies.push(performance.now() - from)
      if (response.status !== 204) refused++
    }
  }
  const began = performance.now()
  await Promise.all(people.map(send))
  const seconds = (performance.now() - began) / 1000
  const box = await readBox(chosen[0]?.roundId ?? 0)
  const asked = new Set(people.flat().map(each => each.requirementId))
  const isOurs = (ballot: Ballot) => ballot.answers.comment === MARK
  const stored = [...asked].reduce((sum, id) => sum + box.ballotsOf(id).filter(isOurs).length, 0)
  return {
    sent: latencies.length,
    refused,
    lost: latencies.length - stored,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    perSecond: latencies.length / seconds,
  }
}
