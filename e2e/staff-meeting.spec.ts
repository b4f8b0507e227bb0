import type { Page } from '@playwright/test'
import { requirementId, unitId } from '../db/seed/demo/load/keys'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { employee, head } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const unit = unitId('hjemmeplejen-nord')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

const KEYS = 'Vi skriver i nøglebogen, hver gang vi henter en nøgle. Skabet registrerer det selv.'
const KEYS_AGAIN = 'Nøglerne står i en bog, og skabet ved det i forvejen. Det er dobbelt.'
const CALL = 'We ring each other when somebody is late. Nobody asked us to, and it keeps us safe.'
const FIRST = 'At a first visit we fill in four forms. The citizen answers the same thing twice.'
const firstVisit = `STY-${String(requirementId('hn-first-visit')).padStart(4, '0')}`

/** Writes an example on a phone. */
async function write(
  phone: Page,
  words: { sort: string; body: string; send: string; sent: string },
  body: string,
) {
  await phone.getByRole('radio', { name: words.sort }).check()
  await phone.getByLabel(words.body, { exact: true }).fill(body)
  await press(phone, words.send)
  await expect(phone.getByText(words.sent)).toBeVisible()
  await expect(phone.getByRole('listitem').filter({ hasText: body })).toBeVisible()
}
const da = { body: 'Dit eksempel', send: 'Send til skærmen', sent: 'Sendt. Det kommer op sammen med andres.' }
const en = {
  body: 'Your example',
  send: 'Send to the screen',
  sent: 'Sent. It comes up together with others’.',
}

