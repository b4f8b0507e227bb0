import { caseId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { demoPerson, head, management, medRepresentative } from './support/people'
import { expect, isAwake, open, withOwnServer } from './support/test'

/** Cases move, so the story has a server of its own. */
const test = withOwnServer()

const TITLE = 'Nøglebog med underskrift'
/** It has evidence, so it can go on. */
const GUIDE = 'Samtaleguide med 31 spørgsmål'
const guide = caseId('interview-script')

test('management sees what is where, overdue first, and tries to move a case by keyboard', async ({ as }) => {
  test.setTimeout(120_000)
  const page = await as(management)
  await open(page, '/follow-up')
  await page.getByRole('link', { name: 'Se sagerne på en tavle' }).click()
  await page.waitForURL(/\/board/)
  await isAwake(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const followed = page.getByRole('region', { name: /^Opfølgning \(/ })
  await expect(followed.getByRole('listitem').first()).toContainText('over fristen')
  const leader = await as(head)
  await open(leader, '/follow-up/board')
  const column = (name: RegExp) => leader.getByRole('region', { name })
  const card = column(/^Undersøges/)
    .getByRole('listitem')
    .filter({ hasText: TITLE })
  const menu = card.locator('summary')
  await menu.focus()
  await leader.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: 'Til Dialog' })).toBeVisible()
  await leader.keyboard.press('Escape')
  await expect(card.getByRole('button', { name: 'Til Dialog' })).toBeHidden()
  await expect(menu).toBeFocused()
  await leader.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Til Dialog' }).focus()
  await leader.keyboard.press('Enter')
  // A case without evidence does not move, and the card says why.
  await expect(card.getByText(/Der mangler en vurdering/)).toBeVisible()
})

test('a case is dragged to the next column and back, and goes there by keyboard too', async ({ as }) => {
  const leader = await as(demoPerson('jobcenter-manager-1'))
  await open(leader, '/follow-up/board')
  const column = (name: RegExp) => leader.getByRole('region', { name })
  const from = column(/^Undersøges/)
    .getByRole('listitem')
    .filter({ hasText: GUIDE })
  const handle = from.locator('summary')
  const target = column(/^Dialog/)
  await handle.scrollIntoViewIfNeeded()
  const [a, b] = [await handle.boundingBox(), await target.boundingBox()]
  if (!a || !b) throw new Error('the board is not drawn')
  await leader.mouse.move(a.x + 10, a.y + 10)
  await leader.mouse.down()
  await leader.mouse.move(b.x + 30, b.y + 30, { steps: 8 })
  await expect(target).toHaveAttribute('data-drop', 'here')
  await leader.mouse.up()
  await expect(leader.getByText('Sagen er flyttet')).toBeVisible()
  await expect(
    column(/^Dialog/)
      .getByRole('listitem')
      .filter({ hasText: GUIDE }),
  ).toBeVisible()
  await isAwake(leader)
  await expectAccessible(leader)
  await leader.getByRole('button', { name: 'Fortryd' }).click()
  await expect(
    column(/^Undersøges/)
      .getByRole('listitem')
      .filter({ hasText: GUIDE }),
  ).toBeVisible()
  await isAwake(leader)
  await from.locator('summary').focus()
  await leader.keyboard.press('Enter')
  await from.getByRole('button', { name: 'Til Dialog' }).focus()
  await leader.keyboard.press('Enter')
  await expect(leader.getByText('Sagen er flyttet')).toBeVisible()
  await leader.goto(`/cases/${guide}`)
  await expect(leader.getByText('Trinet er taget tilbage').first()).toBeVisible()
})

test('a card held at the edge of the window takes the page along', async ({ as }) => {
  const leader = await as(demoPerson('jobcenter-manager-1'))
  await open(leader, '/follow-up/board')
  await isAwake(leader)
  await leader.setViewportSize({ width: 700, height: 420 })
  const handle = leader
    .getByRole('region', { name: /^Høring/ })
    .getByRole('listitem')
    .locator('summary')
  await handle.scrollIntoViewIfNeeded()
  const last = leader.getByRole('region', { name: /^Afsluttet/ })
  await expect(last).not.toBeInViewport()
  const a = await handle.boundingBox()
  if (!a) throw new Error('the card is not drawn')
  const end = await leader.evaluate(() => document.documentElement.scrollHeight)
  await leader.mouse.move(a.x + 10, a.y + 10)
  await leader.mouse.down()
  await leader.mouse.move(a.x + 10, 410, { steps: 8 })
  await expect(last).toBeInViewport()
  // The card itself makes the page no longer, however many frames it is held there.
  await leader.evaluate(async () => {
    for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame)
  })
  expect(await leader.evaluate(() => window.scrollY + window.innerHeight)).toBeLessThanOrEqual(end)
  const card = handle.locator('xpath=ancestor::*[@data-card]')
  await expect.poll(async () => (await card.boundingBox())?.y).toBeGreaterThan(250)
  await leader.mouse.move(a.x + 10, 10, { steps: 8 })
  await expect(leader.getByRole('heading', { level: 1 })).toBeInViewport()
  await leader.keyboard.press('Escape')
  await leader.mouse.up()
  await expect(leader.getByText('Sagen er flyttet')).toHaveCount(0)
})

test('whoever can move nothing is not told how to, and a phone is told to press', async ({ as }) => {
  const reader = await as(medRepresentative)
  await open(reader, '/follow-up/board')
  await expect(reader.getByRole('listitem').first()).toBeVisible()
  await expect(reader.getByText('»Flyt«')).toHaveCount(0)
  const phone = await as(head, { screen: 'phone' })
  await open(phone, '/follow-up/board')
  await expect(phone.getByText(/^Tryk på »Flyt«/)).toBeVisible()
  await expect(phone.getByText(/^Tag fat i »Flyt«/)).toBeHidden()
})

test('on a phone one column is shown at a time, and without scripts the board is lists with links', async ({
  as,
}) => {
  const phone = await as(head, { screen: 'phone', javaScriptEnabled: false })
  await phone.goto('/follow-up/board')
  await expect(phone.locator('[data-column]:visible')).toHaveCount(1)
  await phone
    .getByRole('navigation', { name: 'Kolonner' })
    .getByRole('link', { name: /^Opfølgning/ })
    .click()
  await expect(phone.getByRole('region', { name: /^Opfølgning/ })).toBeVisible()
  const english = await as(head, { screen: 'phone', locale: 'en' })
  await open(english, '/follow-up/board')
  await expect(english.getByRole('heading', { level: 1, name: 'The board' })).toBeVisible()
  await expectAccessible(english)
  await expectNoSidewaysScroll(english)
})
