import type { Page } from '@playwright/test'
import { caseId, requirementId } from '../db/seed/demo/load/keys'
import { headOf } from '../db/seed/demo/people'
import { openDocx, openPdf } from '../lib/documents/testing/open-file'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { demoPerson, management } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const LAW = 'social-force'
const units = [
  {
    requirement: 'family-ics-template',
    path: `/cases/${caseId('investigation-template')}`,
    head: demoPerson(headOf('familieraadgivning')),
    asked: 'At familien må nøjes med ti felter.',
  },
  {
    requirement: 'job-activation-targets',
    path: `/cases/${caseId('targets-without-names')}`,
    head: demoPerson(headOf('jobcenter')),
    asked: 'At måltal må gøres op én gang om året.',
  },
] as const
const above = demoPerson(headOf('social'))
const today = () => new Date().toLocaleDateString('sv-SE')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** As if the state had decided both of them, each unit in its own form of one law. */
test.beforeEach(async ({ server }) => {
  for (const { requirement } of units)
    await look(
      server,
      "update requirement set authority = 'state', level = 'state', legal_status = 'form_required', derives_from_id = ? where id = ?",
      [requirementId(LAW), requirementId(requirement)],
    )
  await look(server, 'update change_counter set value = value + 1')
})

async function challenge(page: Page, { path, asked }: (typeof units)[number]) {
  await open(page, path)
  await expect(page.getByRole('heading', { name: 'Vejledning: udfordre opad' })).toBeVisible()
  await page.locator('summary', { hasText: 'Skriv forslaget om' }).click()
  const what = page.getByLabel('Hvad foreslår I?')
  // Nothing that only the state may change is offered.
  await expect(what.locator('option', { hasText: /Forandre|Fjerne/ })).toHaveCount(0)
  await what.selectOption({ label: 'Udfordre opad: Gå opad med det' })
  await page
    .getByRole('group', { name: /Skal det drøftes i MED/ })
    .getByLabel('Nej')
    .check()
  await press(page, 'Gem forslaget')
  await expect(page.getByText('Der mangler: det, I beder om opad.')).toBeVisible()
  await isAwake(page)
  await page.getByLabel('Henvendelse').check()
  await page.getByLabel('Til hvem?').fill('Ministeriet')
  await page.getByLabel('Hvad beder I om?').fill(asked)
  await page.getByLabel('Hvad foreslår I i stedet?').fill('En samtale, når der er grund til den.')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await press(page, 'Gem det, I beder om')
  await expect(page.getByText(asked).first()).toBeVisible()
  await isAwake(page)
  await press(page, 'Bed om en beslutning')
  await expect(page.getByText('Forslaget venter på en beslutning.')).toBeVisible()
}

async function approve(page: Page, path: string) {
  await open(page, path)
  await page.getByLabel('Ja, vi går opad med det').check()
  await press(page, 'Beslut')
  await expect(page.getByText('Der ventes på svar ovenfra.')).toBeVisible()
}

async function file(page: Page, link: string): Promise<Uint8Array> {
  const href = await page.getByRole('link', { name: link }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.status()).toBe(200)
  return new Uint8Array(await answer.body())
}

test('two units challenge the same law: one letter, with its figures, and both follow the answer', async ({
  as,
}) => {
  test.setTimeout(180_000)
  const decider = await as(management)
  for (const unit of units) {
    const head = await as(unit.head, { screen: 'phone' })
    await challenge(head, unit)
    await approve(decider, unit.path)
    await head.context().close()
  }
  const [first, second] = units
  const director = await as(above)
  await open(director, first.path)
  await director.getByRole('link', { name: 'Se brevet' }).click()
  await isAwake(director)
  await expect(director.getByText(/Brevet samler 2 sager/)).toBeVisible()
  const letter = new URL(director.url()).pathname
  const [docx, pdf] = [
    openDocx(await file(director, 'Hent som Word (.docx)')),
    await openPdf(await file(director, 'Hent som PDF')),
  ]
  for (const said of [first.asked, second.asked, 'Ministeriet', 'gav en vurdering', 'Fjordby Kommune']) {
    await expect(director.locator('main').getByText(said).first()).toBeVisible()
    expect(docx.text).toContain(said)
    expect(pdf.text).toContain(said)
  }
  await expectAccessible(director)

  await test.step('a head is not above both units, and reads why nothing can be noted', async () => {
    const head = await as(first.head, { screen: 'phone' })
    await open(head, letter)
    await expect(head.getByText('Den, der leder alle enhederne i brevet')).toBeVisible()
    await expect(head.getByText('Resultatet vises ikke for dig').first()).toBeVisible()
    await expectNoSidewaysScroll(head)
    await head.context().close()
  })

  await director.getByLabel('Sendt den').fill(today())
  await press(director, 'Noter, at brevet er sendt')
  await expect(director.getByText(/blev sendt til Ministeriet/)).toBeVisible()
  await isAwake(director)
  await director.getByLabel(/^Nej/).check()
  await director.getByLabel('Svaret kom den').fill(today())
  await press(director, 'Noter svaret')
  await expect(director.getByText(/ting, du skal se på/).first()).toBeVisible()
  await expect(director.getByLabel(/^Nej/)).toBeChecked()
  await director.getByLabel('Hvad stod der i svaret?').fill('Loven ændres ikke nu.')
  await press(director, 'Noter svaret')
  await expect(director.getByText(/Ministeriet sagde nej/)).toBeVisible()
  for (const { path } of units) {
    await open(director, path)
    await expect(director.getByText('Svaret ovenfra var nej. Sagen følges op.')).toBeVisible()
    await expect(director.getByRole('heading', { name: 'Efter 12 måneder' })).toBeVisible()
    // Nothing was to be done, so nobody is asked whether it was.
    await expect(director.getByText('Hvad er der sket siden afslaget?').first()).toBeAttached()
    await expect(director.getByText('Blev det gjort?')).toHaveCount(0)
  }
})

