import type { Page } from '@playwright/test'
import { requirementId, unitId } from '../../db/seed/demo/load/keys'
import { look } from './database'
import { head } from './people'
import type { RunningServer } from './server'
import { expect, isAwake, open } from './test'

const north = unitId('hjemmeplejen-nord')
/** "Ældretilsyn": the state's own, in just the form that the law demands. */
export const law = requirementId('care-inspection')
/** "Kvittering for hver leveret ydelse", which becomes an addition to it, beside "Tilsynsmappe, der altid er klar". */
export const receipt = requirementId('care-delivered-services')

/** As if the inspection had been rated as the receipt was, and the receipt were an addition of Hjemmeplejen Nord to it. */
export async function additionToTheLaw(server: RunningServer): Promise<void> {
  await look(server, 'update requirement set derives_from_id = ? where id = ?', [law, receipt])
  await look(server, 'delete from requirement_binding where requirement_id = ? and unit_id <> ?', [
    receipt,
    north,
  ])
  await look(
    server,
    `insert into publication (round_id, requirement_id, unit_id, published_on, verdict, split, score, low, high, figures, current)
      select round_id, ?, unit_id, published_on, verdict, split, score, low, high, figures, 1
      from publication where requirement_id = ? and unit_id = ? and current = 1`,
    [law, receipt, north],
  )
  await look(server, 'update change_counter set value = value + 1')
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Opens a case of a requirement and holds its dialogue, until a proposal is to be written. */
export async function talkedThrough(page: Page, requirement: string, purpose: string): Promise<string> {
  await open(page, requirement)
  await press(page, 'Åbn en sag')
  await page.waitForURL(/\/cases\/\d+/)
  await isAwake(page)
  await press(page, 'Gå i dialog')
  await expect(page.getByText('Kravet er i dialog.')).toBeVisible()
  await isAwake(page)
  await page.getByLabel('Hvad er det til for?').fill('Det ved ingen længere.')
  await page.getByLabel(purpose).check()
  await page.getByLabel('Hvad ville der ske uden det?').fill('Det samme som nu.')
  await page.getByLabel('Hvad kommer i vejen?').fill('Tiden hos borgeren.')
  await page.getByLabel('Hvad betyder det for borgeren?').fill('Borgeren venter længere.')
  await press(page, 'Gem det, I er enige om')
  await expect(page.getByRole('button', { name: 'Begynd på et forslag' })).toBeEnabled()
  await isAwake(page)
  await press(page, 'Begynd på et forslag')
  await expect(page.getByLabel('Hvad foreslår I?')).toBeVisible()
  await isAwake(page)
  return new URL(page.url()).pathname
}

/** Writes the proposal of a case, which touches nothing that MED has to discuss. */
export async function proposed(page: Page, what: string, from: string, deadline: string): Promise<void> {
  await page.getByLabel('Hvad foreslår I?').selectOption({ label: what })
  await page.getByLabel('Hvorfor', { exact: true }).fill('Ingen kan sige, hvad det er til for.')
  await page.getByLabel('Hvor mange timer om året frigør det?').fill('10')
  await page.getByLabel('Hvad skal tiden bruges til?').fill('Samtale med borgeren.')
  await page.getByLabel('Hvad betyder det for borgeren?').fill('Borgeren venter kortere.')
  await page.getByLabel('Hvem gennemfører det?').fill('Leder af Hjemmeplejen Nord')
  await page.getByLabel('Personen, der har funktionen nu').selectOption({ label: head.name })
  await page.getByLabel('Gælder fra').fill(from)
  await page.getByLabel('Skal være gennemført senest').fill(deadline)
  await page
    .getByRole('group', { name: /Skal det drøftes i MED/ })
    .getByLabel('Nej')
    .check()
  await press(page, 'Gem forslaget')
  await expect(page.getByText('Samtale med borgeren.').first()).toBeVisible()
  await isAwake(page)
}

/** What the law's own proposal asks of those above, and that a decision is asked for. */
export async function askedUpward(page: Page, asked: string): Promise<void> {
  await page.getByLabel('Henvendelse').check()
  await page.getByLabel('Til hvem?').fill('Sundhedsstyrelsen')
  await page.getByLabel('Hvad beder I om?').fill(asked)
  await page.getByLabel('Hvad foreslår I i stedet?').fill('En samtale, når der er grund til den.')
  await press(page, 'Gem det, I beder om')
  await expect(page.getByText(asked).first()).toBeVisible()
  await isAwake(page)
  await press(page, 'Send forslaget i høring')
  await expect(page.getByText('Forslaget er i høring.')).toBeVisible()
  await isAwake(page)
  await press(page, 'Bed om en beslutning')
  await expect(page.getByText('Forslaget venter på en beslutning.')).toBeVisible()
}

/** Those in Hjemmeplejen Nord whom the receipt binds and who can sign in, but the ones who lead it. */
export async function bound(server: RunningServer) {
  const rows = await look(
    server,
    `select person.id, person.name, email from person join unit on unit.id = unit_id
      where unit.path like '%/' || cast(?1 as integer) || '/%' and status = 'active' and email is not null
        and professional_group_id in (select professional_group_id from requirement_group where requirement_id = ?2)
      order by person.id`,
    [north, receipt],
  )
  return rows.map(row => ({ id: Number(row.id), name: String(row.name), email: String(row.email) }))
}
