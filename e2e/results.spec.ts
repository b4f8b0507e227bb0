import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { roundId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head, management, medRepresentative } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const second = roundId('second')
const round = `/rounds/${second}`

async function download(page: Page, name: string): Promise<string> {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await begun
  expect(file.suggestedFilename()).toMatch(new RegExp(`^raaderum-${second}-[-0-9]{10}\\.(csv|json)$`))
  return readFileSync(await file.path(), 'utf8')
}

interface Row {
  unit: string
  requirement: string
}

test('an employee sees what the round showed where they work, and takes home no more than that', async ({
  as,
}) => {
  const page = await as(employee, { screen: 'phone' })
  await open(page, round)
  const table = page.getByRole('table', { name: 'Hvad runden viste, krav for krav og enhed for enhed' })
  await expect(table).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const heads = await table.getByRole('columnheader').allTextContents()
  const { results } = JSON.parse(await download(page, 'Hent som JSON')) as { results: Row[] }
  const units = new Set(results.map(row => row.unit))
  expect([...units].filter(unit => !heads.includes(unit))).toEqual([])
  expect(heads).not.toContain('Fjordskolen')
  const csv = await download(page, 'Hent som CSV')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(results.length + 1)
})

test('one unit at a time shows what lies behind, and a hidden figure says why', async ({ as }) => {
  const page = await as(head)
  await open(page, round)
  const units = page.getByRole('navigation', { name: 'Vis tal for' }).getByRole('link')
  const name = (await units.nth(1).textContent()) ?? ''
  await units.nth(1).click()
  await expect(page.getByText(`Tallene her gælder ${name}.`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hvad har ændret sig siden sidst' })).toBeVisible()
  await expectAccessible(page)
})

test('a round of many units shows some beside each other, leads down to all of them, and fits on paper', async ({
  as,
}) => {
  const page = await as(management)
  await open(page, round)
  const table = page.getByRole('table', { name: 'Hvad runden viste, krav for krav og enhed for enhed' })
  const heads = () => table.getByRole('columnheader').allTextContents()
  expect(await heads()).toEqual([
    'Krav',
    'Fjordby Kommune',
    'Børn og Skole',
    'Social og Beskæftigelse',
    'Sundhed og Omsorg',
  ])
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6500)
  await table.getByRole('link', { name: 'Sundhed og Omsorg' }).click()
  await expect(page.getByText('Her er Sundhed og Omsorg og enhederne under.')).toBeVisible()
  expect(await heads()).toContain('Hjemmeplejen Nord')
  await page.getByRole('navigation', { name: 'Vis enhederne under' }).getByText('Hjemmeplejen Nord').click()
  await expect(page.getByText('Her er Hjemmeplejen Nord og enhederne under.')).toBeVisible()
  expect(await heads()).toContain('Team Fjordbakken')
  const factors = page.getByRole('table', { name: 'Hvad der spiller med og mod tilliden' })
  await expect(factors).toBeHidden()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 690, height: 1000 })
  await expect(factors).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hvem kunne svare på hvad' })).toBeHidden()
  await expectNoSidewaysScroll(page)
})

test('in which units the answers were counted is a link where they are many, and comes back unfolded at the names', async ({
  as,
}) => {
  const page = await as(management)
  await open(page, round)
  const chosen = page.getByRole('navigation', { name: 'Vis enhederne under' }).getByRole('link').nth(1)
  await chosen.click()
  await expect(page).toHaveURL(/unit=/)
  await page.getByText('Hvem kunne svare på hvad').click()
  const table = page.getByRole('table', { name: 'Krav, antal medarbejdere og grupper' })
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: /^\d+ enheder$/ }) })
    .first()
  const title = (await row.getByRole('link').first().textContent()) ?? ''
  const link = row.getByRole('link', { name: /^\d+ enheder$/ })
  const count = Number.parseInt((await link.textContent()) ?? '', 10)
  await link.focus()
  await page.keyboard.press('Enter')
  const names = page.locator('#classes')
  await expect(names).toBeInViewport()
  await expect(names).toBeFocused()
  await expect(page).toHaveURL(/unit=\d+&classes=STY-\d+#classes$/)
  expect((await names.textContent())?.match(/\(\d+\)/g)).toHaveLength(count)
  await expect(table.getByRole('row').filter({ has: names }).getByRole('link', { name: title })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('on a phone a round of many units says first what to talk about, with every verdict in sight', async ({
  as,
}) => {
  const page = await as(management, { screen: 'phone' })
  await open(page, round)
  const row = page.getByRole('row').filter({ hasText: 'Minutregistrering af besøg' }).first()
  await expect(row.getByText('Ikke meningsfuldt').first()).toBeVisible()
  const verdict = await row.getByText('Ikke meningsfuldt').first().boundingBox()
  expect((verdict?.x ?? 390) + (verdict?.width ?? 0)).toBeLessThanOrEqual(390)
  await expect(page.getByText('Triagemøde hver dag').first()).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5600)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('MED takes a comment away with a reason, and everybody reads why', async ({ as, server }) => {
  const before = await look(server, 'select figures from publication order by id')
  const council = await as(medRepresentative)
  await open(council, round)
  const section = council
    .locator('section')
    .filter({ has: council.getByRole('heading', { name: 'Kommentarer' }) })
  const first = section.locator('details.disclosure').first()
  await first.locator('summary').first().click()
  const item = first.getByRole('listitem').first()
  const text = (await item.textContent())?.split('Tag kommentaren væk')[0] ?? ''
  await item.getByText('Tag kommentaren væk').click()
  const reason = item.getByLabel('Hvorfor')
  await reason.fill('Ring på 22 33 44 55')
  await item.getByRole('button', { name: 'Tag væk for altid' }).click()
  await expect(item.getByText('Teksten ser ud til at indeholde et telefonnummer.').first()).toBeVisible()
  await expect(reason).toHaveValue('Ring på 22 33 44 55')
  await reason.fill('Den nævner en kollega')
  await item.getByRole('button', { name: 'Tag væk for altid' }).click()
  const told = /En MED-repræsentant tog kommentaren væk .*: Den nævner en kollega/
  await expect(section.getByText(told)).toHaveCount(1)
  await isAwake(council)
  expect(await look(server, 'select figures from publication order by id')).toEqual(before)
  expect(await look(server, 'select 1 from audit_event where after like ?', [`%${text}%`])).toEqual([])

  const leader = await as(management)
  await open(leader, round)
  await expect(leader.getByText(told)).toHaveCount(1)
  await expect(leader.getByText('Tag kommentaren væk')).toHaveCount(0)
  await expect(leader.getByText(text, { exact: true })).toHaveCount(0)
})
