import type { Page } from '@playwright/test'
import { requirementId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { demoPerson, departmentManagement, head } from './support/people'
import type { RunningServer } from './support/server'
import { expect, isAwake, open, test } from './support/test'

const TITLE = 'Skema til egenkontrol af medicin'
const soeboHead = demoPerson('soebo-manager-1')
const rows = (server: RunningServer, sql: string, args: string[] = []) => look(server, sql, args)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`

/** The form as somebody in a hurry fills it in. */
async function fillIn(
  page: Page,
  given: { title?: string; demand?: string; because?: string; unit?: string } = {},
) {
  await page.getByLabel('Titel').fill(given.title ?? TITLE)
  await page
    .getByLabel('Hvad kræver det?')
    .fill(given.demand ?? 'Enheden gennemgår selv hver måned sin håndtering af medicin efter et skema.')
  await page.getByLabel('Slags').selectOption({ label: 'Dokumentationskrav' })
  await page
    .getByLabel('Hvorfor blev det indført?')
    .selectOption({ label: given.because ?? 'Det har vi altid gjort' })
  await page.getByRole('checkbox', { name: given.unit ?? 'Sundhed og Omsorg', exact: true }).check()
  await page.getByLabel('Hvor lang tid tager det hver gang?').fill('30')
  await page.getByLabel('Hvor tit?').fill('1')
}

test('a department head is shown the two that already ask for it, and merges instead', async ({
  as,
  server,
}) => {
  const page = await as(departmentManagement, { screen: 'phone' })
  await open(page, '/requirements/new')
  await fillIn(page)
  await press(page, 'Registrér kravet')
  const heading = page.getByRole('heading', { name: 'Før kravet kommer til: se på det, der er i forvejen' })
  await expect(heading).toBeFocused()
  // The municipality and a unit ask for it every month; a list at the first visit is about medicine too, for the same people.
  await expect(page.getByText(/^2 krav beder allerede de samme mennesker om det samme/)).toBeVisible()
  await expect(page.getByText(/^Ét krav rammer de samme mennesker på samme emne/)).toBeVisible()
  const answers = page.getByRole('group', { name: /^Hvad skal der ske med/ })
  const answersTo = (key: string) =>
    page.getByRole('group', { name: `Hvad skal der ske med ${reference(key)}?` })
  await expect(answers).toHaveCount(2)
  await expect(page.getByRole('link', { name: /Egenkontrol af hygiejne og medicin/ })).toBeVisible()
  await expect(
    page.getByRole('link', { name: /Hjemmeplejen Syds eget skema til kontrol af medicin/ }),
  ).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  await expect(page.getByText(/samme emne: medicin/).first()).toBeVisible()
  await expect(page.getByText('Ikke vurderet').first()).toBeVisible()
  for (const choice of await page.locator('main .choice').all())
    if (await choice.isVisible()) expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await expect(page.locator('input[type=radio][name^=answer_]:checked')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  // One is forgotten: that is told there, and the other answer still stands. Of what is only shown nothing has to be said.
  const [common, local] = [answersTo('care-hygiene'), answersTo('hs-medicine-check')]
  await page.getByText(`Sig noget om ${reference('hn-first-visit')} (frivilligt)`).click()
  const beside = answersTo('hn-first-visit')
  await expect(common.getByLabel('Det er ikke det samme')).toBeVisible()
  await expect(beside.getByLabel('Det er ikke det samme')).toHaveCount(0)
  await common.getByLabel(/^Læg det nye ind i det/).check()
  await press(page, 'Afslut gennemgangen')
  await expect(local.getByText('Vælg, hvad der skal ske med det.')).toBeVisible()
  await expect(common.getByLabel(/^Læg det nye ind i det/)).toBeChecked()
  await expect(page.locator('.field-error')).toHaveCount(1)
  await local.getByLabel('Behold det ved siden af').check()
  await press(page, 'Afslut gennemgangen')
  await expect(page.getByText('Det nye er lagt ind her. Der er ikke kommet et nyt krav.')).toBeVisible()
  expect(await rows(server, 'select id from requirement where title = ?', [TITLE])).toHaveLength(0)
  const avoided = await rows(
    server,
    'select because, hours, people from avoided_registration where title = ?',
    [TITLE],
  )
  expect(avoided).toHaveLength(1)
  expect(avoided[0]).toMatchObject({ because: 'merged' })
  await expect(
    page.getByText('Ét nyt krav er lagt ind her i stedet for at komme til:').first(),
  ).toBeAttached()
  await open(page, '/requirements/new')
  await expect(page.getByLabel('Titel')).toHaveValue('')
})

test('what is decided starts its case in one go, and all of it can be read afterwards', async ({
  as,
  server,
}) => {
  const page = await as(soeboHead)
  await open(page, '/requirements/new')
  await fillIn(page, {
    title: 'Termometer i medicinrummet',
    demand: 'Temperaturen i medicinrum og køleskab skrives på et ark hver vagt.',
    unit: 'Plejecenter Søbo',
  })
  await press(page, 'Registrér kravet')
  const old = page.getByRole('group', { name: `Hvad skal der ske med ${reference('soebo-medicine-room')}?` })
  await old.getByLabel(/^Lad det nye afløse det/).check()
  for (const other of await page.getByRole('group', { name: /^Hvad skal der ske med/ }).all())
    if ((await other.locator(':checked').count()) === 0)
      await other.getByLabel('Behold det ved siden af').check()
  await press(page, 'Afslut gennemgangen')
  await expect(page.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  await expect(page.getByText(`${soeboHead.name} så på det, der var i forvejen`)).toBeVisible()
  await page.getByRole('link', { name: 'sagen', exact: true }).click()
  await expect(page.getByText('Temperaturlog i medicinrummet to gange om dagen').first()).toBeVisible()
  await expect(page.getByText('Kravet blev set på, da et andet kom til: skal afløses.')).toBeVisible()
  const found = await rows(
    server,
    "select answer, case_id from critical_review_item where answer = 'replace'",
  )
  expect(found).toHaveLength(1)
})

test('after an incident, trust repair is asked for first; in English, and with scripts off', async ({
  as,
  server,
}) => {
  const title = 'Skema over drikkes temperatur om aftenen'
  const page = await as(soeboHead, {
    locale: 'en',
    javaScriptEnabled: false,
    screen: 'phone',
  })
  await page.goto('/requirements/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What does it demand?').fill('Kaffens varme måles.')
  await page.getByLabel('Kind').selectOption('documentation')
  await page.locator('[name=introducedBecause]').selectOption('incident')
  await page.locator('[name=minutes]').fill('3')
  await page.locator('[name=occurrences]').fill('1')
  await page.locator('button[value=active]').click()
  await expect(page.getByRole('heading', { name: 'First: how could trust be repaired?' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Do that instead, and do not register it' }).click()
  await expect(page.getByText('Write what you would do instead of a new control.').first()).toBeVisible()
  await page
    .getByLabel('What would you do instead of a new control?')
    .fill('We put a thermometer by the pot.')
  await expect(page.locator('[name=title]')).toHaveValue(title)
  await page.getByRole('button', { name: 'Do that instead, and do not register it' }).click()
  await expect(page.getByText(/^The requirement is not registered/)).toBeVisible()
  expect(await rows(server, 'select id from requirement where title = ?', [title])).toHaveLength(0)
  expect(
    await rows(server, "select id from avoided_registration where because = 'repaired' and title = ?", [
      title,
    ]),
  ).toHaveLength(1)
})

test('skipping is possible, is seen, and goes away when the review is held by keyboard', async ({ as }) => {
  const page = await as(head)
  await open(page, '/requirements/new')
  await fillIn(page, {
    title: 'Udlevering af borgernes nøgler',
    demand: 'Den, der henter en nøgle, kvitterer på listen.',
    unit: 'Hjemmeplejen Nord',
  })
  await press(page, 'Registrér kravet')
  await page.getByRole('button', { name: 'Spring gennemgangen over' }).click()
  await expect(page.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  await expect(page.getByText('Indført uden et kritisk blik')).toBeVisible()
  await expect(page.getByText(/sprang gennemgangen over den/)).toBeVisible()
  await page.getByRole('link', { name: 'Hold gennemgangen nu' }).click()
  await page.waitForURL(/\/review$/)
  await isAwake(page)
  await expectAccessible(page)
  const radios = page.locator('input[type=radio][name^=answer_]')
  await radios.first().focus()
  for (const group of await page.getByRole('group', { name: /^Hvad skal der ske med/ }).all()) {
    const keep = group.getByLabel('Behold det ved siden af')
    await group.locator('input').first().focus()
    for (let presses = 0; presses < 6 && !(await keep.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown')
    await expect(keep).toBeChecked()
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('Gennemgangen er gemt.')).toBeVisible()
  await expect(page.getByText('Indført uden et kritisk blik')).toHaveCount(0)
})

test('when nothing overlaps, it is one line', async ({ as }) => {
  const page = await as(head)
  await open(page, '/requirements/new')
  await fillIn(page, {
    title: 'Et krav, som intet ligner',
    demand: 'At vi xylofonerer.',
    unit: 'Hjemmeplejen Nord',
  })
  await press(page, 'Registrér kravet')
  await expect(page.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  await expect(page.getByText(/intet andet krav ramte de samme mennesker/)).toBeVisible()
})
