import type { Page } from '@playwright/test'
import { caseId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { departmentManagement, head, otherHead, type Somebody } from './support/people'
import { type RunningServer, startServer } from './support/server'
import { test as base, expect, isAwake, open } from './support/test'

/** This story goes on for months, so it has a server of its own whose clock may move. */
const test = base.extend<object, { server: RunningServer }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startServer({ demo: true })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

/** "Overleveringsbog ved siden af journalen": decided, and in force in twelve days. */
const book = caseId('handover-book-going')
const bookPage = `/cases/${book}`
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function until(what: () => Promise<boolean>): Promise<void> {
  await expect.poll(what, { timeout: 60_000, intervals: [500] }).toBe(true)
}

async function pulseOf(server: RunningServer): Promise<{ id: number; status: string } | null> {
  const [row] = await look(
    server,
    `select rating_round.id, status from pulse join rating_round on rating_round.id = round_id
      where case_id = ? order by round_id desc limit 1`,
    [book],
  )
  return row ? { id: Number(row.id), status: String(row.status) } : null
}

test('what was removed is asked about after three months, answered by one tap on a phone, and contradicted', async ({
  as,
  server,
}) => {
  test.setTimeout(300_000)
  await test.step('it is carried out', async () => {
    await server.restart({ daysLater: 13 })
    await until(async () => {
      const [row] = await look(
        server,
        'select count(*) as n from decision where case_id = ? and effected_on is not null',
        [book],
      )
      return Number(row?.n) === 1
    })
    const leader = await as(head)
    await open(leader, bookPage)
    for (const place of ['It-systemet', 'Instruksen', 'Introduktionen af nye', 'Tilsynsskemaet'])
      await leader.getByRole('group', { name: place }).getByLabel('Gjort').check()
    await press(leader, 'Gem tjeklisten')
    await expect(leader.getByRole('button', { name: 'Marker som gennemført' })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await isAwake(leader)
    await press(leader, 'Marker som gennemført')
    await expect(leader.getByText('Beslutningen er gennemført og følges op.')).toBeVisible()
  })

  let round = 0
  await test.step('three months later a pulse has opened by itself', async () => {
    await server.restart({ daysLater: 106 })
    await until(async () => (await pulseOf(server))?.status === 'open')
    round = (await pulseOf(server))?.id ?? 0
    const leader = await as(head)
    await open(leader, bookPage)
    await expect(leader.getByText(/Medarbejderne bliver spurgt, om det er holdt op/)).toBeVisible()
    await expectAccessible(leader)
  })

  await test.step('employees answer on their phones by one tap', async () => {
    const asked = await look(
      server,
      `select id, name, email from person join entitlement on person_id = person.id
        where round_id = ? and status = 'active' and email is not null order by id`,
      [round],
    )
    expect(asked.length).toBeGreaterThan(8)
    for (const [place, row] of asked.slice(0, 12).entries()) {
      const somebody: Somebody = { id: Number(row.id), name: String(row.name), email: String(row.email) }
      const phone = await as(somebody, { screen: 'phone' })
      await open(phone, '/rate')
      const question = phone.getByRole('group', { name: 'Gør du det stadig?' })
      await expect(question.first()).toBeVisible()
      await expect(
        phone.getByText(/kan ikke føres tilbage|Ingen side viser|tælles sammen/).first(),
      ).toBeVisible()
      if (place === 0) {
        await expectAccessible(phone)
        await expectNoSidewaysScroll(phone)
        await question.first().getByRole('button', { name: 'Nej' }).focus()
        await phone.keyboard.press('Enter')
        await expect(phone.getByText(/Tak. Dit svar er modtaget/).first()).toBeVisible({ timeout: 20_000 })
      }
      // It can be changed until it closes.
      await question.first().getByRole('button', { name: 'Ja', exact: true }).click()
      await expect(phone.getByText(/Tak. Dit svar er modtaget/).first()).toBeVisible({ timeout: 20_000 })
      await phone.context().close()
    }
  })

  await test.step('somebody answers on the page of its own', async () => {
    const asked = await look(
      server,
      `select id, name, email from person join entitlement on person_id = person.id
        where round_id = ? and status = 'active' and email is not null order by id desc limit 1`,
      [round],
    )
    const phone = await as(
      { id: Number(asked[0]?.id), name: String(asked[0]?.name), email: String(asked[0]?.email) },
      { screen: 'phone', locale: 'en' },
    )
    await open(phone, `/rate/${round}`)
    await expect(phone.getByText(/One question, under a minute/)).toBeVisible()
    await phone.getByLabel('No, only I use it').check()
    await press(phone, 'Begin')
    await phone.getByRole('group', { name: 'Do you still do it?' }).getByLabel('Yes').check()
    await expectAccessible(phone)
    await press(phone, 'Finish')
    await expect(phone.getByRole('heading', { name: 'Thank you for your answers' })).toBeVisible()
    await press(phone, 'I am done')
  })

  await test.step('it closes, the case says that it is contradicted, and management sees it', async () => {
    await server.restart({ daysLater: 121 })
    await until(async () => (await pulseOf(server))?.status === 'closed')
    const leader = await as(head)
    await open(leader, bookPage)
    await expect(leader.getByText('Modsagt: det bliver stadig gjort')).toBeVisible()
    await expectAccessible(leader)
    await leader.getByRole('link', { name: 'Se pulsmålingen' }).first().click()
    await expect(leader.getByText('Nogle siger ja').first()).toBeVisible()
    const manager = await as(departmentManagement)
    await open(manager, '/follow-up')
    const told = manager.getByRole('region', { name: 'Modsagt af medarbejderne' })
    await expect(told.or(manager.locator('#contradicted')).first()).toContainText('Overleveringsbog')
    await expectAccessible(manager)
    const outside = await as(otherHead)
    await open(outside, bookPage)
    await expect(outside.getByText('Modsagt: det bliver stadig gjort')).toHaveCount(0)
  })

  await test.step('and the head starts a new dialogue', async () => {
    const leader = await as(head)
    await open(leader, bookPage)
    await press(leader, 'Tal om det igen')
    await expect(
      leader.getByText('Sagen er tilbage i dialog.').or(leader.getByText('Kravet er i dialog.')).first(),
    ).toBeVisible()
  })
})

test('the demo shows what is confirmed, and what is not', async ({ as }) => {
  const leader = await as(head)
  await open(leader, `/cases/${caseId('arrival-call-removed')}`)
  await expect(leader.getByText('Bekræftet.').first()).toBeVisible()
  const manager = await as(departmentManagement)
  await open(manager, `/cases/${caseId('incident-analysis-by-risk')}`)
  await expect(manager.getByText('Ikke bekræftet.').first()).toBeVisible()
})

test('who registers the same again is told that it was removed, and the case opens again', async ({ as }) => {
  test.setTimeout(120_000)
  const leader = await as(head)
  await open(leader, '/requirements/new')
  await leader.getByLabel('Titel').fill('Opkald til kontoret, når den første borger er nået')
  await leader
    .getByLabel('Hvad kræver det?')
    .fill('Dagvagten ringer til kontoret ved første ankomst om morgenen, så planlæggeren kan krydse af.')
  await leader.getByLabel('Slags').selectOption({ index: 1 })
  await leader.getByLabel('Arbejdspladsen (VI)').check()
  await leader.getByLabel('Hvad er det godt for?').fill('At opdage, hvis en medarbejder ikke er mødt.')
  await leader.getByLabel('Hvorfor blev det indført?').selectOption({ label: 'Det har vi altid gjort' })
  await leader
    .getByLabel('Hvad siger loven?')
    .selectOption({ label: 'Loven kræver formålet, formen er jeres' })
  await leader.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true }).check()
  await leader.getByLabel('Hvor lang tid tager det hver gang?').fill('2')
  await leader.getByLabel('Hvor tit?').fill('1')
  await press(leader, 'Registrér kravet')
  await expect(leader.getByText('Det samme er fjernet før')).toBeVisible()
  await expect(leader.getByText(/Opkald til kontoret ved første ankomst om morgenen ophørte/)).toBeVisible()
  await isAwake(leader)
  await expectAccessible(leader)
  for (const old of await leader.getByRole('group', { name: /^Hvad skal der ske med/ }).all())
    await old.getByLabel('Behold det ved siden af').check()
  await press(leader, 'Afslut gennemgangen')
  await expect(leader.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  await open(leader, `/cases/${caseId('arrival-call-removed')}`)
  await expect(leader.getByText('Det samme er kommet igen')).toBeVisible()
  await expect(leader.getByText('Kravet er i dialog.')).toBeVisible()
})
