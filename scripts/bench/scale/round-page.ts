import { setTimeout as pause } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { ratingRound, roundClass, roundParticipation, roundTreeUnit, settings } from '@/db/schema'
import { seededRandom } from '@/db/seed/random'
import { today } from '@/lib/platform/time'
import { destroyBox } from '@/lib/rating/box/ballot-box'
import { closeRequirement } from '@/lib/rating/publish-requirement-writes'
import type { Ballot } from '@/lib/rating/statements'
import { someAnswers } from '../generate/answers'
import { cookieOf } from '../people'
import { percentile } from '../percentiles'
import type { BenchServer } from '../server'
import { openWideRound } from './round'

const REQUIREMENTS = 10
const RESPONSE = 0.98

/**
 * A closed round of the whole municipality, with `times` as many people in every class as it has: what the product publishes of it, by its
 * own functions, without a box that would fill the disk.
 */
async function closedRound(scratch: OpenDatabase, name: string, times: number) {
  const { db, write } = scratch
  const { roundId, requirementIds } = await openWideRound(scratch, name, REQUIREMENTS)
  const random = seededRandom(name)
  const someone = Array.from({ length: 2000 }, () => someAnswers(random.pick([2, 3, 4]), random))
  await write(async tx => {
    await tx
      .update(roundClass)
      .set({ entitled: sql`${roundClass.entitled} * ${times}` })
      .where(eq(roundClass.roundId, roundId))
    await tx
      .update(roundParticipation)
      .set({
        entitled: sql`${roundParticipation.entitled} * ${times}`,
        tookPart: sql`${roundParticipation.entitled} * ${times}`,
      })
      .where(eq(roundParticipation.roundId, roundId))
  })
  const [round] = await db.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  const [own] = await db.select().from(settings)
  if (!round || !own) throw new Error('The round was not stored')
  const tree = await db
    .select({ id: roundTreeUnit.unitId, parentId: roundTreeUnit.parentId })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, roundId))
  const classes = await db.select().from(roundClass).where(eq(roundClass.roundId, roundId))
  let ballots = 0
  for (const requirementId of requirementIds) {
    const cast: Ballot[] = classes
      .filter(each => each.requirementId === requirementId)
      .flatMap(({ classUnitId, entitled }) =>
        Array.from({ length: Math.round(entitled * RESPONSE) }, () => ({
          classUnitId,
          answers: random.pick(someone),
        })),
      )
    ballots += cast.length
    await write(tx => closeRequirement(tx, round, requirementId, tree, cast, { day: today(), settings: own }))
  }
  await write(tx =>
    tx.update(ratingRound).set({ status: 'closed', closedOn: today() }).where(eq(ratingRound.id, roundId)),
  )
  await destroyBox(roundId)
  return { roundId, ballots }
}

export interface RoundPageTime {
  /** What round it is. */
  name: string
  kilobytes: number
  /** What one page costs the server, milliseconds of processor time. */
  processor: number
  p50: number
  p95: number
}

const TURNS = 60
/** Requirements in the open round: about what one reads of in a whole municipality. */
const WIDE = 88

/**
 * The page of a closed round with some ten thousand ballots behind it, of one with a hundred times as many, and of an open one that asks the
 * whole municipality about {@link WIDE} requirements, in turns.
 */
export async function timeRoundPages(
  { address, cpu }: Pick<BenchServer, 'address' | 'cpu'>,
  scratch: OpenDatabase,
  personId: number,
): Promise<RoundPageTime[]> {
  const closed = [await closedRound(scratch, 'Lille runde', 1), await closedRound(scratch, 'Stor runde', 100)]
  const wide = await openWideRound(scratch, 'Bred runde', WIDE)
  const rounds = [
    ...closed.map(({ roundId, ballots }) => ({ roundId, name: `a round with ${ballots} ballots` })),
    { roundId: wide.roundId, name: `an open round of ${WIDE} requirements` },
  ]
  const cookie = await cookieOf(personId)
  await pause(1500)
  const latencies = rounds.map((): number[] => [])
  const sizes = rounds.map(() => 0)
  const processor = rounds.map(() => 0)
  for (let turn = -3; turn < TURNS; turn++)
    for (const [at, { roundId }] of rounds.entries()) {
      const used = cpu()
      const from = performance.now()
      const response = await fetch(`${address}/rounds/${roundId}`, { headers: { cookie } })
      sizes[at] = (await response.text()).length / 1024
      if (response.status !== 200) throw new Error(`The round's page answered ${response.status}`)
      // The first times everything is read anew.
      if (turn < 0) continue
      latencies[at]?.push(performance.now() - from)
      processor[at] = (processor[at] ?? 0) + cpu() - used
    }
  return rounds.map(({ name }, at) => ({
    name,
    processor: (processor[at] ?? 0) / TURNS,
    kilobytes: sizes[at] ?? 0,
    p50: percentile(latencies[at] ?? [], 0.5),
    p95: percentile(latencies[at] ?? [], 0.95),
  }))
}
