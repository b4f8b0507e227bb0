import type { Page } from '@playwright/test'
import { expectAccessible } from './support/floor'
import {
  answer,
  arrived,
  begin,
  goToEnd,
  press,
  readCode,
  round,
  statements,
  stillToBegin,
} from './support/rating'
import { expect, open, test } from './support/test'

/** Everything this browser keeps of the round. */
const remains = (page: Page) =>
  page.evaluate(async () => {
    const rooms = [localStorage, sessionStorage].flatMap(room => Object.keys(room))
    return [...rooms.filter(key => key.startsWith('raaderum')), ...(await caches.keys())]
  })

const sessions = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name.includes('session-token'))
const forgottenHere = 'Du er logget ud, og dine svar er glemt her. De tæller stadig med.'

test('a shared tablet offers the code first, and leaves nothing when one is done, not even the session', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await open(page, round)
  await begin(page, true)
  await expect(page.getByRole('heading', { name: 'Din kode' })).toBeFocused({ timeout: 20_000 })
  expect(await readCode(page)).toHaveLength(17)
  await expect(page.getByRole('img', { name: 'QR-kode med de samme ord' })).toBeVisible()
  await press(page, 'Jeg har gemt koden')
  await answer(page, 4)
  await goToEnd(page)
  expect(await remains(page)).not.toEqual([])
  await press(page, 'Jeg er færdig')
  await expect(page.getByText(forgottenHere)).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  expect(await remains(page)).toEqual([])
  expect(await sessions(page)).toEqual([])
  await page.goBack()
  await expect(page.getByLabel('Adgangskode')).toBeVisible()
  await expect(page.getByRole('group', { name: statements[0] })).toHaveCount(0)
  for (const path of ['/', '/rate', round]) {
    await page.goto(path)
    await expect(page.getByLabel('Adgangskode')).toBeVisible()
  }
})

test('a shared tablet whose page is left hands in at once and forgets; with the code one goes on', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await open(page, round)
  await begin(page, true)
  const words = await readCode(page)
  await press(page, 'Jeg har gemt koden')
  await answer(page, 4)
  await press(page, 'Næste')
  await page.goto('/rate/how-it-works')
  expect(await remains(page)).toEqual([])
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Begynd' })).toBeVisible()
  await page.locator('summary', { hasText: 'Har du en kode' }).click()
  await page.getByLabel('Kodens 17 ord').fill(words.join(' '))
  await page.getByLabel('Ja, andre bruger den også').check()
  await press(page, 'Gå videre med koden')
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 20_000 })
})

test('a shared tablet that nobody touches for two minutes forgets, after having said so', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await page.clock.install()
  await open(page, round)
  await begin(page, true)
  await expect(page.getByRole('heading', { name: 'Din kode' })).toBeVisible({ timeout: 20_000 })
  await press(page, 'Jeg har gemt koden')
  await answer(page, 4)
  // What would be refused does not take the rest of the answer with it.
  await page.getByLabel('Kommentar').fill('Ring på 22 33 44 55')
  const handedIn: number[] = []
  page.on('response', response => {
    const isOne = new URL(response.url()).pathname === '/api/ballots'
    if (isOne && response.request().method() === 'POST') handedIn.push(response.status())
  })
  await page.clock.runFor(100_000)
  await expect(page.getByText('Om lidt glemmes dine svar her', { exact: false })).toBeVisible()
  await page.clock.runFor(25_000)
  await expect(page.getByText(forgottenHere)).toBeVisible({ timeout: 20_000 })
  expect(handedIn).toEqual([204, 204])
  expect(await remains(page)).toEqual([])
  expect(await sessions(page)).toEqual([])
})

test('a shared tablet whose tab was closed knows nobody once they have been gone for two minutes', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  const context = page.context()
  await open(page, round)
  await begin(page, true)
  await expect(page.getByRole('heading', { name: 'Din kode' })).toBeVisible({ timeout: 20_000 })
  const present = (await context.cookies()).find(({ name }) => name === 'raaderum-present')
  expect((present?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(120)
  await page.close()
  // As it goes when two minutes have passed.
  await context.clearCookies({ name: 'raaderum-present' })
  const next = await context.newPage()
  await next.goto('/')
  await expect(next.getByLabel('Adgangskode')).toBeVisible()
  expect(await sessions(next)).toEqual([])
})
