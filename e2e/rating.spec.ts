import type { Page, Request } from '@playwright/test'
import { look } from './support/database'
import { expectAccessible } from './support/floor'
import { departmentManagement } from './support/people'
import {
  answer,
  arrived,
  begin,
  goToEnd,
  openAndBegin,
  openRound,
  press,
  readCode,
  round,
  statements,
  stillToBegin,
} from './support/rating'
import { expect, open, test } from './support/test'

const stuck =
  'Ikke alt er nået frem endnu. Dine svar ligger på denne telefon eller computer, som prøver igen af sig selv, så længe siden er åben.'

/** What is posted to a door, as it left the browser. */
function posts(page: Page, door: string): Request[] {
  const seen: Request[] = []
  page.on('request', request => {
    if (new URL(request.url()).pathname === door) seen.push(request)
  })
  return seen
}

const chosen = (page: Page, statement: string, place: number) =>
  page
    .getByRole('group', { name: statement })
    .getByRole('radio')
    .nth(place - 1)

test('answers are kept on the phone while there is no network, and handed in without a name when there is', async ({
  as,
  server,
}) => {
  const somebody = await stillToBegin(server)
  const page = await as(somebody, { screen: 'phone' })
  const [batches, ballots] = [posts(page, '/api/ballots/batch'), posts(page, '/api/ballots')]
  await openAndBegin(page, round)
  await page.context().setOffline(true)
  await answer(page, 4)
  await press(page, 'Næste')
  await answer(page, 3)
  await press(page, 'Næste')
  await expect(page.getByText(stuck)).toBeVisible()
  await expect(arrived(page, 0, 2)).toBeVisible()
  await page.context().setOffline(false)
  await expect(arrived(page, 2, 2)).toBeVisible({ timeout: 30_000 })

  // Back: the answer still stands, and may be changed.
  await press(page, 'Tilbage')
  await press(page, 'Tilbage')
  await expect(chosen(page, statements[0] ?? '', 4)).toBeChecked()
  await answer(page, 2)
  await press(page, 'Næste')
  await expect(arrived(page, 2, 2)).toBeVisible({ timeout: 30_000 })

  // Who asks for the batch is known; who hands in a ballot is not.
  expect(await batches[0]?.headerValue('cookie')).toContain('session-token')
  expect(ballots.length).toBeGreaterThanOrEqual(4)
  for (const ballot of ballots) {
    const headers = await ballot.allHeaders()
    expect(headers).not.toHaveProperty('cookie')
    expect(headers.referer ?? '').toBe('')
    expect(headers).not.toHaveProperty('authorization')
  }
  const issued = await look(server, 'select * from ballot_issue where person_id = ? and round_id = ?', [
    somebody.id,
    openRound,
  ])
  expect(issued).toHaveLength(1)
})

test('a tab that closed before the answer got through hands it in the next time', async ({ as, server }) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await openAndBegin(page, round)
  await page.route('**/api/ballots', route => route.abort())
  await answer(page, 5)
  await press(page, 'Næste')
  await expect(page.getByText(stuck)).toBeVisible()
  const context = page.context()
  await page.close()
  const later = await context.newPage()
  await open(later, round)
  await expect(arrived(later, 1, 1)).toBeVisible({ timeout: 20_000 })
  await press(later, 'Fortsæt')
  await expect(chosen(later, statements[0] ?? '', 5)).toBeChecked()
})

test('a reply that was lost on the way is asked for again with the very same batch', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  const batches = posts(page, '/api/ballots/batch')
  await page.route('**/api/ballots/batch', async route => {
    await route.fetch()
    await route.abort()
  })
  await open(page, round)
  await begin(page)
  await expect(page.getByText('Der er ingen forbindelse til serveren. Prøv igen om lidt.')).toBeVisible()
  await page.unroute('**/api/ballots/batch')
  await begin(page)
  await expect(page.getByRole('group', { name: statements[0] })).toBeVisible({ timeout: 20_000 })
  expect(batches).toHaveLength(2)
  expect(batches[1]?.postData()).toBe(batches[0]?.postData())
})

