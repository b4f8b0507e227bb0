import { percentile } from './percentiles'

/** What three people write into the form, none of it the register's own words. */
const drafts = [
  {
    title: 'To skal skrive under på medicinen',
    demand: 'Når der er givet medicin, kontrollerer en kollega det og skriver sit navn.',
  },
  {
    title: 'Månedlig opgørelse af fravær til direktionen',
    demand: 'Lederen gør op, hvor mange dage medarbejderne har været væk, og sender tallene opad.',
  },
  {
    title: 'Sprogvurdering af alle børn på tre år',
    demand: 'Alle børn vurderes, også hvor ingen er i tvivl, og resultatet lægges i systemet.',
  },
] as const

/** Letters between two questions: what somebody types in the third of a second that a form waits. */
const STEP = 4

export interface Typing {
  asked: number
  refused: number
  /** Milliseconds until the answer. */
  p50: number
  p95: number
  /** The first question after the start, which makes the index of what everybody says. */
  first: number
}

const growing = (text: string) =>
  Array.from({ length: Math.ceil(text.length / STEP) }, (_, place) => text.slice(0, (place + 1) * STEP))

/**
 * Asks for what already asks for the same, as the form does while somebody is typing: one question after the other, each a
 * little longer, so that none has been asked before.
 */
export async function measureTyping(address: string, cookie: string, unitId: number): Promise<Typing> {
  const latencies: number[] = []
  let refused = 0
  for (const { title, demand } of drafts)
    for (const draft of [
      ...growing(title).map(part => ({ title: part, demand: '' })),
      ...growing(demand).map(part => ({ title, demand: part })),
    ]) {
      const query = new URLSearchParams({ ...draft, purpose: '', binds: String(unitId) })
      const from = performance.now()
      const response = await fetch(`${address}/requirements/around/data?${query}`, { headers: { cookie } })
      await response.arrayBuffer()
      latencies.push(performance.now() - from)
      if (!response.ok) refused++
    }
  const [first = Number.NaN, ...others] = latencies
  return {
    asked: latencies.length,
    refused,
    p50: percentile(others, 0.5),
    p95: percentile(others, 0.95),
    first,
  }
}
