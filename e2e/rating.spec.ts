import type { Page } from '@playwright/test'
import { roundId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { demoPerson } from './support/people'
import { expect, open, test } from './support/test'

const round = `/rate/${roundId('close-to-citizens')}`
const statements = [
  'Det er rimeligt, at vi har dette krav',
  'Det understøtter min faglighed',
  'Vi bliver klogere af det',
  'Vi er med til at bestemme, hvordan det bruges',
]

async function answer(page: Page, place: number) {
  for (const statement of statements)
    await page
      .getByRole('group', { name: statement })
      .locator('.scale-answer')
      .nth(place - 1)
      .click()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('answers are kept on the phone while there is no network, and sent when there is', async ({
  as,
  server,
}) => {
  const somebody = demoPerson('hn-fjordbakken-social_health_assistant-1')
  const sent = () =>
    look(server, 'select * from participation where person_id = ?', [somebody.id]).then(rows => rows.length)
  const page = await as(somebody, { screen: 'phone' })
  await open(page, round)
  await press(page, 'Begynd')
  await page.context().setOffline(true)
  await answer(page, 4)
  await press(page, 'Næste')
  await expect(
    page.getByText('Ikke gemt endnu. Dine svar ligger på denne telefon eller computer.'),
  ).toBeVisible()
  expect(await sent()).toBe(0)
  await page.context().setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'Gemt', hasNotText: 'Ikke gemt' })).toBeVisible()
  expect(await sent()).toBe(1)
  // Back: the answer still stands, and may be changed.
  await press(page, 'Tilbage')
  await expect(page.getByRole('group', { name: statements[0] }).getByRole('radio').nth(3)).toBeChecked()
  await answer(page, 2)
  await press(page, 'Næste')
  await expect(page.getByRole('status').filter({ hasText: 'Gemt', hasNotText: 'Ikke gemt' })).toBeVisible()
  expect(await sent()).toBe(1)
})

test('a tab that closed before the answer got through sends it the next time', async ({ as, server }) => {
  const somebody = demoPerson('hn-fjordbakken-social_health_assistant-2')
  const page = await as(somebody, { screen: 'phone' })
  await open(page, round)
  await press(page, 'Begynd')
  await page.route('**/api/ballots', route => route.abort())
  await answer(page, 5)
  await press(page, 'Næste')
  await expect(
    page.getByText('Ikke gemt endnu. Dine svar ligger på denne telefon eller computer.'),
  ).toBeVisible()
  const context = page.context()
  await page.close()
  const later = await context.newPage()
  await open(later, round)
  await expect(later.getByRole('status').filter({ hasText: 'Gemt', hasNotText: 'Ikke gemt' })).toBeVisible()
  const rows = await look(server, 'select * from participation where person_id = ?', [somebody.id])
  expect(rows).toHaveLength(1)
})

test('a second device is told that the answer was given on another, and changes nothing', async ({
  as,
  server,
}) => {
  const somebody = demoPerson('hn-fjordbakken-social_health_assistant-3')
  const phone = await as(somebody, { screen: 'phone' })
  await open(phone, round)
  await press(phone, 'Begynd')
  await answer(phone, 1)
  await press(phone, 'Næste')
  await expect(phone.getByRole('status').filter({ hasText: 'Gemt', hasNotText: 'Ikke gemt' })).toBeVisible()
  const before = await look(server, 'select count(*) as n from ballot')
  const computer = await as(somebody)
  await open(computer, round)
  await press(computer, 'Begynd')
  await answer(computer, 5)
  await press(computer, 'Næste')
  await press(computer, 'Tilbage')
  await expect(computer.getByText('Du har svaret på en anden telefon eller computer.')).toBeVisible()
  expect(await look(server, 'select count(*) as n from ballot')).toEqual(before)
})

test('one requirement is rated by keyboard alone, with the focus in sight', async ({ as }) => {
  const page = await as(demoPerson('hn-fjordbakken-nurse-1'))
  await open(page, round)
  const pressUntil = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const said = await page.evaluate(() => {
        const element = document.activeElement
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null
        const seen = [element, label].some(each => {
          if (!each) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        })
        const legend = element?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
        return { name: `${legend} ${label?.textContent ?? element?.textContent ?? ''}`, seen }
      })
      expect(said.seen, `focus on ${said.name}`).toBe(true)
      if (name.test(said.name)) return
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  await pressUntil(/Begynd/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const statement of statements) {
    await pressUntil(new RegExp(statement))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
  }
  for (const statement of statements)
    await expect(page.getByRole('group', { name: statement }).getByRole('radio').nth(1)).toBeChecked()
  await pressUntil(/Næste/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Gemt', hasNotText: 'Ikke gemt' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('with scripts off, the page says why answering needs them', async ({ as }) => {
  const page = await as(demoPerson('hn-fjordbakken-nurse-1'), { javaScriptEnabled: false })
  await page.goto(round)
  await expect(page.locator('noscript p')).toBeVisible()
  await expect(page.locator('noscript p')).toContainText('skal din browser kunne køre JavaScript')
})
