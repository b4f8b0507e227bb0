import { givenRoles } from '../lib/access/permissions'
import { HERE, pages } from './support/page-table'
import { employ } from './support/placed-people'
import { startServer } from './support/server'
import { sessionCookie } from './support/session'
import { expect, test } from './support/test'

/** Where somebody's unit lies, seen from the unit that the pages are about. */
const places = {
  'in it': HERE,
  'below it': 'hn-fjordbakken',
  'above it': 'sundhed',
  'above all': 'fjordby',
  elsewhere: 'fjordskolen',
}

async function ask(address: string, cookie?: { name: string; value: string }) {
  const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : undefined
  const response = await fetch(address, { headers, redirect: 'manual' })
  await response.body?.cancel()
  return { status: response.status, to: response.headers.get('location') ?? '' }
}

test('every page opens for those the permission table names, and for nobody else', async ({
  browserName: _,
}, { parallelIndex }) => {
  const server = await startServer(4120 + parallelIndex, { demo: true })
  try {
    const wrong: string[] = []
    for (const role of ['employee', ...givenRoles] as const)
      for (const [place, unitKey] of Object.entries(places)) {
        const actor = await employ(server, role, unitKey)
        const cookie = await sessionCookie(actor.personId)
        for (const { name, path, gate } of pages) {
          const { status, to } = await ask(server.address + path, cookie)
          const allowed = gate === null ? true : gate(actor)
          // A page for the signed-out leads somebody who is signed in on.
          const fine = allowed ? status === 200 || (gate === null && status === 307) : status === 404
          if (!fine) wrong.push(`${name} as ${role} ${place}: ${status} ${to}, allowed: ${allowed}`)
        }
      }
    for (const { name, path, gate } of pages) {
      const { status, to } = await ask(server.address + path)
      const fine = gate === null ? status === 200 : status === 307 && to.startsWith('/sign-in?to=')
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
