import type { Page } from '@playwright/test'
import { requirementId, unitId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { head, management, medRepresentative } from './support/people'
import { expect, open, test } from './support/test'

const TITLE = 'Kvittering for borgernes nøgler'
const OLD = 'Nøglebog med underskrift'
const REASON = 'Vi lægger de to sammen til foråret.'
const HERE = `/signals?unit=${unitId('hjemmeplejen-nord')}`
const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`

/** Registers a requirement that asks for what the key log asks for, whatever is asked at the door. */
async function registerLookAlike(page: Page) {
  await open(page, '/requirements/new')
  await page.getByLabel('Titel').fill(TITLE)
  await page
    .getByLabel('Hvad kræver det?')
    .fill('Borgernes nøgler kvitteres ud og ind med dato, klokkeslæt og underskrift.')
  await page.getByLabel('Slags').selectOption({ label: 'Dokumentationskrav' })
  await page.getByLabel('Hvorfor blev det indført?').selectOption({ label: 'Det har vi altid gjort' })
  await page.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true }).check()
  await page.getByLabel('Hvor lang tid tager det hver gang?').fill('2')
  await page.getByLabel('Hvor tit?').fill('1')
  await page.getByRole('button', { name: 'Registrér kravet' }).click()
  const done = page.getByText('Kravet er registreret og gælder nu.')
  const review = page.getByRole('button', { name: 'Afslut gennemgangen' })
  await expect(done.or(review).first()).toBeVisible()
  if (await done.isVisible()) return
  for (const group of await page.getByRole('group', { name: /^Hvad skal der ske med/ }).all())
    await group.getByLabel('Behold det ved siden af').check()
  await review.click()
  await expect(done).toBeVisible()
}

const countOf = async (page: Page, word: string) =>
  Number((await page.locator('.facet a', { hasText: word }).locator('span').last().textContent()) ?? 0)

test('a look-alike is seen on both, lived with for a reason, and management sees it change', async ({
  as,
}) => {
  const boss = await as(management)
  await open(boss, HERE)
  await boss.getByRole('button', { name: 'Jeg har set det nye' }).click()
  await expect(boss.getByText('Herfra er kun det, der kommer, nyt for dig.')).toBeVisible()

  const page = await as(head)
  await registerLookAlike(page)
  const signs = page.locator('#signals')
  await expect(signs.getByRole('heading', { name: /^Ligner et andet krav/ })).toBeVisible()
  await expect(signs.getByRole('link', { name: new RegExp(OLD) })).toBeVisible()
  await open(page, `/requirements/${reference('hn-key-log')}`)
  await expect(page.locator('#signals').getByRole('link', { name: new RegExp(TITLE) })).toBeVisible()

  await open(boss, HERE)
  const before = await countOf(boss, 'Ligner et andet krav')
  await boss.getByRole('link', { name: /kommet til$/ }).click()
  await expect(boss.getByRole('link', { name: TITLE, exact: true }).first()).toBeVisible()

  await open(page, '/signals?kind=overlap')
  await page.getByRole('link', { name: `Accepter indtil videre: Ligner et andet krav, ${TITLE}` }).click()
  await page.getByLabel('Hvorfor er det i orden?').fill(REASON)
  await page.getByRole('button', { name: 'Accepter indtil videre' }).click()
  await expect(page.getByLabel('Hvorfor er det i orden?')).toHaveValue(REASON)
  await page.getByLabel('Se på det igen den').fill('2099-03-01')
  await page.getByRole('button', { name: 'Accepter indtil videre' }).click()
  await expect(page.getByText('Tegnet er accepteret.')).toBeVisible()
  await open(page, '/signals?kind=overlap')
  await expect(page.locator('.signal-rows').getByRole('link', { name: TITLE, exact: true })).toHaveCount(0)
  await open(page, `/requirements?q=${TITLE}`)
  await page.getByRole('link', { name: TITLE }).click()
  await expect(
    page.locator('#signals').getByText(/^(Ingen|Ét|\d) tegn på, .* Ét er accepteret\.$/),
  ).toBeVisible()

  await open(boss, HERE)
  expect(await countOf(boss, 'Ligner et andet krav')).toBe(before - 1)
  await boss
    .locator('.facet')
    .getByRole('link', { name: /^Accepteret/ })
    .click()
  await expect(boss.getByText(REASON)).toBeVisible()
})

test('on a phone, in English and in the dark', async ({ as }) => {
  const page = await as(medRepresentative, { screen: 'phone', locale: 'en' })
  await open(page, '/signals')
  await expect(page.getByRole('heading', { level: 1, name: 'Governance that grows' })).toBeVisible()
  await expect(page.getByText('You have not gone through them before')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByText('Show as a table').click()
  await expect(page.getByRole('table', { name: /at the end of each month/ })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('by keyboard alone, and with scripts off', async ({ as }) => {
  const page = await as(head)
  await open(page, '/signals')
  const accept = page.getByRole('link', { name: /^Accepter indtil videre/ }).first()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await accept.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Hvorfor er det i orden?')).toBeVisible()

  const plain = await as(head, { javaScriptEnabled: false, screen: 'phone' })
  await plain.goto('/signals')
  await plain
    .getByRole('link', { name: /^Accepter indtil videre/ })
    .first()
    .click()
  await plain.getByLabel('Hvorfor er det i orden?').fill('Det er aftalt i MED.')
  await plain.getByLabel('Se på det igen den').fill('2099-03-01')
  await plain.getByRole('button', { name: 'Accepter indtil videre' }).click()
  await expect(plain.getByText('Tegnet er accepteret.')).toBeVisible()
})
