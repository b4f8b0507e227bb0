import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import type { OpenDatabase } from '@/db/client'
import { seededRandom } from '@/db/seed/random'
import { cast, rightsOf } from '../generate/rounds'
import type { MeasuredPage } from '../pages'
import type { BenchServer } from '../server'
import { type BallotRate, ballotsPerSecond } from './ballots-per-second'
import { type ClosingTime, timeClosing } from './closing'
import { openWideRound } from './round'
import { type RoundPageTime, timeRoundPages } from './round-page'

/** Nearly everybody of five thousand answers: so many ballots a requirement. */
const RESPONSE = 0.96
const A_REQUIREMENT = 4650

/** How many want a processor just now, beside the bench itself: what is measured here depends on it. */
const load = () => loadavg()[0]?.toFixed(1)

const whole = (value: number) => value.toFixed(0)

/** What is written is on the disk: a box that was filled in one go is no burden on what is measured next. */
const settle = () => execFileSync('sync')

function tellOfRate(name: string, rate: BallotRate): BallotRate {
  console.log(
    `50 clients, ${name}: ${whole(rate.perSecond)} ballots/s, ${rate.sent} sent, ${rate.refused} refused, ` +
      `p50 ${whole(rate.p50)} ms, p95 ${whole(rate.p95)} ms, longest gap ${whole(rate.longestGap)} ms, ` +
      `${rate.processor.toFixed(1)} ms of the server's processor time each, load ${load()}`,
  )
  return rate
}

function tellOfPages(pages: readonly RoundPageTime[]) {
  for (const { ballots, p50, p95, kilobytes } of pages)
    console.log(
      `The page of a round with ${ballots} ballots: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${whole(kilobytes)} KB`,
    )
  const [small, large] = pages
  if (small && large) console.log(`  ${(large.p50 / small.p50).toFixed(2)} times`)
}

function tellOfClosing(ballots: number, { seconds, progressSeen, errors, pages }: ClosingTime) {
  console.log(
    `Closing a round of ${ballots} answers: ${seconds.toFixed(1)} s, ${progressSeen} states of progress seen, ${errors} errors, load ${load()}`,
  )
  for (const { name, usual, meanwhile, ratio } of pages)
    console.log(
      `  ${name} meanwhile: p95 ${whole(meanwhile)} ms, usually ${whole(usual)} ms, ${ratio.toFixed(2)} times`,
    )
}

/**
 * The page of a round, ballots a second and a closing, each at the size a municipality of five thousand can come to, and beyond; tells of
 * each as it is measured. Gives whether nothing was refused and nothing failed.
 */
export async function measureScale(
  server: Pick<BenchServer, 'address' | 'cpu'>,
  scratch: OpenDatabase,
  { management, pages, ballots }: { management: number; pages: readonly MeasuredPage[]; ballots: number },
): Promise<boolean> {
  const { address } = server
  tellOfPages(await timeRoundPages(address, scratch, management))
  const fresh = await openWideRound(scratch, 'Frisk runde', 10)
  const empty = tellOfRate('an empty box', await ballotsPerSecond(server, scratch, fresh.roundId, 10))
  const { roundId } = await openWideRound(scratch, 'Stor optælling', Math.ceil(ballots / A_REQUIREMENT))
  const random = seededRandom('Scale')
  const rights = await rightsOf(scratch.db, roundId)
  const filled = await cast(scratch, roundId, rights, { atMost: ballots, random, response: RESPONSE })
  const just = tellOfRate('a box just filled', await ballotsPerSecond(server, scratch, roundId, 10))
  settle()
  const later = tellOfRate('a full box', await ballotsPerSecond(server, scratch, roundId, 10))
  const closing = await timeClosing(address, scratch, roundId, management, pages, 15)
  tellOfClosing(filled, closing)
  return closing.errors === 0 && [empty, just, later].every(({ refused }) => refused === 0)
}
