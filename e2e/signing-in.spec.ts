import { employee } from './support/people'
import { expect, isAwake, signIn, test } from './support/test'

const home = { name: 'Log ind', level: 1 } as const

test.describe('signing in', () => {
  test('leads to where one wanted to go, and out again', async ({ page }) => {
    await page.goto('/account')
    await expect(page.getByRole('heading', home)).toBeVisible()
    await isAwake(page)
    await page.getByLabel('Mailadresse').fill(employee.email)
    await page.getByLabel('Adgangskode', { exact: true }).fill('fjordby-demo')
    await page.getByRole('button', { name: 'Log ind' }).click()
    await expect(page).toHaveURL(/\/account$/)
    await expect(page.getByText(employee.name).first()).toBeVisible()
    await isAwake(page)
    await page.getByRole('button', { name: 'Din menu' }).click()
    await page.getByRole('button', { name: 'Log ud', exact: true }).click()
    await expect(page.getByRole('heading', home)).toBeVisible()
    await page.goto('/account')
    await expect(page.getByRole('heading', home)).toBeVisible()
  })

  test('with a wrong password says so, keeps the address and tells nobody what exists', async ({ page }) => {
    await signIn(page, employee.email, 'not the password')
    const said = page.locator('[role=alert]:not(#__next-route-announcer__)')
    await expect(said).toBeVisible()
    const known = await said.textContent()
    await expect(page.getByLabel('Mailadresse')).toHaveValue(employee.email)
    await signIn(page, 'nobody@fjordby.example', 'not the password')
    await expect(said).toBeVisible()
    expect(await said.textContent()).toBe(known)
    // What was said before the language was changed is not said in the new one: it goes, and what was typed stays.
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
    await expect(said).toHaveCount(0)
    await expect(page.getByLabel('Email')).toHaveValue('nobody@fjordby.example')
    // Whoever has chosen no language on their account goes on in the one they signed in with.
    await page.getByLabel('Email').fill(employee.email)
    await page.getByLabel('Password', { exact: true }).fill('fjordby-demo')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('navigation', { name: 'Main menu' }).first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('works with scripts off', async ({ as }) => {
    const page = await as(null, { javaScriptEnabled: false, screen: 'phone' })
    await page.goto('/sign-in')
    await page.getByLabel('Mailadresse').fill(employee.email)
    await page.getByLabel('Adgangskode', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Log ind' }).click()
    await expect(page.locator('[role=alert]:not(#__next-route-announcer__)')).toBeVisible()
    await expect(page.getByLabel('Mailadresse')).toHaveValue(employee.email)
    await page.getByLabel('Adgangskode', { exact: true }).fill('fjordby-demo')
    await page.getByRole('button', { name: 'Log ind' }).click()
    await expect(page).not.toHaveURL(/sign-in/)
  })
})
