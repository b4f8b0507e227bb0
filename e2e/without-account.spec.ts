import type { Page } from '@playwright/test'
import { linkInMailTo, look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { head, type Somebody, unitId } from './support/people'
import { answer, arrived, begin, goToEnd, press, readCode, statements } from './support/rating'
import type { RunningServer } from './support/server'
import { expect, open, withOwnServer } from './support/test'

/** A server of its own: its people lose their accounts. */
const test = withOwnServer()

test.describe.configure({ mode: 'serial' })

const NORD = unitId('hjemmeplejen-nord')
const TEAM = unitId('hn-fjordbakken')
const MAIL = 'uden.konto@fjordby.example'

/** A draft of ten requirements, which bind a whole institution where five of one team have no mail, and one has mail and no account. */
async function aDraft(server: RunningServer): Promise<number> {
  const steps = [
    "update rating_round set status = 'closed', closed_on = '2020-01-01' where status = 'open'",
    `insert into requirement_binding (requirement_id, unit_id, effect)
      select id, ${NORD}, 'binds' from requirement where id in (select id from requirement where status = 'active'
        and id not in (select requirement_id from requirement_group) limit 10) on conflict do nothing`,
    `insert into rating_round (name, unit_id, depth, opens_on, closes_on, status, k, created_at)
      values ('Styring i Nord', ${NORD}, 'short', date('now'), date('now', '+14 days'), 'draft', 5, 0)`,
    `insert into round_unit (round_id, unit_id) select max(id), ${NORD} from rating_round`,
    `insert into round_requirement (round_id, requirement_id)
      select (select max(id) from rating_round), id from requirement where status = 'active'
        and id not in (select requirement_id from requirement_group) limit 10`,
    `update person set email = null, status = 'invited' where id in (select id from person where unit_id = ${TEAM}
      and id not in (select person_id from role_assignment) order by professional_group_id, id limit 5)`,
    `update person set email = '${MAIL}', status = 'invited' where id = (select id from person where unit_id = ${TEAM}
      and email is not null and id not in (select person_id from role_assignment) order by id desc limit 1)`,
  ]
  for (const sql of steps) await look(server, sql)
  const [round] = await look(server, 'select max(id) as id from rating_round')
  return Number(round?.id)
}

let roundId: number
let slips: { code: string; address: string }[] = []

test.beforeAll(async ({ server }) => {
  roundId = await aDraft(server)
})

test('a head who chooses nothing opens a round to everybody, and prints slips that nobody keeps', async ({
  as,
  server,
}) => {
  const page = await as(head)
  await open(page, `/rounds/${roundId}`)
  await page.getByRole('link', { name: 'Se og vælg, hvem der svarer hvordan' }).click()
  await expect(page.getByText('en får et link på mail, og 5 trækker en kode', { exact: false })).toBeVisible()
  await expect(page.getByText('Alle har en vej ind.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/rounds/${roundId}`)
  await press(page, 'Åbn runden nu')
  await expect(page.getByText('Runden er åben til og med', { exact: false })).toBeVisible()

  await page.getByRole('link', { name: 'Se hvem der svarer hvordan, og print koder' }).click()
  // Scripts that come late: nothing that is pressed may be lost.
  let come = () => {}
  const late = new Promise<void>(resolve => {
    come = resolve
  })
  await page.route('**/*.js', async route => {
    await late
    await route.continue()
  })
  await page.getByRole('link', { name: 'Lav og print koder' }).click({ noWaitAfter: true })
  await expect(page.getByRole('button', { name: 'Lav koder' })).toHaveAttribute('aria-disabled', 'true')
  come()
  await press(page, 'Lav koder')
  const printed = page.locator('.slip')
  await expect(printed).toHaveCount(5, { timeout: 20_000 })
  const [key] = await look(server, 'select fingerprint from round_key where round_id = ?', [roundId])
  await expect(printed.first()).toContainText(String(key?.fingerprint))
  await expect(printed.first()).toContainText('Styring i Nord')
  await expect(printed.first()).toContainText('nogen tager to sedler')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const codes = await page.locator('.slip-code').allTextContents()
  const print = String(key?.fingerprint).replaceAll(' ', '')
  slips = codes.map(code => ({ code, address: `/answer#${code.replaceAll(' ', '')}/${print}` }))

  // Not in the database, and not a second time on the page.
  const kept = await look(server, 'select * from ballot_code')
  expect(kept).toHaveLength(5)
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code.replaceAll(' ', ''))
  page.once('dialog', dialog => dialog.accept())
  await page.goto(`/rounds/${roundId}/sheets`)
  await expect(printed).toHaveCount(0)
  await press(page, 'Lav nye koder for dem, der er tilbage')
  await expect(page.getByText('Der er allerede lavet koder til arket i dag.', { exact: false })).toBeVisible()
})

/** The first requirement is there. */
const started = (page: Page) =>
  expect(page.getByRole('group', { name: statements[0] })).toBeVisible({ timeout: 20_000 })

const chosen = (page: Page, place: number) =>
  page
    .getByRole('group', { name: statements[0] })
    .getByRole('radio')
    .nth(place - 1)

test('an employee without account answers ten requirements with a slip, loses the network, and goes on at another device', async ({
  as,
  server,
}) => {
  const phone = await as(null, { screen: 'phone' })
  const doors: { path: string; headers: Record<string, string> }[] = []
  phone.on('request', async request => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST') doors.push({ path: pathname, headers: await request.allHeaders() })
  })
  await open(phone, '/answer')
  const field = phone.getByLabel('Koden på din seddel')
  await field.fill('ABCD EFGH')
  await press(phone, 'Åbn')
  await expect(phone.getByText('En kode har 16 bogstaver', { exact: false })).toBeVisible()
  await field.fill('ABCD EFGH JKLM NPRS')
  await press(phone, 'Åbn')
  await expect(phone.getByText('Koden eller linket virker ikke.', { exact: false })).toBeVisible()
  await field.fill((slips[0]?.code ?? '').toLowerCase())
  await press(phone, 'Åbn')
  await expect(phone.getByRole('heading', { level: 1, name: 'Styring i Nord' })).toBeVisible()
  await expect(phone.getByText('10 krav, cirka', { exact: false })).toBeVisible()
  await expectAccessible(phone)
  await begin(phone)
  await started(phone)

  for (let requirement = 0; requirement < 4; requirement += 1) {
    await answer(phone, 2)
    await press(phone, 'Næste')
  }
  await expect(arrived(phone, 4, 4)).toBeVisible({ timeout: 30_000 })
  await phone.context().setOffline(true)
  // Half-way and without network one can already go on elsewhere: the code stands with every requirement.
  const elsewhere = phone.locator('summary', { hasText: 'Gå videre på en anden telefon eller computer' })
  await elsewhere.click()
  const words = await readCode(phone)
  for (let requirement = 4; requirement < 10; requirement += 1) {
    await answer(phone, 4)
    await press(phone, requirement === 9 ? 'Afslut' : 'Næste')
  }
  await expect(phone.getByRole('heading', { name: 'Tak for dine svar' })).toBeVisible()
  await expect(arrived(phone, 4, 10)).toBeVisible()
  await phone.context().setOffline(false)
  await expect(arrived(phone, 10, 10)).toBeVisible({ timeout: 60_000 })
  await elsewhere.click()
  expect(await readCode(phone)).toEqual(words)
  await press(phone, 'Jeg er færdig')
  await expect(phone.getByText('Tak. Dine svar er nået frem.', { exact: false })).toBeVisible()

  // Another device: the slip again, and the words.
  const computer = await as(null)
  await open(computer, slips[0]?.address ?? '')
  await expect(computer.getByRole('heading', { level: 1, name: 'Styring i Nord' })).toBeVisible()
  expect(new URL(computer.url()).hash).toBe('')
  await begin(computer)
  await expect(
    computer.getByText('Du er begyndt på en anden telefon eller computer', { exact: false }),
  ).toBeVisible({ timeout: 20_000 })
  await computer.getByLabel('Kodens 17 ord').fill(words.join(' '))
  await press(computer, 'Gå videre med koden')
  await expect(arrived(computer, 10, 10)).toBeVisible({ timeout: 60_000 })
  await computer.locator('main li button').first().click()
  await expect(chosen(computer, 2)).toBeChecked()
  await answer(computer, 5)
  await goToEnd(computer)
  await expect(arrived(computer, 10, 10)).toBeVisible({ timeout: 30_000 })

  // Why nobody can look it up, in plain words, without signing in.
  await computer.goto('/answer/how-it-works')
  await expect(computer.getByText('Ingen kan slå op, hvad du har svaret')).toBeVisible()
  await expect(computer.getByText('En seddel, der kommer på afveje')).toBeVisible()

  // The code left the browser in no address and beside no cookie, and the server knows nobody.
  expect(doors.map(door => door.path)).toContain('/api/answer/batch')
  for (const { headers } of doors) {
    expect(headers).not.toHaveProperty('cookie')
    expect(headers.referer ?? '').toBe('')
  }
  expect(await look(server, 'select * from ballot_issue where round_id = ?', [roundId])).toEqual([])
})

test('what had not arrived when the page was closed goes from the page where one comes in, without the slip', async ({
  as,
  server,
}) => {
  const phone = await as(null, { screen: 'phone' })
  await open(phone, slips[2]?.address ?? '')
  await begin(phone)
  await started(phone)
  await answer(phone, 3)
  await phone.context().setOffline(true)
  await press(phone, 'Næste')
  await expect(arrived(phone, 0, 1)).toBeVisible()
  const context = phone.context()
  await phone.close()
  await context.setOffline(false)
  const later = await context.newPage()
  await open(later, '/answer')
  await expect(later.getByText('De svar, der lå på denne telefon eller computer, er nået frem.')).toBeVisible(
    {
      timeout: 30_000,
    },
  )
  await expect(later.getByLabel('Koden på din seddel')).toBeVisible()

  // When the round is over, what the device kept of it is forgotten there, and what came too late is said.
  const kept = () =>
    later.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('raaderum:ballots:way-')))
  expect(await kept()).toHaveLength(1)
  await later.evaluate(() => {
    const [key = ''] = Object.keys(localStorage).filter(each => each.startsWith('raaderum:ballots:way-'))
    const store = JSON.parse(localStorage.getItem(key) ?? '{}')
    for (const each of Object.values<{ arrived: number }>(store.kept)) each.arrived = 0
    localStorage.setItem(key, JSON.stringify(store))
  })
  await look(server, "update rating_round set status = 'closed' where id = ?", [roundId])
  await later.reload()
  await expect(later.getByText('Runden lukkede, før alle dine svar', { exact: false })).toBeVisible()
  expect(await kept()).toEqual([])
  await look(server, "update rating_round set status = 'open' where id = ?", [roundId])
})

