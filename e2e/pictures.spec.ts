import { requirementId, unitId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll, layoutShift } from './support/floor'
import { departmentManagement, employee, head, management } from './support/people'
import { expect, open, test } from './support/test'

const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`
const north = unitId('hjemmeplejen-nord')

test('management sees which law has had most built on it, and where, and goes down to one requirement', async ({
  as,
}) => {
  const page = await as(management)
  await open(page, '/')
  await page.getByRole('navigation', { name: 'Flere billeder' }).getByRole('link', { name: 'Kæden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvad er der bygget oven på lovene?')
  const first = page.getByRole('figure').getByRole('listitem').first()
  await expect(first).toContainText('Journalføring af sundhedsfaglig behandling')
  await expect(first).toContainText('besluttet i Sundhed og Omsorg')

  await page.getByText('Vis som tabel').click()
  const table = page.getByRole('table', { name: 'Lovkrav med tillæg' })
  const row = table.getByRole('row').filter({ hasText: 'Journalføring' })
  await expect(row.getByRole('link', { name: /Hjemmeplejen Nord/ })).toBeVisible()
  await expectAccessible(page)

  await first.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kæden under Journalføring/)
  const chain = page.getByRole('navigation', { name: 'Kæden fra oven' })
  await expect(chain.getByRole('link')).toHaveCount(4)
  await expectAccessible(page)
  await chain.getByRole('link', { name: 'Overleveringsbog ved siden af journalen' }).click()
  await expect(page).toHaveURL(new RegExp(`/requirements/${reference('hn-handover-book')}$`))

  await page.getByRole('link', { name: 'Se kæden med timer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kæden under Journalføring/)
  await expect(page.getByText('dette krav · ')).toBeVisible()
})

test('a filter stays in the address from picture to picture, and a stream leads to the requirements it is made of', async ({
  as,
}) => {
  const page = await as(head)
  await open(page, `/pictures/flow?unit=${north}`)
  await page
    .getByRole('navigation', { name: 'Se billedet for' })
    .getByRole('link', { name: 'Dokumentationskrav' })
    .click()
  await expect(page).toHaveURL(/kind=documentation/)
  await page.getByRole('navigation', { name: 'Billederne' }).getByRole('link', { name: 'Regnskabet' }).click()
  await expect(page).toHaveURL(new RegExp(`/pictures/ledger\\?unit=${north}&kind=documentation$`))
  await page.getByRole('navigation', { name: 'Billederne' }).getByRole('link', { name: 'Strømmen' }).click()

  const stream = page.getByRole('figure').getByRole('link', { name: /^Fra Staten til Dokumentationskrav/ })
  const counted = /i (\d+) krav/.exec((await stream.getAttribute('aria-label')) ?? '')?.[1]
  await stream.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/level=state/)
  await expect(page).toHaveURL(/kind=documentation/)
  await expect(page.getByText(new RegExp(`^${counted} krav`)).first()).toBeVisible()
})

test('by keyboard a picture is one stop, and arrow keys move in it', async ({ as }) => {
  const page = await as(head)
  await open(page, `/pictures/ledger?unit=${unitId('fjordby')}`)
  const links = page.getByRole('figure').first().getByRole('link')
  await expect(links).toHaveCount(8)
  await links.first().focus()
  await page.keyboard.press('End')
  await expect(links.last()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(links.nth(6)).toBeFocused()
  await expect(page.locator('[tabindex="0"]:focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#q-\d{4}-[1-4]$/)
})

test('what came less what went is the difference, in every row of the ledger', async ({ as }) => {
  const page = await as(departmentManagement)
  await open(page, `/pictures/ledger?unit=${unitId('fjordby')}&years=3`)
  await page.getByText('Vis som tabel').click()
  const rows = await page
    .getByRole('table', { name: 'Regnskabet, kvartal for kvartal' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()
  expect(rows).toHaveLength(13)
  let removed = 0
  for (const row of rows) {
    const cells = await row.getByRole('cell').allInnerTexts()
    const [came = 0, went = 0, net = 0] = cells.map(text => Number.parseInt(text.replace('−', '-'), 10))
    expect(net).toBe(came - went)
    removed += went
  }
  expect(removed).toBeGreaterThan(0)
})

test('a unit’s share stands beside no other unit’s', async ({ as }) => {
  const page = await as(head)
  await open(page, `/pictures/share?unit=${north}`)
  await expect(page.getByRole('img', { name: /^Hjemmeplejen Nord: \d+ % i .*, \d+ % nu\.$/ })).toBeVisible()
  await page.getByText('Vis som tabel').click()
  const table = page.getByRole('table', { name: 'Andelen, måned for måned' })
  expect(await table.getByRole('row').count()).toBeGreaterThan(12)
  await expect(page.locator('main')).not.toContainText('Hjemmeplejen Syd')
})

test('the week of a team on a phone, in English, without moving while it comes', async ({ as }) => {
  const page = await as(employee, { screen: 'phone', locale: 'en' })
  await open(page, `/pictures/week?unit=${unitId('hn-fjordbakken')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do requirements take of a week?')
  await expect(page.getByText(/of a working week of 37 hours for each full-time position/)).toBeVisible()
  expect(await layoutShift(page)).toBeLessThan(0.02)
  // A day is narrower than the words: they stand under the picture.
  await expect(page.locator('.week-chip').filter({ visible: true })).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page
    .getByRole('figure')
    .getByRole('link', { name: /^Documentation:/ })
    .first()
    .click()
  await expect(page).toHaveURL(
    new RegExp(`/requirements\\?unit=${unitId('hn-fjordbakken')}&kind=documentation$`),
  )
})

test('on a phone the words of the flow are whole, on the screen and clear of each other', async ({ as }) => {
  const page = await as(management, { screen: 'phone' })
  for (const unit of ['fjordby', 'hjemmeplejen-nord']) {
    await open(page, `/pictures/flow?unit=${unitId(unit)}`)
    const words = await page
      .locator('.flow-label-narrow')
      .evaluateAll(all =>
        all.map(each => ({ text: each.textContent, ...each.getBoundingClientRect().toJSON() })),
      )
    expect(words.length).toBeGreaterThan(8)
    expect(words.filter(({ text, left, right }) => text.includes('…') || left < 0 || right > 390)).toEqual([])
    const meets = words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter(
          other =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom - 2 &&
            other.top < one.bottom - 2,
        )
        .map(other => `${one.text} and ${other.text}`),
    )
    expect(meets, unit).toEqual([])
  }
})

test('without scripts a picture, its table and its filters are all there', async ({ as }) => {
  const page = await as(head, { javaScriptEnabled: false })
  await page.goto(`/pictures/chain?unit=${north}`)
  await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()
  await page.getByText('Vis som tabel').click()
  await expect(page.getByRole('table', { name: 'Lovkrav med tillæg' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Se billedet for' })
    .getByRole('link', { name: 'Sundhed og Omsorg' })
    .click()
  await expect(page).toHaveURL(new RegExp(`/pictures/chain\\?unit=${unitId('sundhed')}$`))
})

test('on paper the table is laid out and nothing is there to press', async ({ as }) => {
  const page = await as(head)
  await open(page, `/pictures/week?unit=${north}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: 'Ugen, en slags ad gangen' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Se billedet for' })).toBeHidden()
})
