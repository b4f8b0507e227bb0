import type { Locator, Page } from '@playwright/test'
import { roundId } from '../../db/seed/demo/load/keys'
import { look } from './database'
import type { Somebody } from './people'
import type { RunningServer } from './server'
import { expect, open } from './test'

/** The demo's open round. */
export const openRound = roundId('close-to-citizens')

/** Where one answers it. */
export const round = `/rate/${openRound}`

/** Somebody who can sign in and has not begun on the demo's open round, of those who have most to answer there. */
export async function stillToBegin(server: RunningServer): Promise<Somebody> {
  const [found] = await look(
    server,
    `select person.id, person.name, person.email
      from person join entitlement on person_id = id and round_id = ?1
      where status = 'active' and id not in (select person_id from ballot_issue where round_id = ?1)
      group by id order by count(*) desc, id limit 1`,
    [openRound],
  )
  if (!found) throw new Error('everybody has begun on the open round')
  return { id: Number(found.id), name: String(found.name), email: String(found.email) }
}

export const statements = [
  'Det er rimeligt, at vi har dette krav',
  'Det understøtter min faglighed',
  'Vi bliver klogere af det',
  'Vi er med til at bestemme, hvordan det bruges',
]

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Begins a round whose page is open, on a device of one's own or one that others use too. */
export async function begin(page: Page, isShared = false): Promise<void> {
  await page
    .getByLabel(isShared ? 'Ja, andre bruger den også' : 'Nej, det er kun mig, der bruger den')
    .check()
  await press(page, 'Begynd')
}

/** Opens a round and begins, until the first requirement is there. */
export async function openAndBegin(page: Page, round: string): Promise<void> {
  await open(page, round)
  await begin(page)
  await expect(page.getByRole('group', { name: statements[0] })).toBeVisible({ timeout: 20_000 })
}

/** Answers the four statements with the same place on the scale, from 1 to 5. */
export async function answer(page: Page, place: number): Promise<void> {
  for (const statement of statements)
    await page
      .getByRole('group', { name: statement })
      .locator('.scale-answer')
      .nth(place - 1)
      .click()
}

/** "2 af 2 er nået frem" at the top of the page. */
export const arrived = (page: Page, arrived: number, given: number): Locator =>
  page.getByRole('status').filter({ hasText: `${arrived} af ${given} er nået frem` })

/** Goes through the requirements to the end without answering more. */
export async function goToEnd(page: Page): Promise<void> {
  const end = page.getByRole('heading', { name: 'Tak for dine svar' })
  for (let steps = 0; steps < 40 && !(await end.isVisible()); steps += 1) {
    const before = page.url()
    await page.getByRole('button', { name: /^(Næste|Afslut)$/ }).click()
    await expect(page).not.toHaveURL(before)
  }
  await expect(end).toBeVisible()
}

/** The words of the recovery code that is shown. */
export async function readCode(page: Page): Promise<string[]> {
  const words = page.getByRole('list', { name: 'Kodens 17 ord, i rækkefølge' }).getByRole('listitem')
  await expect(words).toHaveCount(17)
  return words.allTextContents()
}
