import { head } from './support/people'
import { expect, isAwake, open, test } from './support/test'

test('what is searched and chosen stands in the address, and Back goes back to it', async ({ as }) => {
  const page = await as(head)
  await open(page, '/requirements')
  const counted = '[role=status]:not(#said)'
  const all = page.locator(counted).first()
  const everything = await all.textContent()
  await page.getByRole('searchbox').fill('medicin')
  await expect(page).toHaveURL(/[?&]q=medicin/)
  await expect(all).not.toHaveText(everything ?? '')
  await expect(page.getByRole('searchbox')).toBeFocused()
  const found = (await all.textContent()) ?? ''

  const filters = page.locator('details.facets')
  await filters.getByRole('link', { name: /Dokumentationskrav/ }).click()
  await expect(page).toHaveURL(/kind=documentation/)
  await expect(page).toHaveURL(/q=medicin/)
  await expect(page.getByRole('searchbox')).toHaveValue('medicin')
  await isAwake(page)
  await page
    .getByRole('link', { name: /medicin/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/requirements\/STY-\d{4}/)
  await page.goBack()
  await expect(page).toHaveURL(/kind=documentation/)
  await page.goBack()
  await expect(page).not.toHaveURL(/kind=/)
  await expect(all).toHaveText(found)

  // The same address shows the same list to somebody else, with scripts or without.
  const other = await as(head, { javaScriptEnabled: false })
  await other.goto('/requirements')
  await other.getByRole('searchbox').fill('medicin')
  await other.getByRole('button', { name: 'Søg' }).click()
  await expect(other.locator(counted).first()).toHaveText(found)
})
