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
    await page.goto(`${server.address}/welcome`)
    await expect(page).not.toHaveURL(/welcome/)
    await page.goto(`${server.address}/requirements`)
    await expect(page.getByRole('link', { name: /Råderum/ }).first()).toBeVisible()
    await expect(page.getByText('STY-0001').first()).toBeVisible()
  } finally {
    await server.stop()
  }
})
