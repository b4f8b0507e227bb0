import type { Database } from '@/db/client'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { readBox } from '@/lib/rating/box/ballot-box'
import type { Ballot } from '@/lib/rating/statements'
import type { BallotInHand } from '@/lib/rating/testing/voter'
import type { Right } from './people'
import { percentile } from './percentiles'
import { fetchBallots, post } from './voter'

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
  const people: BallotInHand[][] = []
  for (const { roundId, personId } of chosen) {
    const theirs = await fetchBallots(address, db, roundId, personId)
    if (!theirs) throw new Error('Ballots were not signed')
    people.push(theirs.filter(ballot => ballot.requirementId !== TOOK_PART).slice(0, EACH))
  }
  const latencies: number[] = []
  let refused = 0
  const send = async (theirs: BallotInHand[]) => {
    for (const ballot of theirs) {
      const from = performance.now()
      const response = await post(address, '/api/ballots', { ...ballot, version: 1, answers })
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
