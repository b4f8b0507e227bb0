import type { Page } from '@playwright/test'
import { caseId, requirementId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible } from './support/floor'
import { departmentManagement, head } from './support/people'
import type { RunningServer } from './support/server'
import { expect, isAwake, open, test } from './support/test'

/** The fewest fields a requirement needs. Each asks for something else, so that none leads through a review of the others. */
async function fillIn(page: Page, title: string, demand = 'At vi stemmer xylofonen.') {
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Hvad kræver det?').fill(demand)
  await page.getByLabel('Slags').selectOption({ label: 'Dokumentationskrav' })
  await page.getByLabel('Hvorfor blev det indført?').selectOption({ label: 'Det har vi altid gjort' })
  await page.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true }).check()
  await page.getByLabel('Hvor lang tid tager det hver gang?').fill('10')
  await page.getByLabel('Hvor tit?').fill('2')
}

const registered = (server: RunningServer, title: string) =>
  look(server, 'select id from requirement where title = ?', [title])

test('a draft survives a closed tab', async ({ as }) => {
  const page = await as(head)
  await open(page, '/requirements/new')
  await fillIn(page, 'Et krav i en fane, der lukkede')
  // All of it is kept, to what was typed last.
  await page.waitForFunction(() =>
    Object.values(localStorage).some(
      kept => kept.includes('der lukkede') && kept.includes('"occurrences":["2"]'),
    ),
  )
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await open(again, '/requirements/new')
  await expect(again.getByText('Vi har hentet det, du skrev sidst.')).toBeVisible()
  await expect(again.getByLabel('Titel')).toHaveValue('Et krav i en fane, der lukkede')
  await expect(again.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true })).toBeChecked()
  await expect(again.getByText('Det er 20 minutter om ugen for hver af')).toBeVisible()
  await again.getByRole('button', { name: 'Begynd forfra' }).click()
  await expect(again.getByLabel('Titel')).toHaveValue('')
})

