import { unitId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head } from './support/people'
import { expect, open, test } from './support/test'

const compass = `/units/${unitId('hjemmeplejen-nord')}/compass`

test('a head writes on a phone what the unit wants to be known by, and the compass no longer asks', async ({
  as,
}) => {
  const page = await as(head, { screen: 'phone' })
  await open(page, `/units/${unitId('hjemmeplejen-nord')}`)
  await page.getByRole('link', { name: 'Se tillidskompasset' }).click()
  await expect(page.getByText('Hvad vil vi kendes på?')).toBeVisible()
  await expect(page.getByText(/^Ikke meningsfuldt: \d+ krav/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByText('Skriv om jeres kultur', { exact: true }).click()
  const values = page.getByLabel('Det vil vi kendes på')
  await values.fill('Ring til Bo på 23 45 67 89.')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByText(/telefonnummer/).first()).toBeVisible()
  await expect(values).toHaveValue('Ring til Bo på 23 45 67 89.')
  await values.fill('Vi siger det højt, når noget ikke giver mening.')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByRole('definition').getByText('Vi siger det højt', { exact: false })).toBeVisible()
  await expect(page.getByText('Hvad vil vi kendes på?')).toHaveCount(0)
})

test('an employee reads it in English and on paper, with nothing to press', async ({ as }) => {
  const page = await as(employee, { locale: 'en' })
  await open(page, compass)
  await expect(page.getByRole('heading', { name: 'Talk about it at the next meeting' })).toBeVisible()
  await expect(page.getByText('Write about your culture')).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'See the fence' })).toBeHidden()
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)
  expect(sheets).toHaveLength(1)
})
