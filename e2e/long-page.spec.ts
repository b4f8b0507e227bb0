import { requirementId, unitId } from '../db/seed/demo/load/keys'
import { formatReference } from '../lib/register/reference'
import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { departmentManagement, employee, head } from './support/people'
import { expect, test } from './support/test'

const path = `/requirements/${formatReference(requirementId('care-visit-minutes'))}`
// The days of the demo move with the calendar.
const agreed = /^Aftalt for Sundhed og Omsorg, /

test('on a phone a requirement says first what is known and what to do, and unfolds the rest when asked', async ({
  as,
}) => {
  const page = await as(head, { screen: 'phone' })
  await page.goto(path)
  await expect(page.getByText('34 af 100')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Vejledning: fjerne' })).toBeVisible()
  await expect(page.getByText(agreed).first()).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4500)

  // By keyboard, as any other line one can press.
  await page.locator('summary', { hasText: 'Styringsdialog' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(agreed).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a link to a folded part unfolds it, paper and a wide screen show it all, and no script is needed', async ({
  as,
}) => {
  const linked = await as(head, { screen: 'phone' })
  await linked.goto(`${path}#dialogue`)
  await expect(linked.getByText(agreed).first()).toBeInViewport()

  const printed = await as(head, { screen: 'phone' })
  await printed.goto(path)
  await printed.emulateMedia({ media: 'print' })
  await expect(printed.getByText(agreed).first()).toBeVisible()

  const wide = await as(head)
  await wide.goto(path)
  await expect(wide.getByText(agreed).first()).toBeVisible()

  const plain = await as(head, { screen: 'phone', javaScriptEnabled: false })
  await plain.goto(path)
  await plain.locator('summary', { hasText: 'Styringsdialog' }).click()
  await expect(plain.getByText(agreed).first()).toBeVisible()
})

test('a form of a long page comes when it is asked for, with the rest of the page where it was', async ({
  as,
}) => {
  const said = 'Vi taler om det på næste møde.'
  const wide = await as(head)
  await wide.goto(path)
  await expect(wide.getByLabel('Hvad vil du sige?')).toHaveCount(0)
  await wide.getByRole('link', { name: 'Skriv i dialogen' }).focus()
  await wide.keyboard.press('Enter')
  await expect(wide.getByLabel('Hvad vil du sige?')).toBeInViewport()
  await expectAccessible(wide)

  const plain = await as(head, { screen: 'phone', javaScriptEnabled: false })
  await plain.goto(path)
  await plain.locator('summary', { hasText: 'Styringsdialog' }).click()
  await plain.getByRole('link', { name: 'Skriv i dialogen' }).click()
  await plain.getByLabel('Hvad vil du sige?').fill(said)
  await plain.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(plain.getByText(said)).toBeVisible()
  await expectNoSidewaysScroll(plain)
})

test('names as long as Danish can make them keep to the page, on a phone and on a desk', async ({
  as,
  server,
}) => {
  const requirement = requirementId('care-visit-minutes')
  const unit = unitId('hjemmeplejen-nord')
  const rename = async (title: string, name: string) => {
    await look(server, 'update requirement set title = ? where id = ?', [title, requirement])
    await look(server, 'update unit set name = ? where id = ?', [name, unit])
    await look(server, "update change_counter set value = value + 1 where name = 'organisation'", [])
  }
  const [was] = await look(server, 'select title from requirement where id = ?', [requirement])
  const title = 'Medicinhåndteringsdokumentationskvalitetssikringsgennemgangsskema'
  await rename(title, 'Sundhedslovsopgavekoordineringscentret')
  try {
    for (const screen of ['phone', 'desktop'] as const) {
      const leader = await as(head, { screen })
      for (const page of [
        '/',
        path,
        '/rounds/new',
        '/decisions',
        '/follow-up/board',
        '/requirements?q=medicin',
      ]) {
        await leader.goto(page)
        await expectNoSidewaysScroll(leader)
      }
      const somebody = await as(employee, { screen })
      for (const page of ['/', '/rate']) {
        await somebody.goto(page)
        await expect(somebody.getByRole('link', { name: title }).first()).toBeVisible()
        await expectNoSidewaysScroll(somebody)
      }
    }
  } finally {
    await rename(String(was?.title), 'Hjemmeplejen Nord')
  }
})

test('a long list of requirements for a round is short until it is asked for, and what is chosen stays in sight', async ({
  as,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await as(departmentManagement, { screen: 'phone', javaScriptEnabled })
    await page.goto('/rounds/new')
    const list = page.getByRole('group', { name: 'Krav, der skal vurderes' })
    const boxes = list.getByRole('checkbox')
    const all = page.getByRole('checkbox', { name: /^Vis alle \d+ krav$/ })
    await expect(boxes).toHaveCount(20)
    await all.check()
    const last = boxes.last()
    const id = await last.getAttribute('value')
    expect(await boxes.count()).toBeGreaterThan(20)
    await last.check()
    await all.uncheck()
    await expect(boxes).toHaveCount(21)
    await expect(list.locator(`[value="${id}"]`)).toBeVisible()
    await expectNoSidewaysScroll(page)
    if (javaScriptEnabled) {
      await expectAccessible(page)
      await expect(page.getByText('Valgt: 1')).toBeVisible()
      const search = page.getByRole('searchbox', { name: 'Find et krav i listen nedenfor' })
      const nothing = page
        .getByRole('status')
        .filter({ hasText: 'Ingen krav i listen passer til det, du har skrevet.' })
      await search.fill('egenkontrol af hygiejne')
      await expect(boxes).toHaveCount(2)
      await expect(nothing).toHaveCount(0)
      await search.fill('brætspil på månen')
      await expect(boxes).toHaveCount(1)
      await expect(nothing).toBeVisible()
      await expectAccessible(page)
      await search.fill('')
      await expect(boxes).toHaveCount(21)
      await expect(nothing).toHaveCount(0)
    }
    await page.getByLabel('Rundens navn').fill(`En lang liste ${javaScriptEnabled}`)
    await page.getByRole('button', { name: 'Gem som kladde' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: `En lang liste ${javaScriptEnabled}` }),
    ).toBeVisible()
    await expect(page.getByText(/1 krav kan|Et krav kan/).first()).toBeVisible()
  }
})