test('a double click registers once, and so does the same request sent again', async ({ as, server }) => {
  const page = await as(head)
  const title = 'Et krav, der blev trykket på to gange'
  await open(page, '/requirements/new')
  await fillIn(page, title, 'At vi polerer trompeten.')
  const sent = page.waitForRequest(request => request.method() === 'POST')
  await page.getByRole('button', { name: 'Registrér kravet' }).dblclick()
  const request = await sent
  await expect(page.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  expect(await registered(server, title)).toHaveLength(1)
  await page.request.fetch(request.url(), {
    method: 'POST',
    headers: await request.allHeaders().then(({ 'content-length': _, ...rest }) => rest),
    data: request.postDataBuffer() ?? '',
  })
  expect(await registered(server, title)).toHaveLength(1)
})

test('what already binds the same people is shown without leaving the form', async ({ as }) => {
  const page = await as(head, { screen: 'phone' })
  await open(page, '/requirements/new')
  await fillIn(page, 'Udlevering af borgernes nøgler')
  await page.getByLabel('Hvad kræver det?').fill('Den, der henter en nøgle, kvitterer på listen.')
  await page.getByRole('button', { name: 'Vis de krav, der gælder i forvejen' }).click()
  await expect(page.getByText(/bede om det samme:$/)).toBeVisible()
  const alike = page.getByRole('link', { name: /Nøglebog med underskrift/ }).first()
  await expect(alike).toHaveAttribute('target', '_blank')
  await expect(alike.locator('mark').first()).toBeVisible()
  await expect(page.getByText(/krav gælder i forvejen/)).toBeVisible()
  await expect(page.getByLabel('Titel')).toHaveValue('Udlevering af borgernes nøgler')
})

test('what is missing is named over the form, each once, and a press leads to it', async ({ as }) => {
  const page = await as(head)
  await open(page, '/rounds/new')
  await page.getByRole('button', { name: 'Gem som kladde' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Der er 2 ting, du skal se på' })
  await expect(summary).toBeFocused()
  const lines = summary.getByRole('listitem')
  await expect(lines).toHaveText([
    'Rundens navn: Feltet skal udfyldes.',
    'Krav, der skal vurderes: Vælg en af mulighederne.',
  ])
  await lines.first().getByRole('link').click()
  await expect(page.getByLabel('Rundens navn')).toBeFocused()
})

test('works with scripts off, with what was typed still there after a mistake', async ({ as, server }) => {
  const title = 'Et krav uden JavaScript'
  const page = await as(head, { javaScriptEnabled: false, screen: 'phone' })
  await page.goto('/requirements/new')
  await fillIn(page, title, 'At vi klipper bonsaien.')
  await page.getByLabel('Titel').fill('')
  await page.getByRole('button', { name: 'Registrér kravet' }).click()
  await expect(page.locator('.field-error')).toHaveCount(1)
  await expect(page.getByLabel('Hvad kræver det?')).toHaveValue('At vi klipper bonsaien.')
  await expect(page.getByRole('checkbox', { name: 'Hjemmeplejen Nord', exact: true })).toBeChecked()
  await page.getByLabel('Titel').fill(title)
  // A colleague's name is asked about, and kept with one press.
  const naming = `At ${head.name} klipper bonsaien.`
  await page.getByLabel('Hvad kræver det?').fill(naming)
  await page.getByRole('button', { name: 'Registrér kravet' }).click()
  await expect(page.getByLabel('Hvad kræver det?')).toHaveValue(naming)
  expect(await registered(server, title)).toHaveLength(0)
  await page.getByRole('button', { name: 'Behold teksten, og send' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(await registered(server, title)).toHaveLength(1)
})

test('without a network, what was typed stays and can be sent later', async ({ as, server }) => {
  const page = await as(head)
  const title = 'Et krav, der ikke kom frem første gang'
  await open(page, '/requirements/new')
  await fillIn(page, title, 'At vi lufter kamelen.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Registrér kravet' }).click()
  await expect(page.getByText('Det kom ikke frem til os.')).toBeVisible()
  await expect(page.getByLabel('Titel')).toHaveValue(title)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Registrér kravet' }).click()
  await expect(page.getByText('Kravet er registreret og gælder nu.')).toBeVisible()
  expect(await registered(server, title)).toHaveLength(1)
})

test('by keyboard alone', async ({ as }) => {
  const page = await as(head)
  await open(page, '/requirements/new')
  const goTo = async (name: string) => {
    const wanted = page.getByLabel(name, { exact: true })
    for (let presses = 0; presses < 80; presses += 1) {
      if (await wanted.evaluate(element => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  await goTo('Titel')
  await page.keyboard.type('Et krav fra tastaturet')
  await goTo('Hvad kræver det?')
  await page.keyboard.type('At vi strigler zebraen.')
  await goTo('Slags')
  await page.keyboard.type('Dok')
  await goTo('Hvorfor blev det indført?')
  await page.keyboard.type('Det har')
  // One's own unit stands chosen from the beginning.
  await goTo('Hjemmeplejen Nord')
  await expect(page.getByLabel('Hjemmeplejen Nord', { exact: true })).toBeChecked()
  await goTo('Hvor lang tid tager det hver gang?')
  await page.keyboard.type('10')
  await goTo('Hvor tit?')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Et krav fra tastaturet' })).toBeVisible()
})

test('of two who edit the same requirement, the second is told and loses nothing', async ({ as }) => {
  const reference = `STY-${String(requirementId('hn-first-visit')).padStart(4, '0')}`
  const [first, second] = [await as(departmentManagement), await as(head)]
  for (const page of [first, second]) await open(page, `/requirements/${reference}/edit`)
  await first.getByLabel('Titel').fill('Første besøg, som forvaltningen kalder det')
  await first.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(first.getByText('Ændringerne er gemt.')).toBeVisible()
  await second.getByLabel('Titel').fill('Første besøg, som lederen kalder det')
  await second.getByLabel('Hvad er det godt for?').fill('At vi lærer borgeren at kende.')
  await second.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(
    second.getByText(`${departmentManagement.name} har ændret kravet, mens du skrev.`),
  ).toBeVisible()
  await expect(second.getByText('Nu står der i registret: »Første besøg, som forvaltningen')).toHaveCount(2)
  await expect(second.getByLabel('Titel')).toHaveValue('Første besøg, som lederen kalder det')
  await isAwake(second)
  await second.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(second.getByRole('heading', { level: 1, name: /lederen kalder det/ })).toBeVisible()
  await second.goto(`/requirements/${reference}/history`)
  await expect(second.getByText('som forvaltningen kalder det').first()).toBeVisible()
})

test('what cannot be repealed while a case is open leads to the case', async ({ as }) => {
  const page = await as(head, { screen: 'phone' })
  const keyLog = `/requirements/STY-${String(requirementId('hn-key-log')).padStart(4, '0')}`
  await open(page, `${keyLog}/repeal`)
  await expect(page.getByText('Der er en åben sag om kravet.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Hjemmeplejen Nord: Undersøges' }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId('key-log')}$`))
})
