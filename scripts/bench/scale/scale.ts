import { execFileSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { ratingRound } from '@/db/schema'
import { seededRandom } from '@/db/seed/random'
import { cast } from '../generate/rounds'
import type { MeasuredPage } from '../pages'
import { type BallotRate, ballotsPerSecond } from './ballots-per-second'
import { type ClosingTime, timeClosing } from './closing'
import { openWideRound } from './round'
import { type RoundPageTime, timeRoundPages } from './round-page'

/** How many ballots lie in the round that is closed. */
const BALLOTS = 400_000
/** With nearly everybody of five thousand answering, enough for so many ballots. */
const REQUIREMENTS = 86
const RESPONSE = 0.96

export interface Scale {
  /** In a round where nobody has answered yet, and straight after the box was filled. */
  rates: { name: string; rate: BallotRate }[]
  closing: ClosingTime & { ballots: number }
  roundPages: RoundPageTime[]
}

/** What is written is on the disk: a box that was filled in one go is no burden on what is measured next. */
const settle = () => execFileSync('sync')

/** Ballots a second, a closing, and the page of a round, each at the size a municipality of five thousand can come to, and beyond. */
export async function measureScale(
  address: string,
  scratch: OpenDatabase,
  who: { management: number; pages: readonly MeasuredPage[] },
): Promise<Scale> {
  const { write } = scratch
  const roundPages = await timeRoundPages(address, scratch, who.management)
  console.log('  the pages of two rounds are measured')
  const fresh = await openWideRound(scratch, 'Frisk runde', 10)
  const rates = [{ name: 'an empty box', rate: await ballotsPerSecond(address, scratch, fresh.roundId, 10) }]
  const { roundId } = await openWideRound(scratch, 'Stor optælling', REQUIREMENTS)
  const random = seededRandom('Scale')
  const ballots = await write(tx => cast(tx, roundId, BALLOTS, random, RESPONSE))
  console.log(`  ${ballots} answers lie in the box`)
  rates.push({ name: 'a box just filled', rate: await ballotsPerSecond(address, scratch, roundId, 10) })
  settle()
  rates.push({ name: 'a full box', rate: await ballotsPerSecond(address, scratch, roundId, 10) })
  const closing = await timeClosing(address, scratch, roundId, who.management, who.pages, 15)
  await write(tx => tx.update(ratingRound).set({ status: 'closed' }).where(eq(ratingRound.id, fresh.roundId)))
  return { rates, closing: { ...closing, ballots }, roundPages }
}

const whole = (value: number) => value.toFixed(0)

/** The figures as text. */
export function tellOfScale({ rates, closing, roundPages }: Scale): string {
  const [small, large] = roundPages
  return [
    ...rates.map(
      ({ name, rate }) =>
        `50 clients, ${name}: ${whole(rate.perSecond)} ballots/s, ${rate.sent} sent, ${rate.refused} refused, ` +
        `p50 ${whole(rate.p50)} ms, p95 ${whole(rate.p95)} ms, longest gap ${whole(rate.longestGap)} ms`,
    ),
    `Closing a round of ${closing.ballots} answers: ${closing.seconds.toFixed(1)} s, ${closing.progressSeen} states of progress ` +
      `seen, ${closing.errors} errors`,
    ...closing.pages.map(
      ({ name, usual, meanwhile, ratio }) =>
        `  ${name} meanwhile: p95 ${whole(meanwhile)} ms, usually ${whole(usual)} ms, ${ratio.toFixed(2)} times`,
    ),
    ...roundPages.map(
      page =>
        `The page of a round with ${page.ballots} ballots: p50 ${page.p50.toFixed(1)} ms, p95 ${page.p95.toFixed(1)} ms, ` +
        `${whole(page.kilobytes)} KB`,
    ),
    small && large ? `  ${(large.p50 / small.p50).toFixed(2)} times` : '',
  ].join('\n')
}
