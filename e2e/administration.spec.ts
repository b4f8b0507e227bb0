import { linkInMailTo } from './support/database'
import { administrator, demoPerson, employee, management, medRepresentative, unitId } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const NAME = 'Vibeke Sommer'
const EMAIL = 'vibeke.sommer@fjordby.example'

test('an administrator invites, moves and closes an account, and each holds at the next request', async ({
  as,
  server,
}) => {
  const office = await as(administrator)
  await open(office, '/admin/people/new')
  await office.getByLabel('Navn', { exact: true }).fill(NAME)
  await office.getByLabel('Mailadresse').fill(EMAIL)
  await office.getByLabel('Enhed').selectOption(String(unitId('hn-skovvang')))
  await office.getByLabel('Faggruppe').selectOption({ label: 'Sygeplejerske' })
  await office.getByRole('button', { name: 'Tilføj medarbejderen' }).click()
  await office.waitForURL(/\/admin\/people\/\d+/)
  const card = new URL(office.url()).pathname

  const phone = await as(null, { screen: 'phone' })
  await open(phone, await linkInMailTo(server, EMAIL))
  await phone.getByLabel('Adgangskode').fill('tre tilfældige ord her')
  await phone.getByRole('button', { name: 'Gem adgangskoden' }).click()
  await expect(phone).not.toHaveURL(/invitation/)
  await phone.goto('/account')
  await expect(phone.getByText('Team Skovvang').first()).toBeVisible()

  await open(office, card)
  await office
    .getByLabel('Enhed')
    .first()
    .selectOption(String(unitId('hs-havnen')))
  await office.getByRole('button', { name: 'Gem oplysningerne' }).click()
  await expect(office.getByText('Oplysningerne er gemt.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByText('Team Havnen').first()).toBeVisible()

  await open(office, card)
  await office.getByRole('button', { name: 'Luk kontoen' }).click()
  await expect(office.getByText('Kontoen er lukket, og personen tæller ikke med.')).toBeVisible()
  await phone.reload()
  await expect(phone).toHaveURL(/sign-in/)
})

test('a role that is given or taken back holds at the next request', async ({ as }) => {
  const somebody = demoPerson('bakkeskolen-udskoling-teacher-1')
  const [office, desk] = [await as(administrator), await as(somebody)]
  expect((await desk.goto('/rounds/new'))?.status()).toBe(404)
  await open(office, `/admin/people/${somebody.id}`)
  await office.locator('summary', { hasText: 'Giv en rolle' }).click()
  await office.getByLabel('Rolle', { exact: true }).selectOption({ label: 'leder' })
  await office.getByRole('button', { name: 'Giv rollen' }).click()
  await expect(office.getByText('Rollen er givet.')).toBeVisible()
  await isAwake(office)
  expect((await desk.goto('/rounds/new'))?.status()).toBe(200)
  await office
    .getByRole('button', { name: /Tag .*tilbage/ })
    .first()
    .click()
  await expect(office.getByText('Ingen roller.')).toBeVisible()
  expect((await desk.goto('/rounds/new'))?.status()).toBe(404)
})

test('who may find a comment, switch money on or read the rules, and no more, is led to no page that is not theirs', async ({
  as,
}) => {
  for (const [somebody, path] of [
    [medRepresentative, '/admin/comments'],
    [management, '/admin/money'],
    [employee, '/method/signals'],
    [administrator, '/method/guidance'],
  ] as const) {
    const page = await as(somebody)
    expect((await page.goto(path))?.status()).toBe(200)
    for (const link of await page.locator('main a').all()) {
      const href = await link.getAttribute('href')
      if (href?.startsWith('/')) expect((await page.request.get(href)).status(), href).toBe(200)
    }
  }
})