test('with the recovery code one goes on at another device and changes an answer there', async ({
  as,
  server,
}) => {
  const somebody = await stillToBegin(server)
  const phone = await as(somebody, { screen: 'phone' })
  await openAndBegin(phone, round)
  await answer(phone, 1)
  await press(phone, 'Næste')
  await answer(phone, 2)
  await goToEnd(phone)
  await expect(arrived(phone, 2, 2)).toBeVisible({ timeout: 20_000 })
  await phone.locator('summary', { hasText: 'Gå videre på en anden telefon eller computer' }).click()
  const words = await readCode(phone)

  const computer = await as(somebody)
  await open(computer, round)
  await begin(computer)
  await expect(
    computer.getByText('Du er begyndt på en anden telefon eller computer eller i en anden browser.', {
      exact: false,
    }),
  ).toBeVisible()
  const field = computer.getByLabel('Kodens 17 ord')
  const goOn = () => press(computer, 'Gå videre med koden')
  await field.fill(words.slice(1).join(' '))
  await goOn()
  await expect(computer.getByText('En kode har 17 ord, og her er der 16.', { exact: false })).toBeVisible()
  await field.fill([...words.slice(0, 3), 'kålrabi', ...words.slice(4)].join(' '))
  await goOn()
  await expect(computer.getByText('Ord nummer 4, »kålrabi«', { exact: false })).toBeVisible()
  const other = words[0] === 'adel' ? 'zone' : 'adel'
  await field.fill([other, ...words.slice(1)].join(' '))
  await goOn()
  await expect(computer.getByText('Koden passer ikke.', { exact: false })).toBeVisible()
  const typed = words.map(word => word.slice(0, 3)).join(' ')
  await field.fill(typed)
  // One of the answers does not come through: nothing is answered beside it, and nothing is typed twice.
  await computer.route('**/api/ballots/mine', route => route.abort(), { times: 1 })
  await goOn()
  await expect(computer.getByText('Der er ingen forbindelse til serveren.', { exact: false })).toBeVisible({
    timeout: 20_000,
  })
  await expect(field).toBeVisible()
  await expect(field).toHaveValue(typed)
  await goOn()
  await expect(computer.getByRole('heading', { name: 'Tak for dine svar' })).toBeVisible({ timeout: 20_000 })
  await expect(arrived(computer, 2, 2)).toBeVisible()
  await computer.locator('main li button').first().click()
  await expect(chosen(computer, statements[0] ?? '', 1)).toBeChecked()
  await answer(computer, 5)
  await press(computer, 'Næste')
  await expect(chosen(computer, statements[0] ?? '', 2)).toBeChecked()
  await expect(arrived(computer, 2, 2)).toBeVisible({ timeout: 20_000 })

  // A photograph of the code brings it along.
  const photographed = await as(somebody)
  await open(photographed, `${round}#kode=${words.join('-')}`)
  await expect(photographed.getByLabel('Kodens 17 ord')).toBeVisible()
  await expect(photographed.getByLabel('Kodens 17 ord')).toHaveValue(words.join(' '))

  // The phone does not know of it: what it hands in now is older, and it shows what counts.
  await phone.locator('main li button').first().click()
  await answer(phone, 3)
  await press(phone, 'Næste')
  await expect(arrived(phone, 2, 2)).toBeVisible({ timeout: 20_000 })
  await press(phone, 'Tilbage')
  await expect(phone.getByText('Du har svaret et andet sted siden.', { exact: false })).toBeVisible()
  await expect(chosen(phone, statements[0] ?? '', 5)).toBeChecked()
})

test('a server that signs for another class than everybody sees is refused', async ({ as, server }) => {
  const page = await as(await stillToBegin(server))
  await page.route('**/api/ballots/batch', async route => {
    const response = await route.fetch()
    const { evaluations } = await response.json()
    const [first, second, ...rest] = evaluations
    await route.fulfill({
      response,
      json: {
        evaluations: [{ ...first, proof: second.proof }, second, ...rest],
      },
    })
  })
  await open(page, round)
  await begin(page)
  await expect(
    page.getByText('Serveren kunne ikke bevise, at den behandler dig som alle andre.', { exact: false }),
  ).toBeVisible({ timeout: 20_000 })
})

