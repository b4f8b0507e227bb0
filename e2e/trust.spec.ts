import type { Page } from '@playwright/test'
import { caseId, requirementId, unitId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { demoPerson } from './support/people'
import { expect, open, withOwnServer } from './support/test'

/** A server of its own: a test comes and goes, and a house builds its ladder. */
const test = withOwnServer()

test.describe.configure({ mode: 'serial' })

const daycareEast = demoPerson('dagtilbud-oest-manager-1')
const children = demoPerson('boern-manager-1')
const milkyWay = demoPerson('maelkevejen-manager-1')
const pedagogue = demoPerson('maelkevejen-pedagogue-3')
const theCase = `/cases/${caseId('activity-sheets')}`
const reference = `STY-${String(requirementId('maelkevejen-activity-sheets')).padStart(4, '0')}`
const house = unitId('maelkevejen')

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const register = (page: Page) => open(page, `/requirements?unit=${house}`)
const title = 'Aktivitetsark for hver planlagt aktivitet'

test('a head proposes to try it first, with the keyboard, and what is wrong is said at the field', async ({
  as,
}) => {
  const page = await as(daycareEast)
  await open(page, theCase)
  await page.getByText('Skriv en tillidstest', { exact: true }).click()
  await page.getByLabel('Hvad tror I, der sker?').fill('Vi planlægger lige så godt uden ark.')
  await page.getByLabel('Tilliden mellem leder og medarbejdere').check()
  await page.getByLabel('Kompetence: at man kan').check()
  await page.getByLabel('Børnehuset Mælkevejen', { exact: true }).check()
  await page.getByLabel('Fra og med').fill(dayFromNow(0))
  await page.getByLabel('Til og med').fill(dayFromNow(3))
  await page.getByLabel('Hvad holder I øje med?').fill('Om nogen spørger efter et ark.')
  await page.getByLabel('Hvornår stopper I?').fill('Tre spørger på en uge.')
  await page.getByLabel('Hvad griber, hvis det går galt?').fill('De gamle ark ligger i skabet.')
  await page.getByLabel('Hvem siger man det til?').fill('Leder af Mælkevejen')
  await page.getByLabel('Hvem bedømmer testen?').fill('Områdeleder, Dagtilbud Øst')
  await page.locator('select[name=judgePersonId]').selectOption({ label: daycareEast.name })
  await page.getByLabel('Hvem må stoppe den med det samme?').selectOption({ label: pedagogue.name })
  await press(page, 'Gem tillidstesten')
  await expect(page.getByText('En test varer mindst en uge.', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Hvad holder I øje med?')).toHaveValue('Om nogen spørger efter et ark.')
  await page.getByLabel('Til og med').fill(dayFromNow(30))
  const save = page.getByRole('button', { name: 'Gem tillidstesten' })
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tillidstesten' })).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Send forslaget i høring')
  await press(page, 'Bed om en beslutning')
  await expect(page.getByText('Forslaget venter på en beslutning.', { exact: false })).toBeVisible()
})

test('the one with authority approves, and the requirement is suspended there', async ({ as }) => {
  const page = await as(children)
  await register(page)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await open(page, theCase)
  await page.getByLabel('Ja, vi prøver det').check()
  await page.getByLabel('Borgeren', { exact: true }).fill('Børnene får mere tid med os.')
  await press(page, 'Beslut')
  await expect(page.getByText('Kravet er sat i bero i Børnehuset Mælkevejen', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await register(page)
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await open(page, `/units/${house}`)
  await expect(page.locator('#fence').getByRole('link', { name: title })).toHaveCount(0)
  await expect(page.locator('#trust-tests').getByRole('link', { name: title })).toBeVisible()
  await open(page, '/trust-tests')
  await expect(page.locator('#running').getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
})

test('an employee sees on a phone what is on trial and whom to tell, and stops it at once', async ({
  as,
}) => {
  const phone = await as(pedagogue, { screen: 'phone' })
  await open(phone, '/')
  const front = phone.locator('#on-trial')
  await expect(front.getByText('Sig det til: Leder af Mælkevejen')).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await open(phone, `/requirements/${reference}`)
  await expect(phone.getByText('Hold øje med: Om nogen spørger efter et ark.')).toBeVisible()
  await phone.getByRole('link', { name: 'Se testen' }).click()
  await phone.getByText('Skriv en note', { exact: true }).first().click()
  await phone.getByLabel('Hvad har I set?').fill('To forældre har spurgt.')
  await press(phone, 'Skriv en note')
  await expect(phone.getByText('To forældre har spurgt.')).toBeVisible()
  await phone.locator('summary', { hasText: 'Stop testen nu' }).click()
  await phone.getByLabel('Hvad skete der?').fill('Fire forældre spurgte på en uge.')
  await press(phone, 'Stop testen nu')
  await expect(phone.getByText('Testen blev stoppet', { exact: false }).first()).toBeVisible()
  await expect(phone.getByText('Tillidstesten er stoppet og skal bedømmes.', { exact: false })).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await register(phone)
  await expect(phone.getByRole('link', { name: title })).toBeVisible()
  await open(phone, '/')
  await expect(phone.locator('#on-trial').getByText('Fire forældre spurgte', { exact: false })).toBeVisible()
})

test('a stopped test cannot be made lasting: it is adjusted, and its plan is there to be written anew', async ({
  as,
}) => {
  const page = await as(children)
  await open(page, theCase)
  await expect(page.getByLabel('Gør den varig')).toHaveCount(0)
  await page.getByLabel('Juster').check()
  await page.getByLabel('Hvorfor', { exact: true }).fill('Sig det til forældrene først.')
  await press(page, 'Bedøm testen')
  await expect(page.getByText('Der skrives et forslag.', { exact: false })).toBeVisible()
  const head = await as(daycareEast)
  await open(head, theCase)
  await head.getByText('Skriv en tillidstest', { exact: true }).click()
  await expect(head.getByLabel('Hvad holder I øje med?')).toHaveValue('Om nogen spørger efter et ark.')
})

test('a unit builds its ladder by keyboard, in English too', async ({ as }) => {
  const page = await as(milkyWay, { locale: 'en' })
  await open(page, `/units/${house}/ladder`)
  await press(page, 'Begin with these five steps')
  await expect(page.getByText('You stand at the foot of the ladder.', { exact: false })).toBeVisible()
  await page.getByLabel('What are you trusted with on the next step?').fill('Vi planlægger uden ark')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Vi planlægger uden ark' })).toBeVisible()
  for (let step = 6; step > 1; step--) {
    const down = page.getByRole('button', { name: /^Move down.*Vi planlægger uden ark$/ })
    await down.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Edit step ${step - 1}`)).toBeVisible()
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: `Step ${step - 1}` })
        .first(),
    ).toContainText('Vi planlægger uden ark')
  }
  // The last move may still be drawing the ladder anew, folded.
  await expect(async () => {
    const yes = page.getByLabel('Yes', { exact: true }).filter({ visible: true }).first()
    if (!(await yes.isVisible())) await page.getByText('Edit step 1', { exact: true }).click()
    await expect(yes).toBeVisible({ timeout: 2000 })
  }).toPass()
  await page.getByLabel('Yes', { exact: true }).filter({ visible: true }).first().check()
  const edit = page.getByRole('listitem').filter({ hasText: 'Vi planlægger uden ark' })
  await edit.getByLabel('Yes', { exact: true }).check()
  await edit.getByLabel('The trust test that leads up to it').selectOption({ label: title })
  await edit.getByRole('button', { name: 'Save the step' }).click()
  await expect(page.getByText('You stand on step 1 of 6.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a repair runs with roles and no names, and its notes are gone afterwards', async ({ as, server }) => {
  const page = await as(milkyWay, { screen: 'phone' })
  await open(page, `/trust-repairs/new?unit=${house}`)
  await expect(page.getByText('en personalesag', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Hvad handler det om?').fill('Et barn blev hentet, uden at nogen sagde farvel')
  await page.getByLabel('Tilliden i teamet').check()
  await page.getByLabel('Intention: at man vil det bedste').check()
  await press(page, 'Åbn rummet')
  await expect(page.getByRole('heading', { name: 'Et barn blev hentet', exact: false })).toBeVisible()
  const room = new URL(page.url()).pathname
  await page.getByLabel('Hvilken side?').fill('Leder af huset')
  await page.getByLabel('Hvad skete der?').fill(`${pedagogue.name} spurgte mig, og jeg hørte det ikke.`)
  await press(page, 'Skriv det ned')
  await expect(page.getByText('Måske et navn', { exact: false }).first()).toBeVisible()
  await page.getByLabel('Hvad skete der?').fill('En kollega spurgte mig, og jeg hørte det ikke.')
  await press(page, 'Skriv det ned')
  await expect(page.getByText('Lederens egen del', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Det er skrevet ned.').first()).toBeVisible()
  const who = page.getByLabel('Hvem', { exact: true })
  // The note may still be drawing the room anew, folded.
  await expect(async () => {
    if (!(await who.isVisible())) await page.getByText('Tag en til med', { exact: true }).first().click()
    await who.selectOption({ label: pedagogue.name }, { timeout: 2000 })
  }).toPass()
  await press(page, 'Tag en til med')
  await expect(page.getByText(pedagogue.name).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const outsider = await as(daycareEast)
  await outsider.goto(room)
  await expect(outsider.getByRole('heading', { name: 'Et barn blev hentet', exact: false })).toHaveCount(0)

  const other = await as(pedagogue, { screen: 'phone' })
  await open(other, '/')
  await other.locator('#trust-repair').getByRole('link').first().click()
  await other.getByLabel('Hvilken side?').fill('Stuen')
  await other.getByLabel('Hvad skete der?').fill('Vi troede, at den anden sagde farvel.')
  await press(other, 'Skriv det ned')
  await expect(other.getByText('Vi troede, at den anden sagde farvel.')).toBeVisible()

  await open(page, room)
  await page.getByLabel('Hvad lærer vi?').fill('Den, der står nærmest døren, siger farvel.')
  await page
    .getByLabel('Hvad gør vi i stedet', { exact: false })
    .fill('Ingen liste. Vi aftaler det hver morgen.')
  await page.getByLabel('Hvornår ser vi tilbage?').fill(dayFromNow(60))
  await press(page, 'Gem læringen, og slet noterne')
  await expect(page.getByText('Arbejdsnoterne er slettet for altid', { exact: false })).toBeVisible()
  await expectAccessible(page)
  expect(await look(server, "select * from trust_repair_note where body like '%farvel%'")).toEqual([])
  await other.goto(room)
  await expect(other.getByText('Vi troede, at den anden sagde farvel.')).toHaveCount(0)
  await open(other, '/trust-repairs')
  await expect(other.getByText('Den, der står nærmest døren, siger farvel.')).toBeVisible()
})
