import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { OpenDatabase } from '@/db/client'
import { seededRandom } from '@/db/seed/random'
import { toHex } from '@/lib/rating/blind/hex'
import { tokenOf } from '@/lib/rating/blind/token'
import { requireOpenRound } from '@/lib/rating/open-round-reads'
import { someAnswers } from '../generate/answers'
import type { Right } from '../generate/rounds'
import { percentile } from '../percentiles'
import type { BenchServer } from '../server'

const CLIENTS = 50

export interface BallotRate {
  sent: number
  refused: number
  perSecond: number
  p50: number
  p95: number
  /** The longest time in which no ballot was acknowledged, milliseconds. */
  longestGap: number
  /** What one ballot costs the server, milliseconds of processor time; it says more than the rate where others use the machine too. */
  processor: number
}

/** Hands a ballot in by a connection that stays, at as little cost as can be: clients and server share a machine here. Gives the status. */
function handIn(agent: Agent, address: string, body: unknown, from: string): Promise<number> {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/ballots`,
      {
        agent,
        method: 'POST',
        headers: {
          origin: address,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'x-forwarded-for': from,
        },
      },
      response => {
        response.resume()
        response.on('error', reject)
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    asked.on('error', reject)
    asked.end(text)
  })
}

/** Rights enough for ten seconds and more. */
export const BALLOTS_SENT = CLIENTS * 120

/**
 * Fifty clients, each sending one ballot after the other for so long, every one for a right that nobody has used. Their tokens are made with the
 * round's key, since fetching thousands of batches would be another measure.
 */
export async function ballotsPerSecond(
  { address, cpu }: Pick<BenchServer, 'address' | 'cpu'>,
  { db }: OpenDatabase,
  roundId: number,
  rights: readonly Right[],
  seconds: number,
): Promise<BallotRate> {
  const { secretKey } = await requireOpenRound(db, roundId)
  const random = seededRandom('Fifty clients')
  const bodies = rights.map(({ personId: _, ...place }) => {
    const serial = new Uint8Array(randomBytes(32))
    const token = tokenOf(secretKey, serial, place)
    return {
      ...place,
      serial: toHex(serial),
      token: toHex(token),
      version: 1,
      answers: someAnswers(3, random),
    }
  })
  // Making them took so long that the server has closed what was idle; let it be seen before it is used.
  await pause(1500)
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const began = performance.now()
  const used = cpu()
  const arrivals: number[] = []
  const latencies: number[] = []
  let refused = 0
  const client = async (own: number) => {
    for (let at = own; at < bodies.length && performance.now() - began < seconds * 1000; at += CLIENTS) {
      const from = performance.now()
      // Fifty workplaces: what one sender may send is bounded.
      const status = await handIn(agent, address, bodies[at], `198.51.100.${own}`)
      arrivals.push(performance.now())
      latencies.push(performance.now() - from)
      if (status !== 204) refused++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, own) => client(own)))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  const gaps = arrivals.map((at, place) => at - (arrivals[place - 1] ?? began))
  return {
    sent: latencies.length,
    refused,
    perSecond: latencies.length / took,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    longestGap: Math.max(...gaps),
    processor: (cpu() - used) / latencies.length,
  }
}
