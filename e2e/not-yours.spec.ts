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

test('ballots are signed only for those entitled, and taken without a name, only from a page of the product', async ({
  server,
}) => {
  const [round, requirement] = [roundId('close-to-citizens'), requirementId('care-wholeness')]
  const send = async (path: string, body: object, somebodyId: number | null, origin = server.address) => {
    const cookie = somebodyId === null ? null : await sessionCookie(somebodyId)
    const { status } = await fetch(`${server.address}/api/ballots${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
      },
      body: JSON.stringify(body),
    })
    return status
  }
  const batch = { roundId: round, blinded: [{ requirementId: requirement, blinded: 'e2'.repeat(32) }] }
  const place = { roundId: round, requirementId: requirement, classUnitId: 1 }
  const forged = { ...place, serial: 'a'.repeat(64), token: 'b'.repeat(128) }
  const entitled = demoPerson('hn-mosegaarden-nurse-1').id
  const issued = () => look(server, 'select count(*) as n from ballot_issue')
  const before = await issued()
  expect(await send('/batch', batch, null)).toBe(401)
  expect(await send('/batch', batch, otherHead.id)).toBe(409)
  expect(await send('/batch', batch, entitled, 'https://elsewhere.example')).toBe(403)
  expect(await issued()).toEqual(before)
  // A ballot that carries a session says whose it is, so it is not even read; one that was made up is refused.
  for (const [path, ballot] of [
    ['', { ...forged, version: 1, answers: null }],
    ['/mine', forged],
  ] as const) {
    expect(await send(path, ballot, entitled)).toBe(400)
    expect(await send(path, ballot, null, 'https://elsewhere.example')).toBe(403)
    expect(await send(path, ballot, null)).toBe(403)
  }
})
