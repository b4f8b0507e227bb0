import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import type { OpenDatabase } from '@/db/client'
import { seededRandom } from '@/db/seed/random'
import { cast, type Right, rightsOf } from '../generate/rounds'
import type { MeasuredPage } from '../pages'
import type { BenchServer } from '../server'
import { BALLOTS_SENT, type BallotRate, ballotsPerSecond } from './ballots-per-second'
import { type ClosingTime, timeClosing } from './closing'
import { dealOut } from './deal-out'
import { openWideRound } from './round'
import { type RoundPageTime, timeRoundPages } from './round-page'

/** Nearly everybody of five thousand answers: so many ballots a requirement. */
const RESPONSE = 0.96
const A_REQUIREMENT = 4650
/** Each measure of ballots lasts so long. */
const SECONDS = 10

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
  for (const { name, p50, p95, kilobytes, processor } of pages)
    console.log(
      `The page of ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${whole(processor)} ms of processor time, ${whole(kilobytes)} KB`,
    )
  const [small, large] = pages
  if (small && large) console.log(`  ${(large.p50 / small.p50).toFixed(2)} times`)
}

function tellOfClosing(ballots: number, { seconds, progressSeen, errors, pages, together }: ClosingTime) {
  console.log(
    `Closing a round of ${ballots} answers: ${seconds.toFixed(1)} s, ${progressSeen} states of progress seen, ${errors} errors, load ${load()}`,
  )
  for (const { name, usual, meanwhile, ratio } of [...pages, { name: 'these pages together', ...together }])
    console.log(
      `  ${name} meanwhile: p95 ${whole(meanwhile)} ms, usually ${whole(usual)} ms, ${ratio.toFixed(2)} times`,
    )
}

/** What can be measured by itself. */
export const PARTS = ['pages', 'ballots', 'closing'] as const
type Part = (typeof PARTS)[number]

interface Asked {
  /** Who leads the municipality. */
  management: number
  /** The pages that people go on using while a round is counted. */
  pages: readonly MeasuredPage[]
  /** How many lie in the round that is closed. */
  ballots: number
  parts: readonly Part[]
}

/**
 * The page of a round, ballots a second and a closing, each at the size a municipality of five thousand can come to, and beyond; tells of
 * each as it is measured. Gives whether nothing was refused and nothing failed.
 */
export async function measureScale(
  server: Pick<BenchServer, 'address' | 'cpu'>,
  scratch: OpenDatabase,
  { management, pages, ballots, parts }: Asked,
): Promise<boolean> {
  const { address } = server
  if (parts.includes('pages')) tellOfPages(await timeRoundPages(server, scratch, management))
  const random = seededRandom('Scale')
  let refused = 0
  const rate = async (name: string, id: number, rights: readonly Right[]) => {
    const told = tellOfRate(name, await ballotsPerSecond(server, scratch, id, rights, SECONDS))
    refused += told.refused
    return told.sent - told.refused
  }
  if (parts.includes('ballots')) {
    const { roundId } = await openWideRound(scratch, 'Frisk runde', 10)
    const rights = random.shuffle(await rightsOf(scratch.db, roundId))
    await rate('an empty box', roundId, rights.slice(0, BALLOTS_SENT))
  }
  if (!parts.includes('ballots') && !parts.includes('closing')) return true
  const began = performance.now()
  const { roundId } = await openWideRound(scratch, 'Stor optælling', Math.ceil(ballots / A_REQUIREMENT))
  const rights = await rightsOf(scratch.db, roundId)
  console.log(
    `Opening a round that ${rights.length} answers may come to: ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  const { first, second, rest } = dealOut(rights, random)
  let filled = await cast(scratch, roundId, rest, { atMost: ballots, random, response: RESPONSE })
  if (parts.includes('ballots')) filled += await rate('a box just filled', roundId, first)
  settle()
  if (parts.includes('ballots')) filled += await rate('a full box', roundId, second)
  if (!parts.includes('closing')) return refused === 0
  const closing = await timeClosing(address, scratch, roundId, management, pages, 15)
  tellOfClosing(filled, closing)
  return closing.errors === 0 && refused === 0
}
