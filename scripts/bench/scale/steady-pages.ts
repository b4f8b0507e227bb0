import type { MeasuredPage } from '../pages'
import { cookieOf } from '../people'

/** One page asked for each so often, whether or not the last ones have been answered: how people come. Milliseconds. */
const EVERY = 150

interface Steady {
  /** Every answer's time by its page, milliseconds. */
  latencies: Map<string, number[]>
  errors: number
}

/**
 * Asks for the pages in turn, at a steady pace, until `ended` resolves. `look` is given every body.
 */
export async function steadyPages(
  address: string,
  pages: readonly MeasuredPage[],
  ended: Promise<unknown>,
  look: (page: MeasuredPage, html: string) => void = () => undefined,
): Promise<Steady> {
  const cookies = new Map<number, string>()
  for (const { personId } of pages) cookies.set(personId, await cookieOf(personId))
  const latencies = new Map<string, number[]>()
  const waiting: Promise<void>[] = []
  let errors = 0
  let isOver = false
  const over = ended.finally(() => {
    isOver = true
  })
  // It is waited for below; until then nobody hears that it failed, and the server would be left running.
  over.catch(() => undefined)
  const ask = async (page: MeasuredPage) => {
    const from = performance.now()
    try {
      const response = await fetch(`${address}${page.path}`, {
        headers: { cookie: cookies.get(page.personId) ?? '' },
      })
      look(page, await response.text())
      if (response.status !== 200) errors++
    } catch {
      errors++
    }
    latencies.set(page.name, [...(latencies.get(page.name) ?? []), performance.now() - from])
  }
  for (let turn = 0; !isOver; turn++) {
    const page = pages[turn % pages.length]
    if (page) waiting.push(ask(page))
    await new Promise(resolve => setTimeout(resolve, EVERY))
  }
  await Promise.all(waiting)
  await over
  return {
    latencies,
    errors,
  }
}
