import { requirementId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { administrator, departmentManagement, employee } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const analysis = `/requirements/STY-${String(requirementId('nursing-incident-analysis')).padStart(4, '0')}`

test('one who leads says that two requirements are not the same; it is heeded, it says who, and it can be taken back', async ({
  as,
}) => {
  const page = await as(departmentManagement)
  await open(page, analysis)
  await page.getByRole('link', { name: 'Se krav, der ligner' }).click()
  await page.waitForURL(/\/alike$/)
  await isAwake(page)
  const part = page.getByRole('main')
  await expect(part.locator('mark').first()).toBeVisible()
  const first = (await part.locator('li a').first().textContent()) ?? ''
  await part.getByRole('button', { name: 'Det er ikke det samme' }).first().click()
  await expect(
    part.getByText(`${departmentManagement.name} har sagt, at det ikke er det samme`),
  ).toBeVisible()
  await page.reload()
  await isAwake(page)
  await expect(part.getByRole('heading', { name: 'Sagt ikke at være det samme' })).toBeVisible()
  await expect(part.getByRole('link', { name: first })).toHaveCount(1)
  await expectAccessible(page)
  const reader = await as(employee, { screen: 'phone', locale: 'en' })
  await reader.goto(`${analysis}/alike`)
  await expect(
    reader.getByText(`${departmentManagement.name} has said that it is not the same`),
  ).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
  await part.getByRole('button', { name: 'Tag det tilbage' }).click()
  await expect(part.getByRole('heading', { name: 'Sagt ikke at være det samme' })).toHaveCount(0)
})

test('an administrator adds a subject by its words, tries it at once, and takes it away again', async ({
  as,
}) => {
  const page = await as(administrator, { screen: 'phone' })
  await open(page, '/admin/lexicon')
  const adding = page.locator('form', { has: page.getByRole('button', { name: 'Tilføj emnet' }) })
  await adding.getByLabel('Emnets navn').fill('Luftskibe')
  await adding.getByLabel('Ord og vendinger').fill('zeppelin, skal')
  await adding.getByRole('button', { name: 'Tilføj emnet' }).click()
  await expect(adding.getByText('»skal« står i næsten alle tekster').first()).toBeVisible()
  await expect(adding.getByLabel('Emnets navn')).toHaveValue('Luftskibe')
  await adding.getByLabel('Ord og vendinger').fill('zeppelin')
  await adding.getByRole('button', { name: 'Tilføj emnet' }).click()
  await expect(adding.getByText('Emnet er tilføjet og bruges nu.')).toBeVisible()
  await page.getByLabel('Tekst', { exact: true }).fill('Zeppelinen pudses hver uge')
  await page.getByRole('button', { name: 'Prøv teksten' }).click()
  await expect(page.getByText(/^Emner: .*Luftskibe/)).toBeVisible()
  await expect(page.locator('mark', { hasText: 'Zeppelinen' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await isAwake(page)
  const own = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Luftskibe' }) })
  await own.locator('summary').click()
  await own.getByRole('button', { name: 'Fjern emnet' }).click()
  await expect(page.getByRole('heading', { name: 'Luftskibe' })).toHaveCount(0)
  await expect(page.getByText(/^Emner: .*Luftskibe/)).toHaveCount(0)
})
