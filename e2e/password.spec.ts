import { linkInMailTo } from './support/database'
import { demoPerson } from './support/people'
import { expect, isAwake, open, signIn, test } from './support/test'

const CHOSEN = 'tre tilfældige ord her'

test('a forgotten password is chosen anew by a link that works once', async ({ page, server, as }) => {
  const somebody = demoPerson('bakkeskolen-indskoling-teacher-1')
  const elsewhere = await as(somebody)
  await elsewhere.goto('/account')
  await expect(elsewhere.getByRole('heading', { name: 'Din konto' })).toBeVisible()

  await open(page, '/sign-in')
  await page.getByRole('link', { name: 'Har du glemt din adgangskode?' }).click()
  await isAwake(page)
  await page.getByLabel('Mailadresse').fill(somebody.email)
  await page.getByRole('button', { name: 'Send mig et link' }).click()
  await expect(page.getByText('Hvis adressen findes hos os')).toBeVisible()

  const link = await linkInMailTo(server, somebody.email)
  await open(page, link)
  await page.getByLabel('Ny adgangskode').fill('kort')
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await expect(page.locator('.field-error')).toBeVisible()
  await page.getByLabel('Ny adgangskode').fill(CHOSEN)
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await expect(page).not.toHaveURL(/reset/)

  // Whoever was signed in with the old one is out.
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/sign-in/)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Linket virker ikke længere' })).toBeVisible()

  await signIn(elsewhere, somebody.email)
  await expect(elsewhere.locator('[role=alert]:not(#__next-route-announcer__)')).toBeVisible()
  await signIn(elsewhere, somebody.email, CHOSEN)
  await expect(elsewhere).not.toHaveURL(/sign-in/)
})

test('signing out everywhere ends the session on every computer', async ({ as }) => {
  const somebody = demoPerson('bakkeskolen-indskoling-teacher-2')
  const [here, there] = [await as(somebody), await as(somebody, { screen: 'phone' })]
  await there.goto('/account')
  await expect(there.getByRole('heading', { name: 'Din konto' })).toBeVisible()
  await open(here, '/account')
  await here.getByRole('button', { name: 'Log ud på alle computere' }).click()
  await expect(here).toHaveURL(/sign-in/)
  await there.reload()
  await expect(there).toHaveURL(/sign-in/)
})

test('a changed password keeps this computer signed in and no other', async ({ as }) => {
  const somebody = demoPerson('bakkeskolen-indskoling-teacher-3')
  const [here, there] = [await as(somebody), await as(somebody)]
  await open(here, '/account')
  await here.getByLabel('Nuværende adgangskode').fill('fjordby-demo')
  await here.getByLabel('Ny adgangskode').fill(CHOSEN)
  await here.getByRole('button', { name: 'Skift adgangskode' }).click()
  await expect(here.getByText('Adgangskoden er skiftet.')).toBeVisible()
  await here.reload()
  await expect(here.getByRole('heading', { name: 'Din konto' })).toBeVisible()
  await there.goto('/account')
  await expect(there).toHaveURL(/sign-in/)
})
