import type { Page } from '@playwright/test'
import { requirementId, solutionId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head } from './support/people'
import { expect, isAwake, open, withOwnServer } from './support/test'

/** A server of its own: a week goes by. */
const test = withOwnServer()

test.describe.configure({ mode: 'serial' })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const FIRST_VISIT = `/requirements/STY-${String(requirementId('hn-first-visit')).padStart(4, '0')}`
const NAMED = 'Vi tager listen med i lommen og udfylder den sammen med borgeren ved det andet besøg.'
const NAMELESS = 'We leave the list in the car, and write in the record only what is not there already.'

let privateLink = ''

test('an employee proposes a solution on a phone under their name, and supports another’s', async ({
  as,
}) => {
  const phone = await as(employee, { screen: 'phone' })
  await open(phone, FIRST_VISIT)
  await phone.getByRole('link', { name: 'Foreslå en løsning' }).click()
  await isAwake(phone)
  await phone
    .getByLabel('Hvad skal der ske med kravet?')
    .selectOption({ label: 'Forandre: Gøre det enklere' })
  const body = phone.getByLabel('Hvad foreslår du?')
  await body.fill(`${NAMED} Ring på 22 33 44 55.`)
  await phone.getByLabel('Hvad håber du, det fører til?').fill('Borgeren bestemmer selv mere.')
  await phone.getByLabel('Hvordan kan vi se, om det virker?').fill('Færre spørger, hvad listen er til for.')
  await press(phone, 'Send forslaget')
  await expect(
    phone.getByText('ser ud til at indeholde et telefonnummer', { exact: false }).first(),
  ).toBeVisible()
  await expect(body).toHaveValue(`${NAMED} Ring på 22 33 44 55.`)
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await body.fill(NAMED)
  await press(phone, 'Send forslaget')
  await expect(phone.getByRole('heading', { level: 1, name: 'Forandre: Gøre det enklere' })).toBeVisible()
  await expect(phone.getByText(NAMED)).toBeVisible()
  await expect(phone.getByText('Det er dit eget forslag.', { exact: false })).toBeVisible()

  await open(phone, `/solutions/${solutionId(1)}`)
  await expect(phone.getByText('6 støtter det.').first()).toBeVisible()
  await press(phone, 'Støt forslaget')
  await expect(phone.getByText('Det tæller med fra på mandag.', { exact: false }).first()).toBeVisible()
  await expect(phone.getByText('6 støtter det.').first()).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
})

test('another proposes one without a name, by keyboard and in English, and nobody sees it yet', async ({
  as,
  server,
}) => {
  const phone = await as(employee, { screen: 'phone' })
  await open(phone, `${FIRST_VISIT}/propose`)
  const way = await phone.getByRole('link', { name: 'Foreslå uden navn' }).getAttribute('href')
  expect(way).toMatch(/^\/propose#\d+\.\d+\.[\w-]{16}$/)
  const page = await as(null, { locale: 'en' })
  const doors: { path: string; headers: Record<string, string> }[] = []
  page.on('request', async request => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST') doors.push({ path: pathname, headers: await request.allHeaders() })
  })
  await open(page, way ?? '')
  await page.getByLabel('What should happen to the requirement?').focus()
  await page.keyboard.type('Change: S')
  await page.keyboard.press('Tab')
  await page.keyboard.type(NAMELESS)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const refused = page.getByLabel('What do you hope it leads to?')
  await expect(refused).toBeFocused()
  await expect(page.getByLabel('What do you propose?')).toHaveValue(NAMELESS)
  await expectAccessible(page)
  await page.keyboard.type('More time to listen.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nothing is overlooked at a first visit.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thank you. It lies in the box' })).toBeFocused()
  const link = new URL(await page.getByLabel('Your private link').inputValue())
  privateLink = `${link.pathname}${link.hash}`
  await open(page, privateLink)
  await expect(page.getByText('It lies in the box.', { exact: false })).toBeVisible()
  expect(doors.map(door => door.path)).toContain('/api/propose')
  for (const { path, headers } of doors.filter(door => door.path.startsWith('/api/propose'))) {
    expect(headers, path).not.toHaveProperty('cookie')
    expect(headers.referer ?? '').toBe('')
  }
  expect(await look(server, 'select * from solution where body = ?', [NAMELESS])).toEqual([])
})

test('the head finds it when the week is over, takes it over in a case and answers the other; both who wrote see it', async ({
  as,
  server,
}) => {
  await server.restart({ daysLater: 8 })
  const page = await as(head)
  await expect(async () => {
    await open(page, '/solutions')
    await expect(page.getByRole('link', { name: NAMELESS })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(page)
  await page.getByRole('link', { name: NAMELESS }).click()
  await isAwake(page)
  await expect(page.getByText('uden navn. Team Fjordbakken, uge', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Tag det over')
  await expect(page).toHaveURL(/\/cases\/\d+/)
  await expect(page.getByRole('heading', { name: 'Foreslået af medarbejderne' })).toBeVisible()
  await expect(page.getByRole('link', { name: NAMELESS })).toBeVisible()

  // On the front page stands what nobody leads nearer to.
  await open(page, '/')
  await expect(page.getByRole('link', { name: /^Forslag: »Vi bruger kun listen/ })).toBeVisible()
  await open(page, '/solutions')
  await page.getByRole('link', { name: NAMED }).click()
  await isAwake(page)
  await page.getByLabel('Dit svar').fill('Det prøver vi hos de næste fem nye borgere.')
  await press(page, 'Send svaret')
  await expect(page.getByText('Svaret er sendt.')).toBeVisible()

  const phone = await as(employee, { screen: 'phone' })
  await open(phone, '/news')
  await phone
    .getByRole('link', {
      name: 'Der er svaret på dit forslag om »Første besøg hos nye borgere med tjekliste«.',
    })
    .click()
  await expect(phone.getByText('Det prøver vi hos de næste fem nye borgere.')).toBeVisible()
  await open(phone, `/solutions/${solutionId(1)}`)
  await expect(phone.getByText('7 støtter det.').first()).toBeVisible()
  const nameless = await as(null, { screen: 'phone' })
  await open(nameless, privateLink)
  await expect(nameless.getByText('En sag har taget forslaget over.')).toBeVisible()
  await expect(nameless.getByText('Sagen er ved at blive undersøgt.', { exact: false })).toBeVisible()
  await expectAccessible(nameless)
  await expectNoSidewaysScroll(nameless)
})
