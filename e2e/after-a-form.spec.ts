import type { Page } from '@playwright/test'
import { caseId, requirementId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible } from './support/floor'
import { administrator, demoPerson, head, medRepresentative, unitId } from './support/people'
import { expect, isAwake, open, test } from './support/test'

/** The message stands there, and the keyboard with it. */
async function expectSaid(page: Page, message: string | RegExp) {
  const said = page.locator(':focus')
  await expect(said).toContainText(message)
  await expect(said.or(said.getByRole('status')).first()).toBeVisible()
}

const pulse = caseId('pulse-quarterly')
const keyLog = `/requirements/STY-${String(requirementId('hn-key-log')).padStart(4, '0')}`

test('after a step of a case the reader stands at what was done, once', async ({ as, server }) => {
  await look(server, 'delete from med_discussion where case_id = ?', [pulse])
  await look(server, 'update governance_case set med_needed = 0 where id = ?', [pulse])
  await look(server, 'update proposal set med_needed = 0 where case_id = ?', [pulse])
  const page = await as(medRepresentative)
  await open(page, `/cases/${pulse}`)
  await page.getByRole('button', { name: 'Bed om en drøftelse i MED' }).click()
  await expectSaid(page, 'Forslaget skal nu drøftes i MED.')
  // The address is the plain one again, so that nobody passes the message on.
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/cases/${pulse}`)
  expect(new URL(page.url()).hash).toBe('')
  await expectAccessible(page)

  await page.reload()
  await isAwake(page)
  await expect(page.getByText('Forslaget skal nu drøftes i MED.')).toHaveCount(0)
})

test('what was done is told in the language that the page is in by now', async ({ as }) => {
  const page = await as(administrator)
  await open(page, `/admin/units/${unitId('hjemmeplejen-syd')}`)
  await page.getByLabel('Navn').first().fill('Team Ålekiste')
  await page.getByRole('button', { name: 'Tilføj enheden' }).click()
  await expectSaid(page, 'Enheden er oprettet.')
  await page.getByText(administrator.name).first().click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Add the unit', exact: true })).toBeVisible()
  await expect(page.getByText('The unit is added.')).toBeVisible()
  await expect(page.getByText('Enheden er oprettet.')).toHaveCount(0)
  // The menu is still open.
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByText('Enheden er oprettet.')).toBeVisible()
})

test('two forms after each other are each told', async ({ as }) => {
  const page = await as(administrator)
  for (const name of ['Team Æble', 'Team Øre']) {
    await open(page, `/admin/units/${unitId('hjemmeplejen-nord')}`)
    await page.getByLabel('Navn').first().fill(name)
    await page.getByRole('button', { name: 'Tilføj enheden' }).click()
    await expectSaid(page, 'Enheden er oprettet.')
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
})

test('a form that stays says at itself what was done, and the keyboard goes on from there', async ({
  as,
}) => {
  const page = await as(administrator, { locale: 'en', screen: 'phone' })
  await open(page, `/admin/units/${unitId('hjemmeplejen-nord')}`)
  await page.getByRole('button', { name: 'Save the new name' }).click()
  await expectSaid(page, 'The unit has a new name.')
})

test('a form that what it did has taken away is told of by the page', async ({ as }) => {
  const page = await as(administrator)
  const { id } = demoPerson('fjordskolen-manager-1')
  await open(page, `/admin/people/${id}`)
  await page
    .getByRole('button', { name: /^Tag rollen tilbage/ })
    .first()
    .click()
  await expectSaid(page, 'Rollen er taget tilbage. Det gælder med det samme.')
})

test('without scripts the page that a form leads to says what was done, and begins there', async ({ as }) => {
  const page = await as(head, { javaScriptEnabled: false })
  await page.goto(`${keyLog}/edit`)
  await page.getByRole('button', { name: 'Gem ændringerne' }).click()
  await expectSaid(page, 'Ændringerne er gemt.')
  await expect(page.getByRole('status').filter({ hasText: 'Ændringerne er gemt.' })).toBeVisible()
})

test('without scripts what a folded form answers is in sight', async ({ as }) => {
  const page = await as(head, { javaScriptEnabled: false })
  await page.goto(`/cases/${caseId('handover-book-going')}`)
  await page.locator('summary', { hasText: 'Tilføj en opgave' }).click()
  await page.getByRole('button', { name: 'Tilføj en opgave' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('Hvad skal gøres?')).toBeVisible()
})