test('one requirement is rated by keyboard alone, with the focus in sight', async ({ as, server }) => {
  const page = await as(await stillToBegin(server))
  await open(page, round)
  const pressUntil = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      const said = await page.evaluate(() => {
        const element = document.activeElement
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null
        const seen = [element, label].some(each => {
          if (!each) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        })
        const legend = element?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
        return { name: `${legend} ${label?.textContent ?? element?.textContent ?? ''}`, seen }
      })
      expect(said.seen, `focus on ${said.name}`).toBe(true)
      if (name.test(said.name)) return
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  // Begun too early: it says what is missing, and puts the focus there.
  await pressUntil(/Begynd/)
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Svar først på, om du deler telefonen, tabletten eller computeren med andre.'),
  ).toBeVisible()
  await expect(page.getByLabel('Nej, det er kun mig, der bruger den')).toBeFocused()
  await page.keyboard.press('Space')
  await pressUntil(/Begynd/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused({ timeout: 20_000 })
  for (const statement of statements) {
    await pressUntil(new RegExp(statement))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
  }
  for (const statement of statements)
    await expect(page.getByRole('group', { name: statement }).getByRole('radio').nth(1)).toBeChecked()
  await pressUntil(/Næste/)
  await page.keyboard.press('Enter')
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('whoever runs a round reads on its page that somebody has no way in, and finds out who', async ({
  as,
}) => {
  const page = await as(departmentManagement)
  await page.goto(round.replace('/rate/', '/rounds/'))
  await expect(page.getByText('En af dem, der kan svare, har ingen vej ind endnu')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Se hvem der svarer hvordan, og print koder' }).click()
  await expect(page.getByText('Natvagten, Social- og sundhedshjælper', { exact: false })).toBeVisible()
  await expect(page.getByText('5 koder, en til hver.', { exact: false })).toBeVisible()
})

test('nobody is thanked for nothing, and whoever has answered everything comes back to change it', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await open(page, round)
  await press(page, 'Begynd')
  await expect(page.getByText('Svar først på, om du deler telefonen')).toBeInViewport()
  await expect(page.getByLabel('Ja, andre bruger den også')).toBeInViewport({ ratio: 1 })
  await begin(page)
  const steps = Number(/af (\d+)/.exec((await page.getByText(/^1 af \d+$/).textContent()) ?? '')?.[1])
  for (let step = 1; step <= steps; step += 1)
    await page.getByRole('button', { name: /^(Næste|Afslut)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Du har ikke svaret endnu' })).toBeVisible()
  await page.getByRole('listitem').first().getByRole('button').click()
  for (let step = 1; step <= steps; step += 1) {
    await page.getByLabel('Det er ikke relevant for mig').check()
    await page.getByRole('button', { name: /^(Næste|Afslut)$/ }).click()
  }
  await expect(page.getByRole('heading', { name: 'Tak for dine svar' })).toBeVisible()
  await expect(arrived(page, steps, steps)).toBeVisible({ timeout: 30_000 })
  await open(page, '/rate')
  await expect(page.getByRole('link', { name: /^Se eller ret dine svar på/ })).toBeVisible()
})

test('with scripts off, the page says why answering needs them', async ({ as, server }) => {
  const page = await as(await stillToBegin(server), { javaScriptEnabled: false })
  await page.goto(round)
  await expect(page.locator('noscript p')).toBeVisible()
  await expect(page.locator('noscript p')).toContainText('skal din browser kunne køre JavaScript')
})

test('a comment that mentions a colleague is asked about once, and sent when one wants it', async ({
  as,
  server,
}) => {
  const somebody = await stillToBegin(server)
  const [colleague] = await look(
    server,
    'select name from person where unit_id = (select unit_id from person where id = ?1) and id <> ?1',
    [somebody.id],
  )
  const page = await as(somebody, { screen: 'phone' })
  await openAndBegin(page, round)
  const heading = await page.locator('h1').textContent()
  await answer(page, 3)
  const comment = page.getByLabel('Kommentar')
  await comment.fill(`Det er ${colleague?.name}, der vil have det sådan.`)
  // Pressed twice in one go it is asked all the same, and no requirement is passed.
  await page.getByRole('button', { name: 'Næste' }).dblclick()
  await expect(page.getByText(new RegExp(`Nævner du .*${colleague?.name}`))).toBeVisible()
  await expect(page.locator('h1')).toHaveText(heading ?? '')
  await expect(page.getByText('er nået frem')).toHaveCount(0)
  await comment.press('End')
  await comment.pressSequentially(' Altid.')
  await press(page, 'Send, som det er')
  await expect(comment).toBeFocused()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Send, som det er' }).dblclick()
  await expect(page.getByText(/^2 af \d+$/)).toBeVisible()
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 20_000 })

  // Put otherwise, there is nothing to ask about.
  await press(page, 'Tilbage')
  await comment.fill('Det er en kollega, der vil have det sådan.')
  await press(page, 'Næste')
  await expect(page.locator('h1')).not.toHaveText(heading ?? '')
})

test('a CPR number, phone number or e-mail is refused before anything is sent, and the one who writes stays where it is', async ({
  as,
  server,
}) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  const handedIn: string[] = []
  page.on('request', request => {
    if (request.url().includes('/api/ballots')) handedIn.push(request.postData() ?? '')
  })
  await openAndBegin(page, round)
  const heading = (await page.locator('h1').textContent()) ?? ''
  await answer(page, 4)
  const comment = page.getByLabel('Kommentar')
  for (const [words, said] of [
    ['Borgeren 010190-1234 venter stadig.', 'CPR-nummer'],
    ['Ring på 22 33 44 55.', 'telefonnummer'],
    ['Skriv til ole@example.dk.', 'mailadresse'],
  ] as const) {
    await comment.fill(words)
    await press(page, 'Næste')
    await expect(page.locator('.field-error')).toContainText(said)
    await expect(comment).toBeFocused()
    await expect(page.locator('h1')).toHaveText(heading)
  }
  await expectAccessible(page)
  await comment.fill('')
  await page.locator('summary', { hasText: 'Bieffekter og tid' }).click()
  const sideEffect = page.getByLabel('Andet, der sker, med dine egne ord')
  await sideEffect.fill('Ring på 22334455')
  await press(page, 'Næste')
  await expect(page.locator('.field-error')).toContainText('telefonnummer')
  await expect(sideEffect).toBeFocused()
  await expect(page.getByText('er nået frem')).toHaveCount(0)

  await sideEffect.fill('Borgeren venter.')
  await press(page, 'Næste')
  await expect(page.locator('h1')).not.toHaveText(heading)
  await expect(arrived(page, 1, 1)).toBeVisible({ timeout: 20_000 })
  for (const said of handedIn)
    for (const word of ['1234', '22334455', 'ole@']) expect(said).not.toContain(word)
})

test('an answer that was refused is not left behind unseen', async ({ as, server }) => {
  const page = await as(await stillToBegin(server), { screen: 'phone' })
  await openAndBegin(page, round)
  await answer(page, 4)
  await page.route('**/api/ballots', route =>
    route.fulfill({ status: 422, json: { code: 'holdsCpr', message: 'Tag CPR-nummeret ud.' } }),
  )
  await goToEnd(page)
  await expect(page.getByText('Ikke taget imod, se hvorfor')).toBeVisible({ timeout: 20_000 })
  await press(page, 'Jeg er færdig')
  await expect(page.getByText('Et svar er ikke taget imod.', { exact: false })).toBeVisible()
  await page.getByRole('listitem').first().getByRole('button').click()
  await expect(page.getByText('Tag CPR-nummeret ud.')).toBeVisible()
  await goToEnd(page)
  await press(page, 'Jeg er færdig')
  await expect(page.getByText('Et svar er ikke taget imod.', { exact: false })).toBeVisible()
  // Who asks twice leaves it.
  await press(page, 'Jeg er færdig')
  await expect(page.getByRole('heading', { name: 'Tak for dine svar' })).toHaveCount(0)
})
