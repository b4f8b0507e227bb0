import { randomBytes } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { ballot } from '@/db/schema'
import { cookieOf, type Right } from './people'
import { percentile } from './percentiles'

const PEOPLE = 50
/** How many requirements each of them answers, one after the other. */
const EACH = 4

export interface BallotRush {
  sent: number
  refused: number
  /** Sent, and not found in the database afterwards with the class and answers they belong to. */
  lost: number
  p50: number
  p95: number
}

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
  comment: 'Vi skriver det samme to steder.',
}

/** Fifty people press send at the same moment, several times over; afterwards every answer is looked for. */
export async function rushBallots(
  address: string,
  db: Database,
  rights: readonly Right[],
): Promise<BallotRush> {
  const chosen = [...new Set(rights.map(right => right.personId))]
    .map(personId => rights.filter(right => right.personId === personId).slice(0, EACH))
    .filter(theirs => theirs.length === EACH)
    .slice(0, PEOPLE + 1)
  const people = await Promise.all(
    chosen.map(async theirs => ({ theirs, cookie: await cookieOf(theirs[0]?.personId ?? 0) })),
  )
  const latencies: number[] = []
  const handles: string[] = []
  let refused = 0
  const send = async ({ theirs, cookie }: (typeof people)[number]) => {
    for (const { roundId, requirementId } of theirs) {
      const handle = randomBytes(32).toString('hex')
      const from = performance.now()
      const response = await fetch(`${address}/api/ballots`, {
        method: 'POST',
        headers: { cookie, origin: address, 'content-type': 'application/json' },
        body: JSON.stringify({ roundId, requirementId, handle, answers }),
      })
      await response.arrayBuffer()
      latencies.push(performance.now() - from)
      handles.push(handle)
      if (response.status !== 204) refused++
    }
  }
  const [early, ...crowd] = people
  // One comes first: the door is loaded at its first use.
  if (early) await send(early)
  latencies.length = 0
  // Everybody has the page open, as those who answer have.
  await Promise.all(
    crowd.map(async ({ theirs, cookie }) => {
      const page = await fetch(`${address}/rate/${theirs[0]?.roundId}`, { headers: { cookie } })
      await page.arrayBuffer()
    }),
  )
  await Promise.all(crowd.map(send))
  const stored = await db
    .select({ handle: ballot.handle })
    .from(ballot)
    .where(inArray(ballot.handle, handles))
  return {
    sent: handles.length,
    refused,
    lost: handles.length - stored.length,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
  }
}
