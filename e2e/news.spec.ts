import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head } from './support/people'
import { expect, open, test } from './support/test'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('an employee reads on a phone what came of it, says it is seen, and chooses when to be mailed', async ({
  as,
}) => {
  const page = await as(employee)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '/')
  // What can be answered now comes first.
  await expect(page.locator('h1, h2').first()).toHaveText('Hvad mener I om styringen?')
  await page.getByRole('link', { name: /^Se alle|^Se det hele/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nyt til dig' })).toBeVisible()
  await expect(page.getByText('Det er besluttet at', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Ny', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await press(page, 'Jeg har set det')
  await expect(page.getByText('Du har set det hele.')).toBeVisible()
  await open(page, '/')
  await expect(page.getByRole('heading', { name: 'Nyt til dig' })).toHaveCount(0)

  await open(page, '/news')
  await page.getByRole('link', { name: 'Vælg, hvornår du får en mail' }).click()
  const outcome = page.getByLabel('Resultater af runder, og hvad der besluttes om jeres krav')
  await expect(outcome).toHaveValue('daily')
  await outcome.selectOption({ label: 'Samlet, mandag morgen' })
  await press(page, 'Gem valgene')
  await expect(page.getByText('Dine valg er gemt.')).toBeVisible()
  await open(page, '/account')
  await expect(outcome).toHaveValue('weekly')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a head’s own calendar fetches the deadlines by a secret address, until it is stopped', async ({
  as,
  browser,
}) => {
  const page = await as(head, { locale: 'en' })
  await open(page, '/account')
  await press(page, 'Make an address')
  const address = await page.getByLabel('The address of your calendar').inputValue()
  const elsewhere = await browser.newContext()
  const fetched = await elsewhere.request.get(address)
  expect(fetched.headers()['content-type']).toContain('text/calendar')
  const text = await fetched.text()
  expect(text).toMatch(/^BEGIN:VCALENDAR/)
  expect(text).toMatch(/SUMMARY:(Follow-up|Deadline|To be done|To be looked at again|Last day to answer)/)
  await press(page, 'Stop the calendar')
  await expect(page.getByText('The calendar is stopped.', { exact: false })).toBeVisible()
  expect((await elsewhere.request.get(address)).status()).toBe(404)
  await elsewhere.close()
})
