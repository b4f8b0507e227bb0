import type { Page } from '@playwright/test'
import { caseId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import {
  additionToTheLaw,
  askedUpward,
  bound,
  law,
  proposed,
  receipt,
  talkedThrough,
} from './support/lasting'
import {
  departmentManagement,
  employee,
  head,
  management,
  medRepresentative,
  otherHead,
} from './support/people'
import { expect, isAwake, open, withOwnServer } from './support/test'

/** This story goes on for two years, so it has a server of its own whose clock may move. */
const test = withOwnServer({ demo: true, mails: true })

test.describe.configure({ mode: 'serial' })

const title = 'Kvittering for hver leveret ydelse'
const pathOf = (reference: number) => `/requirements/STY-${String(reference).padStart(4, '0')}`
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** The days of the story, counted from the day it begins. */
const TEST_ENDS = 60
const HALFWAY = TEST_ENDS / 2
const LAST_ASKED = TEST_ENDS - 13
const REPEALED = 70
const ASKED = REPEALED + 93
const HEARD = ASKED + 15
const A_YEAR_LATER = HEARD + 366

async function until(what: () => Promise<boolean>): Promise<void> {
  await expect.poll(what, { timeout: 60_000, intervals: [250] }).toBe(true)
}

test('the demo shows what is confirmed, and what is not', async ({ as }) => {
  const leader = await as(head)
  await open(leader, `/cases/${caseId('arrival-call-removed')}`)
  await expect(leader.getByText('Bekræftet.').first()).toBeVisible()
  const manager = await as(departmentManagement)
  await open(manager, `/cases/${caseId('incident-analysis-by-risk')}`)
  await expect(manager.getByText('Ikke bekræftet.').first()).toBeVisible()
  await open(manager, '/follow-up')
  await expect(manager.locator('#notConfirmed')).toContainText('Analyseskema ved alvorlige hændelser')
})

test('from a red law with two additions to an effect that is looked after for years', async ({
  as,
  server,
}) => {
  test.setTimeout(480_000)
  await additionToTheLaw(server)
  const asked = 'At ét årligt tilsyn er nok.'
  let governanceCase = ''
  let path = ''

  await test.step('guidance: the law is challenged upward, and the addition is changed here', async () => {
    const leader = await as(head)
    await open(leader, pathOf(law))
    await expect(leader.getByText('Ikke meningsfuldt').first()).toBeVisible()
    await expect(leader.getByText('Vejledning: udfordre opad')).toBeVisible()
    for (const addition of [title, 'Tilsynsmappe, der altid er klar'])
      await expect(leader.getByRole('link', { name: new RegExp(addition) }).first()).toBeVisible()
    await open(leader, pathOf(receipt))
    await expect(leader.getByText('Vejledning: forandre')).toBeVisible()
    await expect(leader.getByText('Gå også opad: en lov sætter rammen for formen.').first()).toBeVisible()
  })

  await test.step('the letter is made', async () => {
    const leader = await as(head)
    const challenge = await talkedThrough(leader, pathOf(law), 'Ja, der er et formål')
    await proposed(leader, 'Udfordre opad: Gå opad med det', day(0), day(60))
    await askedUpward(leader, asked)
    const decider = await as(management)
    await open(decider, challenge)
    await decider.getByLabel('Ja, vi går opad med det').check()
    await press(decider, 'Beslut')
    await expect(decider.getByText('Der ventes på svar ovenfra.')).toBeVisible()
    await decider.getByRole('link', { name: 'Se brevet' }).click()
    await expect(decider.getByText(asked).first()).toBeVisible()
    await expect(decider.getByRole('link', { name: 'Hent som PDF' })).toBeVisible()
  })

  await test.step('the dialogue finds no purpose in the addition, and its removal is proposed', async () => {
    const leader = await as(head)
    path = await talkedThrough(leader, pathOf(receipt), 'Nej, ingen kunne sige, hvad det er til for')
    governanceCase = path.split('/').at(-1) ?? ''
    await proposed(leader, 'Fjerne: Ophæve kravet', day(REPEALED), day(REPEALED + 60))
    await press(leader, 'Send forslaget i høring')
    await expect(leader.getByText('Forslaget er i høring.')).toBeVisible()
  })

  await test.step('the elderly council is heard, and the case’s history tells of it', async () => {
    const leader = await as(head)
    await open(leader, path)
    const hearings = leader.locator('#hearings')
    await hearings.getByText('Send i høring', { exact: true }).first().click()
    await hearings.getByLabel('Hvem skal høres?').selectOption({ label: 'Ældrerådet' })
    await hearings.getByLabel('Hvad spørger I om?').fill('Kan kvitteringen undværes?')
    await hearings.getByRole('button', { name: 'Send i høring' }).click()
    await expect(leader.getByText('Høringen er noteret.', { exact: false })).toBeVisible()
    await hearings.getByText('Saml høringen op', { exact: true }).first().click()
    await hearings.getByLabel('Hvad svarede de?').fill('Ældrerådet er trygt ved det.')
    await hearings
      .getByLabel('Det tager vi med', { exact: true })
      .fill('Vi fortæller det til borgerne først.')
    await hearings.getByRole('button', { name: 'Saml høringen op' }).click()
    await expect(leader.getByText('Høringen er samlet op.').first()).toBeVisible()
    const history = leader.locator('#history')
    await expect(history.getByText('Forslaget blev sendt i høring: Ældrerådet')).toBeVisible()
    await expect(history.getByText('Høringen blev samlet op: Ældrerådet')).toBeVisible()
    await expect(history.getByText('Ældrerådet er trygt ved det.')).toBeVisible()
  })

  await test.step('the addition is to be tried first, in one team', async () => {
    const leader = await as(head)
    await open(leader, path)
    await leader.getByText('Skriv en tillidstest', { exact: true }).click()
    await leader.getByLabel('Hvad tror I, der sker?').fill('Borgeren får det samme uden kvittering.')
    await leader.getByLabel('Tilliden mellem leder og medarbejdere').check()
    await leader.getByLabel('Kompetence: at man kan').check()
    await leader.getByLabel('Team Fjordbakken', { exact: true }).check()
    await leader.getByLabel('Fra og med').fill(day(0))
    await leader.getByLabel('Til og med').fill(day(TEST_ENDS))
    await leader.getByLabel('Hvad holder I øje med?').fill('Om nogen spørger efter en kvittering.')
    await leader.getByLabel('Hvornår stopper I?').fill('Tre borgere klager.')
    await leader.getByLabel('Hvad griber, hvis det går galt?').fill('Skemaet ligger i skabet.')
    await leader.getByLabel('Hvem siger man det til?').fill('Leder af Hjemmeplejen Nord')
    await leader.getByLabel('Hvem bedømmer testen?').fill('Direktør for Sundhed og Omsorg')
    await leader.locator('select[name=judgePersonId]').selectOption({ label: departmentManagement.name })
    await leader.getByLabel('Hvem må stoppe den med det samme?').selectOption({ label: employee.name })
    await press(leader, 'Gem tillidstesten')
    await expect(leader.getByText('Tillidstesten er skrevet ned.').first()).toBeVisible()
    await press(leader, 'Bed om en beslutning')
    await expect(leader.getByText('Forslaget venter på en beslutning.')).toBeVisible()
  })

  const decider = await as(departmentManagement)
  await test.step('MED claims a discussion, which holds the decision back until it is noted', async () => {
    const council = await as(medRepresentative)
    const yes = decider.getByLabel('Ja, vi prøver det')
    await open(decider, path)
    await expect(yes).toBeVisible()
    await open(council, path)
    await press(council, 'Bed om en drøftelse i MED')
    await expect(council.getByText('En medarbejderrepræsentant har bedt om drøftelsen.')).toBeVisible()
    await decider.reload()
    await expect(decider.getByText('Drøftelsen i MED er ikke noteret endnu.').first()).toBeVisible()
    await expect(yes).toHaveCount(0)
    await isAwake(council)
    await council.getByLabel('Drøftet den').fill(day(0))
    await council.getByLabel('Hvad blev I enige om?').fill('MED bakker forslaget op.')
    await press(council, 'Noter drøftelsen')
    await expect(council.locator('#med').getByText('MED bakker forslaget op.')).toBeVisible()
    const history = council.locator('#history')
    await expect(history.getByText('Medarbejderrepræsentanten bad om en drøftelse i MED')).toBeVisible()
    await expect(history.getByText('MED bakker forslaget op.')).toBeVisible()
  })

  await test.step('it is decided to try it, and not without weighing the citizen', async () => {
    await open(decider, path)
    await decider.getByLabel('Ja, vi prøver det').check()
    await decider.getByLabel('Tillid og kontrol').fill('Vi stoler på det, der bliver sagt.')
    await press(decider, 'Beslut')
    await expect(decider.getByText('Skriv i en linje, hvad det betyder for borgeren.').first()).toBeVisible()
    await expect(decider.getByLabel('Tillid og kontrol')).toHaveValue('Vi stoler på det, der bliver sagt.')
    await expectAccessible(decider)
    await decider.getByLabel('Borgeren', { exact: true }).fill('Får mere tid hos sig.')
    await press(decider, 'Beslut')
    await expect(decider.getByText('Kravet er sat i bero i Team Fjordbakken', { exact: false })).toBeVisible()
    await expect(decider.getByText(/Ikke vejet: Faglighed og politik/)).toBeVisible()
  })

  const askedInTest = async (moment: 'halfway' | 'end') => {
    const [row] = await look(
      server,
      `select status from trust_test_pulse join trust_test on trust_test.id = trust_test_id
        join rating_round on rating_round.id = round_id where case_id = ? and moment = ?`,
      [Number(governanceCase), moment],
    )
    return row?.status
  }

  await test.step('half-way it can be taken back and not made lasting, and the page says why', async () => {
    await server.restart({ daysLater: HALFWAY })
    await until(async () => (await askedInTest('halfway')) === 'open')
    await open(decider, path)
    await expect(
      decider.getByText('Testen kan først gøres varig eller justeres, når', { exact: false }),
    ).toBeVisible()
    await expect(decider.getByLabel('Tag den tilbage')).toBeVisible()
    await expect(decider.getByLabel('Gør den varig')).toHaveCount(0)
    await expectAccessible(decider)
  })

  await test.step('it is judged lasting when those who tried it have been asked, and repealed from a day', async () => {
    await server.restart({ daysLater: LAST_ASKED })
    await until(async () => (await askedInTest('end')) === 'open')
    await server.restart({ daysLater: TEST_ENDS + 1 })
    await until(async () => (await askedInTest('end')) === 'closed')
    await open(decider, path)
    await decider.getByLabel('Gør den varig').check()
    await decider.getByLabel('Hvorfor', { exact: true }).fill('Ingen har spurgt efter en kvittering.')
    await decider.getByLabel('Gælder for alle fra').fill(day(REPEALED))
    await press(decider, 'Bedøm testen')
    await expect(decider.getByText('Testen er gjort varig.').first()).toBeVisible()
  })

  await test.step('on the day it ends, everybody concerned has had a mail, and it is marked done', async () => {
    await server.restart({ daysLater: REPEALED })
    const status = async () =>
      (await look(server, 'select status from requirement where id = ?', [receipt]))[0]?.status
    await until(async () => (await status()) === 'repealed')
    const everybody = (await bound(server)).map(each => each.id)
    expect(everybody.length).toBeGreaterThan(20)
    await until(async () => {
      const mails = await look(
        server,
        "select distinct person_id as id from outbox_message where kind = 'news' and subject || body like ?",
        [`%Det er besluttet at fjerne »${title}« fra%`],
      )
      return everybody.every(id => mails.some(mail => Number(mail.id) === id))
    })
    const leader = await as(head)
    await open(leader, path)
    for (const place of ['It-systemet', 'Instruksen', 'Introduktionen af nye', 'Tilsynsskemaet'])
      await leader.getByRole('group', { name: place }).getByLabel('Gjort').check()
    await press(leader, 'Gem tjeklisten')
    const done = leader.getByRole('button', { name: 'Marker som gennemført' })
    await expect(done).not.toHaveAttribute('aria-disabled', 'true')
    await isAwake(leader)
    await done.click()
    await expect(leader.getByText('Beslutningen er gennemført og følges op.')).toBeVisible()
  })

  await test.step('what is left to do stands there while it is followed up, and is ticked off', async () => {
    const leader = await as(head)
    await open(leader, path)
    const left = leader.locator('#actions')
    await left.getByText('Tilføj en opgave', { exact: true }).first().click()
    await left.getByLabel('Hvad skal gøres?').fill('Kassér de gamle blokke')
    await left.getByLabel('Hvem gør det?').fill('Leder af Hjemmeplejen Nord')
    await left.getByLabel('Senest').fill(day(REPEALED + 30))
    await left.getByRole('button', { name: 'Tilføj en opgave' }).click()
    await expect(left.getByText('Kassér de gamle blokke').first()).toBeVisible()
    await isAwake(leader)
    await left.getByRole('button', { name: /^Gjort.*Kassér de gamle blokke$/ }).click()
    await expect(left.getByText(/^Gjort \d/)).toBeVisible()
  })

  const pulse = async () => {
    const [row] = await look(
      server,
      `select rating_round.id, rating_round.status from pulse join rating_round on rating_round.id = round_id
        where case_id = ? and purpose = 'removed' order by round_id desc limit 1`,
      [Number(governanceCase)],
    )
    return { id: Number(row?.id ?? 0), status: String(row?.status ?? '') }
  }

  await test.step('three months later those it bound are asked, and some still do it', async () => {
    await server.restart({ daysLater: ASKED })
    await until(async () => (await pulse()).status === 'open')
    const { id: round } = await pulse()
    const leader = await as(head)
    await open(leader, path)
    await expect(leader.getByText(/Medarbejderne bliver spurgt, om det er holdt op/)).toBeVisible()
    const rows = await look(
      server,
      `select id, name, email from person join entitlement on person_id = person.id
        where round_id = ? and status = 'active' and email is not null order by id`,
      [round],
    )
    const people = rows.map(row => ({ id: Number(row.id), name: String(row.name), email: String(row.email) }))
    // A ballot goes in some seconds later, at random: they wait for it side by side.
    await Promise.all(
      people.slice(0, 6).map(async (somebody, place) => {
        const phone = await as(somebody, { screen: 'phone' })
        await open(phone, '/rate')
        const question = phone.getByRole('group', { name: 'Gør du det stadig?' }).first()
        const thanks = phone.getByText(/Tak. Dit svar er modtaget/).first()
        if (place === 0) {
          await expectAccessible(phone)
          await expectNoSidewaysScroll(phone)
          await question.getByRole('button', { name: 'Nej' }).focus()
          await phone.keyboard.press('Enter')
          await expect(thanks).toBeVisible({ timeout: 30_000 })
        }
        // It can be changed until it closes.
        await question.getByRole('button', { name: 'Ja', exact: true }).click()
        await expect(thanks).toBeVisible({ timeout: 30_000 })
        await phone.context().close()
      }),
    )
    const last = people.at(-1)
    if (!last) throw new Error('nobody is asked')
    const phone = await as(last, { screen: 'phone', locale: 'en' })
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

  await test.step('it is contradicted: those who lead and management see it, and others do not', async () => {
    await server.restart({ daysLater: HEARD })
    await until(async () => (await pulse()).status === 'closed')
    await open(decider, '/')
    await expect(decider.getByRole('link', { name: 'Én beslutning' })).toHaveAttribute(
      'href',
      '#contradicted',
    )
    await expect(decider.locator('#contradicted')).toContainText(title)
    await open(decider, '/follow-up')
    await expect(decider.locator('#contradicted')).toContainText(title)
    await expectAccessible(decider)
    const outside = await as(otherHead)
    await open(outside, path)
    await expect(outside.getByText('Modsagt: det bliver stadig gjort')).toHaveCount(0)
  })

  await test.step('its checks are answered, and the case is closed', async () => {
    const leader = await as(head)
    await open(leader, path)
    await expect(leader.getByText('Modsagt: det bliver stadig gjort')).toBeVisible()
    await expect(leader.getByRole('button', { name: 'Tal om det igen' })).toBeVisible()
    await expectAccessible(leader)
    for (const months of [3, 6, 12]) {
      const check = leader.getByRole('listitem').filter({ hasText: `Efter ${months} måneder` })
      if (months > 3) await check.getByText('Besvar før tid', { exact: true }).click()
      await check.getByLabel(months === 3 ? 'Delvist' : 'Ja', { exact: true }).check()
      await check.getByRole('button', { name: 'Besvar', exact: true }).click()
      await expect(check.getByText(/^Besvaret /)).toBeVisible()
      await isAwake(leader)
    }
    await leader.getByLabel('Hvad har I lært?').fill('Skabet skulle have været tømt.')
    await press(leader, 'Afslut sagen')
    await expect(leader.getByText('Sagen er afsluttet.').first()).toBeVisible()
  })

  await test.step('a year later somebody registers the same again, is told, and the case opens again', async () => {
    await server.restart({ daysLater: A_YEAR_LATER })
    const leader = await as(head)
    await open(leader, '/requirements/new')
    const [gone] = await look(server, 'select title, demand, purpose from requirement where id = ?', [
      receipt,
    ])
    await leader.getByLabel('Titel').fill(String(gone?.title))
    await leader.getByLabel('Hvad kræver det?').fill(String(gone?.demand))
    await leader.getByLabel('Slags').selectOption({ index: 1 })
    await leader.getByLabel('Arbejdspladsen (VI)').check()
    await leader.getByLabel('Hvad er det godt for?').fill(String(gone?.purpose))
    await leader.getByLabel('Hvorfor blev det indført?').selectOption({ label: 'Det har vi altid gjort' })
    await leader
      .getByLabel('Hvad siger loven?')
      .selectOption({ label: 'Loven kræver formålet, formen er jeres' })
    await leader.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true }).check()
    await leader.getByLabel('Hvor lang tid tager det hver gang?').fill('2')
    await leader.getByLabel('Hvor tit?').fill('1')
    await press(leader, 'Registrér kravet')
    await expect(leader.getByText('Det samme er fjernet før')).toBeVisible()
    await expect(leader.getByText(new RegExp(`${title} ophørte`))).toBeVisible()
    await isAwake(leader)
    await expectAccessible(leader)
    for (const each of await leader.getByRole('group', { name: /^Hvad skal der ske med/ }).all())
      await each.getByLabel('Behold det ved siden af').check()
    await press(leader, 'Afslut gennemgangen')
    await expect(leader.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
    await open(leader, path)
    await expect(leader.getByText('Det samme er kommet igen')).toBeVisible()
    await expect(leader.getByText('Kravet er i dialog.')).toBeVisible()
    await press(leader, /^Tag STY-\d+ op i en sag$/)
    await expect(leader.getByText('Nu er det nye krav taget op i en sag.', { exact: false })).toBeVisible()
    expect(new URL(leader.url()).pathname).not.toBe(path)
    await expectAccessible(leader)
    await expect(leader.getByText('Det samme er taget væk før')).toBeVisible()
    const before = leader.getByRole('link', { name: new RegExp(`^STY-\\d+ ${title}$`) })
    // The space between number and title is there to be seen too.
    await expect(before).toHaveText(new RegExp(`^STY-\\d+ ${title}$`), { useInnerText: true })
    await before.click()
    await expect(leader.getByText('Sagen er afsluttet.').first()).toBeVisible()
    expect(new URL(leader.url()).pathname).toBe(path)
    await expect(leader.getByRole('link', { name: 'Se sagen om det' })).toBeVisible()
    await open(leader, '/news')
    await expect(
      leader.getByText(`Det samme er kommet igen: »${title}«`, { exact: false }).first(),
    ).toBeVisible()
  })
})