test('a unit finds its own red and green at a meeting: two phones without a name, a big screen, and what came of it', async ({
  as,
  server,
}) => {
  const wall = await as(head)
  await open(wall, `/units/${unit}/compass`)
  await wall.getByRole('link', { name: 'Find jeres rødt og grønt på et personalemøde' }).click()
  await expect(wall.getByRole('button', { name: 'Begynd mødet' })).toBeVisible()
  await isAwake(wall)
  await expectAccessible(wall)
  await press(wall, 'Begynd mødet')
  await expect(wall.getByText('Mødet er begyndt. Vis det på storskærmen', { exact: false })).toBeVisible()
  const meeting = new URL(wall.url()).pathname
  await wall.getByRole('link', { name: 'Vis på storskærmen' }).click()
  await isAwake(wall)
  await expect(wall.getByRole('img', { name: 'Kode, der åbner mødet på en telefon' })).toBeVisible()
  await expectAccessible(wall)
  const code = ((await wall.locator('.wall-code').textContent()) ?? '').trim()
  expect(code).toMatch(/^[A-Z2-9]{3} [A-Z2-9]{3}$/)

  // One comes by the picture, somebody who is signed in on that phone; the other types the code, in English and by keyboard.
  const one = await as(employee, { screen: 'phone' })
  const doors: { path: string; headers: Record<string, string> }[] = []
  one.on('request', async request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/join')) doors.push({ path: pathname, headers: await request.allHeaders() })
  })
  await open(one, `/join#${code.replace(' ', '')}`)
  await expect(one.getByText('Møde i Hjemmeplejen Nord')).toBeVisible()
  await expectAccessible(one)
  await expectNoSidewaysScroll(one)
  const other = await as(null, { screen: 'phone', locale: 'en' })
  await open(other, '/join')
  await other.getByLabel('The code on the screen').fill('BCD FGH')
  await other.keyboard.press('Enter')
  await expect(other.getByText('The code opens no meeting.', { exact: false })).toBeVisible()
  await expectAccessible(other)
  await other.getByLabel('The code on the screen').fill(code.toLowerCase())
  await other.keyboard.press('Enter')
  await expect(other.getByText('Meeting in Hjemmeplejen Nord')).toBeVisible()

  // Refused at the field, with everything typed still there.
  await one.getByLabel('Dit eksempel', { exact: true }).fill('Ring til mig på 22 33 44 55')
  await press(one, 'Send til skærmen')
  await expect(one.getByText('Vælg, om det er rødt eller grønt.')).toBeVisible()
  await one.getByRole('radio', { name: 'Rødt' }).check()
  await press(one, 'Send til skærmen')
  await expect(one.getByText('ser ud til at indeholde et telefonnummer', { exact: false })).toBeVisible()
  await expect(one.getByLabel('Dit eksempel', { exact: true })).toHaveValue('Ring til mig på 22 33 44 55')
  await write(one, { ...da, sort: 'Rødt' }, KEYS)
  await write(one, { ...da, sort: 'Rødt' }, 'Vi skriver det samme to steder.')
  await write(other, { ...en, sort: 'Green' }, CALL)
  await write(other, { ...en, sort: 'Red' }, FIRST)
  await press(one, 'Ret: »Vi skriver det samme to steder.«')
  await one.getByLabel('Dit eksempel', { exact: true }).fill(KEYS_AGAIN)
  await press(one, 'Gem rettelsen')
  await expect(one.getByRole('listitem').filter({ hasText: KEYS_AGAIN })).toBeVisible()
  await expectAccessible(one)
  await expectNoSidewaysScroll(one)

  // With two phones nothing comes up before all of it does: nobody sees who has just pressed send.
  await expect(wall.getByText('2 telefoner er med. 4 eksempler venter på flere.')).toBeVisible()
  await expect(wall.getByText(CALL)).toHaveCount(0)
  await press(wall, 'Saml det, der ligner')
  await expect(wall.getByRole('checkbox', { name: CALL })).toBeVisible()
  await expect(one.getByRole('heading', { name: 'Se op på skærmen' })).toBeVisible()
  await expectAccessible(one)

  // By keyboard: tick two, and they are a heap; with the mouse: the third onto it, and out again.
  for (const text of [KEYS, KEYS_AGAIN]) await wall.getByRole('checkbox', { name: text }).press('Space')
  // The answer to the press is slow: the screen has seen the heap by itself before.
  await wall.route(
    '**/screen',
    async route => {
      const response = await route.fetch()
      await wall.locator('[data-heap]').waitFor()
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await wall.getByRole('button', { name: 'Læg de valgte i en ny bunke' }).press('Enter')
  const name = wall.getByLabel('Bunkens navn')
  await expect(name).toBeFocused()
  await name.fill('Nøglebogen ved siden af skabet')
  await press(wall, 'Gem navnet')
  const heap = wall.getByRole('region', { name: 'Nøglebogen ved siden af skabet' })
  await expect(heap.getByRole('checkbox')).toHaveCount(2)
  await expectAccessible(wall)
  await wall
    .locator('[data-card]')
    .filter({ hasText: CALL })
    .dragTo(heap, { targetPosition: { x: 60, y: 12 } })
  await expect(heap.getByRole('checkbox')).toHaveCount(3)
  await heap.getByRole('checkbox', { name: CALL }).check()
  await press(wall, 'Tag de valgte ud af bunken')
  await expect(heap.getByRole('checkbox')).toHaveCount(2)

  await press(wall, 'Giv prikker')
  await expect(wall.getByText('0 af 6 prikker er givet.')).toBeVisible()
  await expectAccessible(wall)
  for (let left = 2; left >= 1; left--) {
    await press(one, 'Giv en prik: Nøglebogen ved siden af skabet')
    await expect(
      one.getByText(left === 2 ? 'Du har 2 prikker tilbage.' : 'Du har en prik tilbage.'),
    ).toBeVisible()
  }
  await expectAccessible(one)
  await expectNoSidewaysScroll(one)
  await press(other, `Give a dot: ${FIRST}`)
  await expect(other.getByText('You have 2 dots left.')).toBeVisible()
  await expect(wall.getByText('3 af 6 prikker er givet.')).toBeVisible()
  await press(wall, 'Vis prikkerne')
  await expect(wall.getByRole('main').getByRole('listitem').first()).toContainText('2 prikker')
  await expectAccessible(wall)
  await expect(other.getByRole('listitem').first()).toContainText('2 dots')
  await expectAccessible(other)

  // A case from the first, a draft from the second, and then it is over.
  await wall.getByRole('link', { name: 'Tag bunkerne op' }).click()
  await expect(wall.getByRole('button', { name: /^Det handler om STY-/ }).first()).toBeVisible()
  await isAwake(wall)
  await expectAccessible(wall)
  await wall
    .getByRole('button', { name: /^Det handler om STY-/ })
    .first()
    .click()
  await expect(wall.getByText('Bunken er knyttet til kravet.')).toBeVisible()
  await expect(
    wall.getByRole('link', { name: 'Der er en sag om det i forvejen', exact: false }),
  ).toBeVisible()
  const second = wall.getByRole('region', { name: FIRST })
  await second.getByLabel('Eller skriv kravets nummer').fill(firstVisit)
  await second.getByRole('button', { name: 'Knyt', exact: true }).click()
  await second.getByRole('button', { name: 'Åbn en sag' }).click()
  await expect(wall).toHaveURL(/\/cases\/\d+/)
  await open(wall, meeting)
  await wall.getByRole('region', { name: CALL }).getByText('Tag den op').click()
  await wall.getByRole('link', { name: CALL }).click()
  await isAwake(wall)
  await expect(wall.getByLabel('Hvad kræver det?')).toHaveValue(CALL)
  await open(wall, meeting)
  await press(wall, 'Afslut og slet resten')
  await expect(wall.getByText('Mødet er afsluttet.', { exact: false })).toBeVisible()
  await expectAccessible(wall)
  await expect(one.getByRole('heading', { name: 'Mødet er slut' })).toBeVisible()
  await expectAccessible(one)
  expect(await one.evaluate(() => Object.keys(localStorage).filter(key => key.includes('meeting')))).toEqual(
    [],
  )

  // What nobody took up is gone, and of the phones there is nothing; somebody in the unit reads what came of it.
  expect(await look(server, 'select * from meeting_example where body = ?', [CALL])).toEqual([])
  expect(await look(server, 'select * from meeting_phone')).toEqual([])
  expect(await look(server, 'select * from meeting_dot')).toEqual([])
  expect(await look(server, 'select * from meeting_example where phone_hash is not null')).toEqual([])
  for (const { headers } of doors) {
    expect(headers).not.toHaveProperty('cookie')
    expect(headers.referer ?? '').toBe('')
  }
  await open(one, meeting)
  await expect(one.getByText('Der er åbnet en sag', { exact: false })).toBeVisible()
  await one.getByText('Se de 2 eksempler').click()
  await expect(one.getByRole('listitem').filter({ hasText: KEYS })).toBeVisible()
  await expectAccessible(one)
  await expectNoSidewaysScroll(one)
})
