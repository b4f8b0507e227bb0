import { pages } from '../lib/access/pages'
import { givenRoles } from '../lib/access/permissions'
import { examples, opensFor } from './support/page-table'
import { HERE } from './support/pages/example'
import { employ } from './support/placed-people'
import { startServer } from './support/server'
import { sessionCookie } from './support/session'
import { expect, test } from './support/test'

/** Where somebody's unit lies, seen from the unit that the pages are about. */
const places = {
  'in it': HERE,
  'below it': 'hn-fjordbakken',
  'above it': 'fjordby',
  elsewhere: 'fjordskolen',
}

async function ask(address: string, cookie?: { name: string; value: string }) {
  const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : undefined
  const response = await fetch(address, { headers, redirect: 'manual' })
  await response.body?.cancel()
  return { status: response.status, to: response.headers.get('location') ?? '' }
}

const oneOfEach = [...new Map(examples.map(example => [example.address, example])).values()]

/** Six at once: enough to keep the server busy. */
async function someAtATime<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const next = async (): Promise<void> => {
    const one = waiting.shift()
    if (one === undefined) return
    await each(one)
    await next()
  }
  await Promise.all(Array.from({ length: 6 }, next))
}

test('every page opens for those the permission table names, and for nobody else', async () => {
  test.setTimeout(300_000)
  const server = await startServer({ demo: true })
  try {
    const wrong: string[] = []
    for (const role of ['employee', ...givenRoles] as const)
      for (const [place, unitKey] of Object.entries(places)) {
        const actor = await employ(server, role, unitKey)
        const cookie = await sessionCookie(actor.personId)
        await someAtATime(oneOfEach, async example => {
          const { status, to } = await ask(server.address + example.path, cookie)
          const opens = opensFor(actor, example)
          // Somebody who is signed in, or has nothing to rate in a round, may be led on.
          const ledOn = status === 307 && (opens === null || example.address === '/rate/[round]')
          const fine = opens === false ? status === 404 : status === 200 || ledOn
          if (!fine) wrong.push(`${example.name} as ${role} ${place}: ${status} ${to}, opens: ${opens}`)
        })
      }
    for (const { name, address, path } of examples) {
      const { status, to } = await ask(server.address + path)
      const forAnybody = pages[address].permission === 'anybody'
      const fine = forAnybody ? status === 200 : status === 307 && to.startsWith('/sign-in')
      if (!fine) wrong.push(`${name} signed out: ${status} ${to}`)
    }
    expect(wrong).toEqual([])
  } finally {
    await server.stop()
  }
})

test('a session that is damaged, of an earlier password or of a disabled account is none', async ({
  server,
  baseURL,
}) => {
  const actor = await employ(server, 'employee', HERE)
  const cookie = await sessionCookie(actor.personId)
  const address = `${baseURL}/account`
  expect((await ask(address, cookie)).status).toBe(200)
  expect((await ask(address, { ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` })).status).toBe(307)
  expect((await ask(address, await sessionCookie(actor.personId, 2))).status).toBe(307)
  expect((await ask(address, await sessionCookie(999_999))).status).toBe(307)
})
