import type { Page } from '@playwright/test'
import { look } from './support/database'
import {
  answer,
  arrived,
  begin,
  openAndBegin,
  openRound,
  press,
  round,
  statements,
  stillToBegin,
} from './support/rating'
import { expect, open, test } from './support/test'

const chosen = (page: Page, place: number) =>
  page
    .getByRole('group', { name: statements[0] })
    .getByRole('radio')
    .nth(place - 1)
const begun = (page: Page) =>
  expect(page.getByRole('group', { name: statements[0] })).toBeVisible({ timeout: 20_000 })

test('a session that ends before the ballots are fetched says so, and one that ends after does no harm', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  const context = page.context()
  const session = await context.cookies()
  await open(page, round)
  await context.clearCookies()
  await begin(page)
  await expect(page.getByText('Du er ikke logget ind længere.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Log ind igen, og begynd så' })).toHaveAttribute(
    'href',
    `/sign-in?to=${round}`,
  )
  await context.addCookies(session)
  await press(page, 'Begynd')
  await begun(page)

  // Handing in asks for no session, and what has not arrived waits until one is back.
  await context.clearCookies()
  await answer(page, 4)
  await press(page, 'Næste')
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 30_000 })
  await page.route('**/api/ballots', route => route.abort())
  await answer(page, 2)
  await press(page, 'Næste')
  await expect(arrived(page, 1, 2)).toBeVisible()
  await page.goto(round)
  await expect(page.getByLabel('Adgangskode')).toBeVisible()
  await page.unroute('**/api/ballots')
  await context.addCookies(session)
  await open(page, round)
  await expect(arrived(page, 2, 2)).toBeVisible({ timeout: 30_000 })
})

test('two tabs that begin at once share one batch, and neither writes over what the other answers', async ({
  as,
  server,
}) => {
  const somebody = await stillToBegin(server)
  const one = await as(somebody)
  const other = await one.context().newPage()
  const batches: (string | null)[] = []
  one.context().on('request', request => {
    if (new URL(request.url()).pathname === '/api/ballots/batch') batches.push(request.postData())
  })
  await open(one, round)
  await open(other, round)
  await Promise.all([begin(one), begin(other)])
  await begun(one)
  await begun(other)
  expect(new Set(batches).size).toBe(1)
  expect(
    await look(server, 'select * from ballot_issue where person_id = ? and round_id = ?', [
      somebody.id,
      openRound,
    ]),
  ).toHaveLength(1)

  await answer(one, 5)
  await press(one, 'Næste')
  await expect(arrived(one, 1, 1)).toBeVisible({ timeout: 30_000 })
  // The other tab shows it without being told, and keeps it when it answers something else.
  await expect(arrived(other, 1, 1)).toBeVisible()
  await expect(other.getByText('Du har svaret et andet sted siden.', { exact: false })).toBeVisible()
  await expect(chosen(other, 5)).toBeChecked()
  await press(other, 'Næste')
  await answer(other, 2)
  await press(other, 'Næste')
  await expect(arrived(other, 2, 2)).toBeVisible({ timeout: 30_000 })
  await expect(arrived(one, 2, 2)).toBeVisible()
  await one.close()
  await open(other, round)
  await expect(arrived(other, 2, 2)).toBeVisible()
})

test('“back” while an answer is on its way goes one requirement back and loses nothing', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await openAndBegin(page, round)
  let goOn: () => void = () => undefined
  const held = new Promise<void>(resolve => {
    goOn = resolve
  })
  await page.route('**/api/ballots', async route => {
    await held
    // Its page may be gone by now.
    await route.continue().catch(() => undefined)
  })
  await answer(page, 4)
  const sending = page.waitForRequest(request => new URL(request.url()).pathname === '/api/ballots')
  await press(page, 'Næste')
  await answer(page, 2)
  await sending
  await page.goBack()
  // The first again, as it was answered, and the second has been kept although nobody pressed "next".
  await expect(chosen(page, 4)).toBeChecked()
  await expect(arrived(page, 0, 2)).toBeVisible()
  await page.goForward()
  await expect(chosen(page, 2)).toBeChecked()

  // Out of the page altogether, and back into it.
  await page.goBack()
  await page.goBack()
  await page.goBack()
  goOn()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goForward()
  await expect(arrived(page, 2, 2)).toBeVisible({ timeout: 30_000 })
})