test('a home screen that opens on signing in shows the way for those without an account', async ({ as }) => {
  const page = await as(null, { screen: 'phone' })
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  await open(page, manifest.start_url)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Svar med din kode eller dit link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Svar uden konto' })).toBeVisible()
})

test('those without an account read what is kept of them, and for how long', async ({ as }) => {
  const page = await as(null, { screen: 'phone' })
  await open(page, '/answer')
  await page.getByRole('link', { name: 'Hvad der står om dig i Råderum, og hvor længe' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Sådan bruger vi dine oplysninger' }),
  ).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a personal link opens the same pages, once', async ({ as, server }) => {
  const link = new URL(await linkInMailTo(server, MAIL))
  const page = await as(null, { screen: 'phone' })
  await open(page, `${link.pathname}${link.hash}`)
  // Whoever comes by a link has chosen no language on the way.
  await press(page, 'English')
  await expect(page.getByText('10 requirements, about', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await press(page, 'Dansk')
  await expect(page.getByText('10 krav, cirka', { exact: false })).toBeVisible()
  await begin(page)
  await started(page)
  await answer(page, 3)
  await press(page, 'Næste')
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 30_000 })
  const elsewhere = await as(null)
  await open(elsewhere, `${link.pathname}${link.hash}`)
  await begin(elsewhere)
  await expect(
    elsewhere.getByText('Du er begyndt på en anden telefon eller computer', { exact: false }),
  ).toBeVisible({ timeout: 20_000 })
})

test('a slip whose fingerprint is not the round’s is not answered', async ({ as }) => {
  const page = await as(null)
  const wrong = (slips[1]?.address ?? '').replace(/\/\w{20}$/, `/${'A1'.repeat(10)}`)
  await open(page, wrong)
  await begin(page)
  await expect(page.getByText('Rundens fingeraftryk passer ikke.', { exact: false })).toBeVisible()
})

test('who draws a code does not also answer by signing in', async ({ as, server }) => {
  const [row] = await look(
    server,
    `select person.id, name from ballot_way join person on person.id = person_id where round_id = ? and way = 'code'`,
    [roundId],
  )
  const somebody: Somebody = { id: Number(row?.id), name: String(row?.name), email: 'ny@fjordby.example' }
  await look(server, "update person set email = ?, status = 'active' where id = ?", [
    somebody.email,
    somebody.id,
  ])
  const page = await as(somebody, { screen: 'phone' })
  for (const path of ['/', '/rate', `/rate/${roundId}`]) {
    await page.goto(path)
    const section = page.locator('section', {
      has: page.getByRole('heading', { name: 'Styring i Nord', exact: true }),
    })
    await expect(section).toContainText('I denne runde svarer du med en kode fra jeres ark')
    await expect(section.getByRole('link', { name: 'Skriv koden fra din seddel' })).toHaveAttribute(
      'href',
      '/answer',
    )
    await expect(section.getByRole('link', { name: /^Svar på/ })).toHaveCount(0)
  }
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
