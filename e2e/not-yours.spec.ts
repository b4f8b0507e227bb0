import type { Page } from '@playwright/test'
import { caseId, requirementId, roundId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { demoPerson, employee, head, otherHead } from './support/people'
import type { RunningServer } from './support/server'
import { sessionCookie } from './support/session'
import { expect, open, test } from './support/test'

const keyLog = `/requirements/STY-${String(requirementId('hn-key-log')).padStart(4, '0')}`

/** Sends what somebody sent again, as somebody else. */
async function sendAs(server: RunningServer, page: Page, somebodyId: number, press: () => Promise<void>) {
  const [request] = await Promise.all([
    page.waitForRequest(each => each.method() === 'POST' && each.headers()['next-action'] !== undefined),
    press(),
  ])
  const { name, value } = await sessionCookie(somebodyId)
  const { 'content-length': _, ...headers } = await request.allHeaders()
  const given = Object.entries(headers).filter(([header]) => !header.startsWith(':'))
  const body = request.postDataBuffer()
  return fetch(new URL(new URL(request.url()).pathname, server.address), {
    method: 'POST',
    headers: { ...Object.fromEntries(given), cookie: `${name}=${value}` },
    body: body ? new Uint8Array(body) : null,
  })
}

test('the head of another unit neither opens nor sends what is not theirs', async ({ as, server }) => {
  const stranger = await as(otherHead)
  for (const path of [`${keyLog}/edit`, `${keyLog}/repeal`, `/rounds/${roundId('close-to-citizens')}`])
    expect((await stranger.goto(path))?.status(), path).toBe(404)
  expect((await stranger.goto(keyLog))?.status()).toBe(200)
  await expect(stranger.getByRole('link', { name: 'Ret kravet' })).toHaveCount(0)

  const before = await look(server, 'select title, version from requirement where id = ?', [
    requirementId('hn-key-log'),
  ])
  const own = await as(head)
  await open(own, `${keyLog}/edit`)
  await own.getByLabel('Titel').fill('Et navn, der ikke er deres at give')
  // It never arrives as their own; somebody else sends it instead.
  await own.route('**/edit', route =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  const response = await sendAs(server, own, otherHead.id, () =>
    own.getByRole('button', { name: 'Gem ændringerne' }).click(),
  )
  expect(await response.text()).toContain('Det har du ikke adgang til at gøre her.')
  const after = await look(server, 'select title, version from requirement where id = ?', [
    requirementId('hn-key-log'),
  ])
  expect(after).toEqual(before)
})

test('only the one with the authority finds a form to decide with', async ({ as }) => {
  const path = `/cases/${caseId('small-purchases')}`
  for (const somebody of [otherHead, employee]) {
    const page = await as(somebody)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Beslut', exact: true })).toHaveCount(0)
  }
})

test('a ballot is taken only from those entitled, and only from a page of the product', async ({
  server,
}) => {
  const ballot = {
    roundId: roundId('close-to-citizens'),
    requirementId: requirementId('care-wholeness'),
    handle: 'a'.repeat(64),
    answers: {
      statements: { legitimate: 3, supports: 3, learning: 3, involved: 3 },
      factors: {},
      notRelevant: false,
      sideEffects: [],
      sideEffectWords: '',
      minutes: null,
      occurrences: null,
      period: null,
      preference: null,
      comment: '',
    },
  }
  const send = async (somebodyId: number | null, origin: string) => {
    const cookie = somebodyId === null ? null : await sessionCookie(somebodyId)
    const { status } = await fetch(`${server.address}/api/ballots`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
      },
      body: JSON.stringify(ballot),
    })
    return status
  }
  const entitled = demoPerson('hn-mosegaarden-nurse-1').id
  const before = await look(server, 'select count(*) as n from ballot')
  expect(await send(null, server.address)).toBe(401)
  expect(await send(otherHead.id, server.address)).toBe(409)
  expect(await send(entitled, 'https://elsewhere.example')).toBe(403)
  expect(await look(server, 'select count(*) as n from ballot')).toEqual(before)
})