test('the experiment that the schools have applied for is granted, and the case is back at a proposal', async ({
  as,
}) => {
  const decider = await as(management)
  const path = `/cases/${caseId('wellbeing-upward')}`
  await open(decider, path)
  await expect(decider.getByText('Børne- og Undervisningsministeriet').first()).toBeVisible()
  await decider.getByRole('link', { name: 'Se sagsfremstillingen' }).click()
  await expect(decider.getByRole('heading', { level: 1, name: /^Sagsfremstilling/ })).toBeVisible()
  const pdf = await openPdf(await file(decider, 'Hent som PDF'))
  expect(pdf.text).toContain('Vejledningen peger på at udfordre opad (række 4)')
  expect(pdf.pages).toBeLessThanOrEqual(2)
  await open(decider, path)
  await decider.getByRole('link', { name: 'Se brevet' }).click()
  await isAwake(decider)
  await decider.getByLabel(/^Ja/).check()
  await decider.getByLabel('Svaret kom den').fill(today())
  await decider.getByLabel('Hvad stod der i svaret?').fill('I har lov til forsøget i to år.')
  await press(decider, 'Noter svaret')
  await expect(decider.getByText(/sagde ja/)).toBeVisible()
  await open(decider, path)
  await expect(decider.getByText('Der skrives et forslag.')).toBeVisible()
  await expect(decider.getByText('Ret først, hvad loven kræver')).toBeVisible()
})

test('the suggestion leads to its row, its facts, and back to where judgement and table part', async ({
  as,
}) => {
  const head = await as(demoPerson(headOf('boern')), { screen: 'phone' })
  await open(head, `/cases/${caseId('wellbeing-upward')}`)
  const panel = head.locator('section', { has: head.getByRole('heading', { name: /^Vejledning: / }) }).last()
  for (const fact of await panel.getByRole('listitem').getByRole('link').all()) {
    const href = (await fact.getAttribute('href')) ?? ''
    const there = await as(demoPerson(headOf('boern')))
    await there.goto(href)
    const anchor = new URL(there.url()).hash
    if (anchor) await expect(there.locator(anchor), href).toHaveCount(1)
    await there.context().close()
  }
  await panel.getByRole('link', { name: /Række 4/ }).click()
  await expect(head).toHaveURL(/\/method\/guidance#row-4$/)
  await expect(head.locator('#row-4')).toContainText('I må ikke selv ændre det.')
  await expect(head.locator('#row-4')).toContainText('Det er ikke jeres at ændre.')
  await head.getByRole('link', { name: 'Hvor vores skøn og tabellen skilles' }).click()
  await expect(head.getByRole('heading', { level: 1, name: 'Vejledning og skøn' })).toBeVisible()
  await expectNoSidewaysScroll(head)
})

test('the requirement owner is asked what it is for, and the answer stands as the owner’s', async ({
  as,
  server,
}) => {
  const [asked] = await look(
    server,
    `select governance_case.id as id, requirement.owner_person_id as owner from governance_case
      join requirement on requirement.id = governance_case.requirement_id
      where governance_case.state = 'dialogue' and requirement.owner_person_id is not null
        and not exists (select 1 from dialogue_entry where requirement_id = requirement.id and as_owner = 1)
      order by governance_case.id limit 1`,
  )
  const owner = { id: Number(asked?.owner), name: '', email: '' }
  const page = await as(owner, { screen: 'phone' })
  await page.goto('/')
  await expect(page.getByText('Du skal svare på, hvad kravet er til for').first()).toBeVisible()
  await open(page, `/cases/${asked?.id}`)
  await expect(page.getByText('Kravejeren er spurgt og har ikke svaret endnu.')).toBeVisible()
  await page.getByLabel('Hvad er kravet til for?').fill('At borgeren er tryg ved os.')
  await expectAccessible(page)
  await page.locator('form').getByRole('button', { name: 'Svar som kravejer' }).click()
  await expect(page.getByText('At borgeren er tryg ved os.').first()).toBeVisible()
  await expect(page.getByText('Kravejeren er spurgt og har ikke svaret endnu.')).toHaveCount(0)
})
