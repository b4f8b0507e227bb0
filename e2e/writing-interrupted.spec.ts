import type { Page } from '@playwright/test'
import { requirementId, unitId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head } from './support/people'
import { sessionCookie } from './support/session'
import { expect, isAwake, open, test } from './support/test'

const PROPOSE = `/requirements/STY-${String(requirementId('hn-first-visit')).padStart(4, '0')}/propose`
const unit = unitId('hjemmeplejen-nord')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** The server gets what is sent once, and its answer is lost on the way. */
const loseTheAnswer = (page: Page, address: string) =>
  page.route(
    address,
    async route => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

test('a proposal survives that the session ends and that the network goes, and is sent once', async ({
  as,
  server,
}) => {
  const phone = await as(employee, { screen: 'phone' })
  await open(phone, PROPOSE)
  await phone
    .getByLabel('Hvad skal der ske med kravet?')
    .selectOption({ label: 'Forandre: Gøre det enklere' })
  const body = phone.getByLabel('Hvad foreslår du?')
  await body.fill('Vi spørger, før vi udfylder noget.')
  await phone.getByLabel('Hvad håber du, det fører til?').fill('At borgeren taler først.')
  await phone.getByLabel('Hvordan kan vi se, om det virker?').fill('Skemaet er kortere.')

  await phone.context().clearCookies()
  await press(phone, 'Send forslaget')
  await expect(phone.getByText('Du er ikke logget ind længere.', { exact: false }).first()).toBeVisible()
  await expect(body).toHaveValue('Vi spørger, før vi udfylder noget.')
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)

  // In another tab one signs in, and finds there what was written.
  await phone.context().addCookies([{ url: server.address, ...(await sessionCookie(employee.id)) }])
  const tab = await phone.context().newPage()
  await open(tab, PROPOSE)
  await expect(tab.getByText('Vi har hentet det, du skrev sidst.')).toBeVisible()
  await expect(tab.getByLabel('Hvad foreslår du?')).toHaveValue('Vi spørger, før vi udfylder noget.')
  await tab.close()

  await phone.context().setOffline(true)
  await press(phone, 'Send forslaget')
  await expect(phone.getByText('Det kom ikke frem til os.', { exact: false }).first()).toBeVisible()
  await expect(body).toHaveValue('Vi spørger, før vi udfylder noget.')
  await phone.context().setOffline(false)
  await phone.getByRole('button', { name: 'Send forslaget' }).dblclick()
  await expect(phone.getByRole('heading', { level: 1, name: 'Forandre: Gøre det enklere' })).toBeVisible()
  expect(
    await look(server, 'select id from solution where body = ?', ['Vi spørger, før vi udfylder noget.']),
  ).toHaveLength(1)
})

test('without a name nothing is lost with the network, and what is sent again lies there once', async ({
  as,
}) => {
  const signedIn = await as(employee)
  await open(signedIn, PROPOSE)
  const way = await signedIn.getByRole('link', { name: 'Foreslå uden navn' }).getAttribute('href')
  const phone = await as(null, { screen: 'phone' })
  const hashes: string[] = []
  phone.on('request', request => {
    if (new URL(request.url()).pathname === '/api/propose')
      hashes.push(String(request.postDataJSON().followHash))
  })
  await open(phone, way ?? '')
  await phone
    .getByLabel('Hvad skal der ske med kravet?')
    .selectOption({ label: 'Forandre: Gøre det enklere' })
  await phone.getByLabel('Hvad foreslår du?').fill('Vi lægger listen væk og lytter.')
  await phone.getByLabel('Hvad håber du, det fører til?').fill('Mere ro.')
  await phone.getByLabel('Hvordan kan vi se, om det virker?').fill('Ingen savner listen.')
  await loseTheAnswer(phone, '**/api/propose')
  await press(phone, 'Send forslaget')
  await expect(phone.getByText('Det kom ikke frem.', { exact: false })).toBeVisible()
  await expect(phone.getByLabel('Hvad foreslår du?')).toHaveValue('Vi lægger listen væk og lytter.')
  await expectAccessible(phone)
  await press(phone, 'Send forslaget')
  await expect(phone.getByLabel('Dit private link')).toBeVisible()
  expect(hashes).toHaveLength(2)
  // The box keeps one thing under one secret.
  expect(new Set(hashes).size).toBe(1)
})

