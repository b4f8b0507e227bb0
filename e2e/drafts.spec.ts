import { caseId, requirementId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head, management } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const keyLog = `/requirements/STY-${String(requirementId('hn-key-log')).padStart(4, '0')}`
const restored = 'Vi har hentet det, du skrev sidst.'

test('a decision half written is still there when the tab has been closed, for the one who wrote it', async ({
  as,
}) => {
  const page = await as(management)
  const path = `/cases/${caseId('pulse-quarterly')}`
  await open(page, path)
  await page.getByLabel('Nej, sagen afsluttes').check()
  await page.getByLabel('Begrundelse').fill('Målingen bruges af flere, end forslaget siger.')
  // Kept a moment after the last key.
  await page.waitForFunction(() => Object.keys(localStorage).some(key => key.includes('/decision/')))
  const again = await page.context().newPage()
  await page.close()
  await open(again, path)
  await expect(again.getByText(restored)).toBeVisible()
  await expect(again.getByLabel('Begrundelse')).toHaveValue('Målingen bruges af flere, end forslaget siger.')
  await again.getByRole('button', { name: 'Begynd forfra' }).click()
  await expect(again.getByLabel('Begrundelse')).toHaveValue('')
})

test('agreed answers are kept while they are written, and gone once they are sent', async ({ as }) => {
  const page = await as(head, { screen: 'phone' })
  const dialogue = `${keyLog}#dialogue`
  await open(page, dialogue)
  await page.getByRole('link', { name: 'Skriv ned, hvad I er enige om' }).click()
  await isAwake(page)
  const answer = page.getByLabel('Hvad er det til for?')
  await answer.fill('At nøglerne kan findes igen.')
  await page.waitForFunction(() => Object.keys(localStorage).some(key => key.includes('/answers/')))
  await page.reload()
  await expect(answer).toHaveValue('At nøglerne kan findes igen.')
  await expect(page.getByText(restored)).toBeVisible()
})

test('words that name a colleague are asked about before they stand there, with the keyboard too', async ({
  as,
}) => {
  const page = await as(head, { screen: 'phone' })
  await open(page, `${keyLog}#dialogue`)
  await page.getByRole('link', { name: 'Skriv i dialogen' }).click()
  await isAwake(page)
  const words = `${employee.name} fandt på listen.`
  const meant = page.getByRole('button', { name: 'Behold teksten, og send' })
  await expect(meant).toHaveCount(0)
  await page.getByLabel('Hvad vil du sige?').fill(words)
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await expect(page.getByText(`Måske et navn: ${employee.name}`, { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Hvad vil du sige?')).toHaveValue(words)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await meant.press('Enter')
  await expect(page.locator('#dialogue li').getByText(words)).toBeVisible()
})
