import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { round, stillToBegin } from './support/rating'
import { expect, open, test } from './support/test'

/** The words each state of rating is known by, in both languages. */
const words = {
  da: {
    yes: 'Ja, andre bruger den også',
    begin: 'Begynd',
    missing: 'Svar først på, om du deler telefonen, tabletten eller computeren med andre.',
    haveOne: 'Har du en kode fra en anden telefon eller computer?',
    goOn: 'Gå videre med koden',
    wrong: /En kode har 17 ord/,
    code: 'Din kode',
    saved: 'Jeg har gemt koden',
    step: /^(Næste|Afslut)$/,
    done: 'Tak for dine svar',
    otherDevice: /Du er begyndt på en anden telefon eller computer/,
  },
  en: {
    yes: 'Yes, others use it too',
    begin: 'Begin',
    missing: 'First say whether you share the device with others.',
    haveOne: 'Do you have a code from another device?',
    goOn: 'Go on with the code',
    wrong: /A code has 17 words/,
    code: 'Your code',
    saved: 'I have kept the code',
    step: /^(Next|Finish)$/,
    done: 'Thank you for your answers',
    otherDevice: /You began on another device/,
  },
}

async function expectSound(page: Page) {
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}

for (const [locale, colorScheme] of [
  ['da', 'light'],
  ['en', 'dark'],
] as const)
  test(`every state of rating can be read by everybody (${locale})`, async ({ as, server }) => {
    const said = words[locale]
    const somebody = await stillToBegin(server)
    const page = await as(somebody, { screen: 'phone', locale, colorScheme })
    await open(page, round)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await press(said.begin)
    await expect(page.getByText(said.missing)).toBeVisible()
    await page.locator('summary', { hasText: said.haveOne }).click()
    await press(said.goOn)
    await expect(page.getByText(said.wrong)).toBeVisible()
    await expectSound(page)
    await page.getByLabel(said.yes).check()
    await press(said.begin)
    await expect(page.getByRole('heading', { name: said.code })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('img')).toBeVisible()
    await expectSound(page)
    await press(said.saved)
    await page.route('**/api/ballots', route => route.abort())
    await page.locator('.scale-answer').first().click()
    const done = page.getByRole('heading', { name: said.done })
    await page.getByRole('button', { name: said.step }).click()
    await expectSound(page)
    while (!(await done.isVisible())) {
      const before = page.url()
      await page.getByRole('button', { name: said.step }).click()
      await expect(page).not.toHaveURL(before)
    }
    await expectSound(page)
    const other = await as(somebody, { screen: 'phone', locale, colorScheme })
    await open(other, round)
    await other.getByLabel(said.yes).check()
    await other.getByRole('button', { name: said.begin, exact: true }).click()
    await expect(other.getByText(said.otherDevice)).toBeVisible({ timeout: 20_000 })
    await expectSound(other)
  })

/** Bytes of JavaScript as they came over the network. */
const scriptBytes = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(entry => new URL(entry.name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  )

test('rating brings at most 40 KB of script beyond what every page has, the curves included', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await open(page, '/rate/how-it-works')
  const bare = await scriptBytes(page)
  await open(page, round)
  const atFirst = await scriptBytes(page)
  await page.getByLabel(words.da.yes).check()
  await page.getByRole('button', { name: words.da.begin, exact: true }).click()
  await expect(page.getByRole('img')).toBeVisible({ timeout: 20_000 })
  const begun = await scriptBytes(page)
  expect(begun).toBeGreaterThan(atFirst)
  expect(begun - bare, `bare ${bare}, at first ${atFirst}, begun ${begun}`).toBeLessThan(40_000)
})

test('a phone can keep it on its home screen', async ({ server }) => {
  const manifest = await (await fetch(`${server.address}/manifest.webmanifest`)).json()
  expect(manifest).toMatchObject({ name: 'Råderum', start_url: '/rate', display: 'standalone' })
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(server.address + src)
    expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type])
  }
})
