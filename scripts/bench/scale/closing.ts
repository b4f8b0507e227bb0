import { eq } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { ratingRound } from '@/db/schema'
import { formsOf, submitForm } from '../forms'
import type { MeasuredPage } from '../pages'
import { cookieOf } from '../people'
import { percentile } from '../percentiles'
import { steadyPages } from './steady-pages'

export interface ClosingTime {
  seconds: number
  /** How many different states of the counting its page showed. */
  progressSeen: number
  errors: number
  /** For each page its p95 before, meanwhile and how many times as long. */
  pages: { name: string; usual: number; meanwhile: number; ratio: number }[]
  /** The same of all these pages' answers as one lot: a page alone is asked for too seldom for its p95 to stand still. */
  together: { usual: number; meanwhile: number; ratio: number }
}

/** A closing that takes longer than this has failed, milliseconds. */
const PATIENCE = 300_000

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Closes a round by the form on its page while people go on using other pages, and looks how they fare. */
export async function timeClosing(
  address: string,
  { db }: OpenDatabase,
  roundId: number,
  personId: number,
  others: readonly MeasuredPage[],
  secondsBefore: number,
): Promise<ClosingTime> {
  const path = `/rounds/${roundId}`
  const pages = [...others, { name: "the round's page", path, personId }]
  await steadyPages(address, pages, pause(3000))
  const usual = await steadyPages(address, pages, pause(secondsBefore * 1000))
  const cookie = await cookieOf(personId)
  const html = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'round'))
  if (!form) throw new Error('The page has no form that closes the round')
  const began = performance.now()
  let seconds = 0
  const close = async () => {
    await submitForm(address, path, form, cookie)
    for (;;) {
      const [round] = await db.select().from(ratingRound).where(eq(ratingRound.id, roundId))
      if (round?.status === 'closed') break
      if (performance.now() - began > PATIENCE)
        throw new Error('The round was not closed; the server says why')
      await pause(100)
    }
    seconds = (performance.now() - began) / 1000
  }
  const states = new Set<string>()
  const meanwhile = await steadyPages(address, pages, close(), (page, body) => {
    const state =
      page.path === path ? /: (\d+ \p{L}+ \d+) \p{L}+ \p{L}+ \p{L}+\./u.exec(body)?.[1] : undefined
    if (state) states.add(state)
  })
  const p95 = ({ latencies }: typeof usual, names: readonly string[]) =>
    percentile(
      names.flatMap(name => latencies.get(name) ?? []),
      0.95,
    )
  const compare = (names: readonly string[]) => {
    const [before, after] = [p95(usual, names), p95(meanwhile, names)]
    return { usual: before, meanwhile: after, ratio: after / before }
  }
  // What the round's own page shows meanwhile is another page than before.
  const names = others.map(({ name }) => name)
  return {
    seconds,
    progressSeen: states.size,
    errors: usual.errors + meanwhile.errors,
    pages: names.map(name => ({ name, ...compare([name]) })),
    together: compare(names),
  }
}