test('a phone at a meeting keeps what was not sent: a lost answer, a server that stumbles, a meeting that goes on or ends', async ({
  as,
  server,
}) => {
  const wall = await as(head)
  await open(wall, `/units/${unit}/compass`)
  await wall.getByRole('link', { name: 'Find jeres rødt og grønt på et personalemøde' }).click()
  await isAwake(wall)
  await press(wall, 'Begynd mødet')
  await wall.getByRole('link', { name: 'Vis på storskærmen' }).click()
  await isAwake(wall)
  const code = ((await wall.locator('.wall-code').textContent()) ?? '').replace(' ', '').trim()
  const phone = await as(null, { screen: 'phone' })
  await open(phone, `/join#${code}`)
  const field = phone.getByLabel('Dit eksempel', { exact: true })
  const lost = 'Ingen forbindelse lige nu. Telefonen prøver igen af sig selv.'

  await phone.getByRole('radio', { name: 'Rødt' }).check()
  await field.fill('Vi noterer det samme to steder hver dag.')
  await loseTheAnswer(phone, '**/api/join/example')
  await press(phone, 'Send til skærmen')
  await expect(phone.getByText('Det kom ikke af sted.', { exact: false })).toBeVisible()
  await expect(field).toHaveValue('Vi noterer det samme to steder hver dag.')
  await press(phone, 'Send til skærmen')
  await expect(phone.getByText('Sendt. Det kommer op sammen med andres.', { exact: false })).toBeVisible()
  await expect(phone.getByRole('listitem')).toHaveCount(1)

  // A server that stumbles throws nobody out, and takes nobody's examples away.
  await phone.route(
    '**/api/join/look',
    route => route.fulfill({ status: 500, json: { code: 'unexpected', message: 'Noget gik galt.' } }),
    { times: 1 },
  )
  await expect(phone.getByText(lost)).toBeVisible()
  // It waits a little longer after each time that did not go well.
  await expect(phone.getByText(lost)).toHaveCount(0, { timeout: 10_000 })
  await expect(phone.getByRole('listitem')).toHaveCount(1)

  // The same phone in a second tab is the same phone.
  const tab = await phone.context().newPage()
  await open(tab, `/join#${code}`)
  await expect(tab.getByRole('listitem')).toHaveCount(1)
  await tab.close()

  await phone.getByRole('radio', { name: 'Grønt' }).check()
  await field.fill('Vi ringer til hinanden.')
  await press(wall, 'Saml det, der ligner')
  await expect(phone.getByText('Det her nåede du ikke at sende.', { exact: false })).toBeVisible()
  await expect(phone.getByText('Vi ringer til hinanden.')).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await press(wall, 'Tilbage til at skrive')
  await expect(field).toHaveValue('Vi ringer til hinanden.')
  await expect(phone.getByRole('radio', { name: 'Grønt' })).toBeChecked()

  // The screen says that nobody is signed in any more, and goes on by itself when somebody is.
  await wall.context().clearCookies()
  await expect(wall.getByText('Du er ikke logget ind længere.', { exact: false })).toBeVisible()
  await wall.context().addCookies([{ url: server.address, ...(await sessionCookie(head.id)) }])
  await expect(wall.getByText('Du er ikke logget ind længere.', { exact: false })).toHaveCount(0, {
    timeout: 10_000,
  })
  await wall.getByRole('link', { name: 'Luk skærmen' }).click()
  await isAwake(wall)
  await press(wall, 'Afslut og slet resten')
  await expect(wall.getByText('Mødet er afsluttet.', { exact: false })).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible()
  await expect(phone.getByText('Vi ringer til hinanden.')).toBeVisible()
  await expectAccessible(phone)
  expect(await look(server, "select id from meeting_example where body like 'Vi noterer%'")).toEqual([])
})

test('without scripts the screen comes again by itself and leads on, and a phone says why it cannot be there', async ({
  as,
}) => {
  const wall = await as(head, { javaScriptEnabled: false })
  const leadOn = (name: string) => wall.getByRole('button', { name, exact: true }).click()
  await wall.goto(`/units/${unit}/compass`)
  await wall.getByRole('link', { name: 'Find jeres rødt og grønt på et personalemøde' }).click()
  await leadOn('Begynd mødet')
  await wall.getByRole('link', { name: 'Vis på storskærmen' }).click()
  const refresh = wall.locator('meta[http-equiv=refresh]')
  await expect(refresh).toHaveAttribute('content', '8')
  const code = ((await wall.locator('.wall-code').textContent()) ?? '').replace(' ', '').trim()
  const phone = await as(null, { screen: 'phone' })
  await open(phone, `/join#${code}`)
  for (const [sort, body] of [
    ['Rødt', 'Vi tæller linned hver fredag.'],
    ['Grønt', 'Vi må bytte vagter selv.'],
  ] as const) {
    await phone.getByRole('radio', { name: sort }).check()
    await phone.getByLabel('Dit eksempel', { exact: true }).fill(body)
    await press(phone, 'Send til skærmen')
    await expect(phone.getByRole('listitem').filter({ hasText: body })).toBeVisible()
  }
  // It comes again without anybody doing anything.
  await expect(wall.getByText('2 eksempler venter', { exact: false })).toBeVisible({ timeout: 12_000 })
  await leadOn('Saml det, der ligner')
  // What one is in the midst of is not taken away.
  await expect(refresh).toHaveCount(0)
  for (const body of ['Vi tæller linned hver fredag.', 'Vi må bytte vagter selv.'])
    await wall.getByRole('checkbox', { name: body }).check()
  await leadOn('Læg de valgte i en ny bunke')
  await expect(wall.getByLabel('Bunkens navn')).toBeVisible()
  await leadOn('Giv prikker')
  await expect(wall.getByText('0 af 3 prikker er givet.')).toBeVisible()
  await leadOn('Vis prikkerne')
  await wall.getByRole('link', { name: 'Tag bunkerne op' }).click()
  await leadOn('Afslut og slet resten')
  await expect(wall.getByText('Mødet er afsluttet.', { exact: false })).toBeVisible()

  const bare = await as(null, { screen: 'phone', javaScriptEnabled: false })
  await bare.goto('/join')
  await expect(bare.locator('noscript p')).toBeVisible()
  await expect(bare.locator('noscript p')).toContainText('Telefonen skal køre scripts')
  await expect(bare.getByText('Åbner mødet')).toBeHidden()
  await expectNoSidewaysScroll(bare)
})
