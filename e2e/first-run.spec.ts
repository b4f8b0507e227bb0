import { expectAccessible } from './support/floor'
import { startServer } from './support/server'
import { expect, isAwake, test } from './support/test'

test('an empty database begins with making the municipality and its first administrator', async ({
  page,
}) => {
  const server = await startServer({ demo: false })
  try {
    await page.goto(`${server.address}/requirements`)
    await expect(page).toHaveURL(/\/welcome$/)
    await isAwake(page)
    await page.getByLabel('Kommunens navn').fill('Nørreby Kommune')
    await page.getByLabel('Dit navn').fill('Asta Holm')
    await page.getByLabel('Din mailadresse').fill('asta@noerreby.example')
    await page.getByLabel('Adgangskode').fill('kort')
    await page.getByRole('button', { name: 'Opret kommunen' }).click()
    await expect(page.locator('.field-error')).toHaveCount(1)
    await expect(page.getByLabel('Kommunens navn')).toHaveValue('Nørreby Kommune')
    await page.getByLabel('Adgangskode').fill('tre tilfældige ord her')
    await page.getByRole('button', { name: 'Opret kommunen' }).click()
    await expect(page).not.toHaveURL(/welcome/)
    // The order of steps: what comes next stands out, and is ticked off once it is there.
    const steps = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Opret enhederne' }) })
    await expect(steps).toHaveAttribute('aria-current', 'step')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Opret enhederne' }).click()
    await page.getByRole('link', { name: 'Nørreby Kommune' }).last().click()
    await isAwake(page)
    await page.getByLabel('Navn').first().fill('Sundhed')
    await page.getByRole('button', { name: 'Tilføj enheden' }).click()
    await expect(page.getByText('Enheden er oprettet.')).toBeVisible()
    await page.goto(server.address)
    await expect(steps).toContainText('gjort')
    await expect(page.locator('[aria-current=step]')).toContainText('Tilføj medarbejderne')
    await page.goto(`${server.address}/welcome`)
    await expect(page).not.toHaveURL(/welcome/)
    await page.goto(`${server.address}/requirements`)
    await expect(page.getByRole('link', { name: /Råderum/ }).first()).toBeVisible()
    await expect(page.getByText('STY-0001').first()).toBeVisible()
  } finally {
    await server.stop()
  }
})
