import { expectAccessible, expectStrictPolicy } from './support/floor'
import { employee, head } from './support/people'
import { expect, test } from './support/test'

test('an address that leads nowhere says so and shows the ways on, to those signed in and out', async ({
  as,
}) => {
  for (const somebody of [null, employee]) {
    const page = await as(somebody, { screen: 'phone' })
    const response = await page.goto('/findes-ikke')
    expect(response?.status()).toBe(404)
    await expectStrictPolicy(response)
    await expect(page.getByRole('heading', { name: 'Her er ikke noget' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Gå til forsiden' }).click()
    await expect(page).not.toHaveURL(/findes-ikke/)
  }
})

test('a unit or a requirement that is not there looks the same as one that is not for the reader', async ({
  as,
}) => {
  const page = await as(head)
  for (const path of [
    '/units/999999',
    '/units/x',
    '/units/999999/compass',
    '/units/999999/ladder',
    '/units/999999/meetings',
    '/requirements/STY-9999',
    '/requirements/x',
    '/requirements/STY-9999/alike',
    '/requirements/STY-9999/edit',
    '/requirements/STY-9999/history',
    '/requirements/STY-9999/repeal',
    '/requirements/STY-9999/review',
    '/cases/999999',
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'Her er ikke noget' })).toBeVisible()
    await expect(page, path).toHaveTitle('Her er ikke noget · Råderum')
  }
})
