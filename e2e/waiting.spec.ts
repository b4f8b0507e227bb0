import { roundId, unitId } from '../db/seed/demo/load/keys'
import { expectAccessible, expectNoSidewaysScroll } from './support/floor'
import { head, medRepresentative } from './support/people'
import { expect, open, test } from './support/test'

test('a closed round waits for the head until they have gone through it', async ({ as }) => {
  const page = await as(head, { screen: 'phone' })
  await open(page, '/')
  const waiting = page.getByRole('link', { name: 'Anden runde: hele kommunen: resultatet er klar' })
  // A pulse is no round to go through: what it said stands at its case.
  await expect(page.getByRole('link', { name: /: resultatet er klar$/ })).toHaveCount(1)
  await waiting.click()
  await expect(page.getByRole('heading', { name: 'Hvad nu?' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Jeg har set resultatet igennem' }).click()
  await expect(page.locator(':focus')).toContainText('Runden venter ikke længere på dig.')
  await expect(page.getByRole('heading', { name: 'Hvad nu?' })).toHaveCount(0)
  await open(page, '/')
  await expect(waiting).toHaveCount(0)
})

test('the works-council representative sees a planned round, and since when', async ({ as }) => {
  for (const locale of ['da', 'en'] as const) {
    const page = await as(medRepresentative, { screen: 'phone', locale, colorScheme: 'dark' })
    await open(page, '/')
    await page.getByRole('link', { name: 'Sygeplejens egne skemaer' }).click()
    await expect(page).toHaveURL(new RegExp(`/rounds/${roundId('nursing-autumn')}$`))
    await expect(
      page.getByText(
        locale === 'da'
          ? 'Medarbejderrepræsentanten i MED kan se runden og har fået besked den'
          : 'The works-council representative can see the round, and was told on',
      ),
    ).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

test('what already binds the same people is counted for them, and all of it is a press away', async ({
  as,
}) => {
  const page = await as(head)
  await open(page, '/requirements/new')
  await page.getByRole('button', { name: 'Vis de krav, der gælder i forvejen' }).click()
  await expect(page.getByText(/krav gælder i forvejen for de samme medarbejdere/)).toBeVisible()
  // Of everybody in the municipality it takes ten times as much.
  await expect(page.locator('.around').getByText('1.925 timer')).toHaveCount(0)
  const all = page.getByRole('link', { name: /^Her står de 12, der fylder mest\. Se alle \d+/ })
  const count = Number(/Se alle (\d+)/.exec((await all.textContent()) ?? '')?.[1])
  const [shown] = await Promise.all([page.context().waitForEvent('page'), all.click()])
  await expect(shown.getByRole('main').getByRole('listitem')).toHaveCount(count)
  expect(new URL(shown.url()).searchParams.get('binds')).toBe(String(unitId('hjemmeplejen-nord')))
})
