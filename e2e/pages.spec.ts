import { pages } from '../lib/access/pages'
import {
  expectAccessible,
  expectNamed,
  expectNoSidewaysScroll,
  expectStrictPolicy,
  expectThePage,
  layoutShift,
} from './support/floor'
import { examples, withoutExample } from './support/page-table'
import { sessionCookie } from './support/session'
import { expect, type Screen, screens, test } from './support/test'
import { visitorOf } from './support/visitors'

interface Look {
  screen: Screen
  colorScheme: 'light' | 'dark'
}

test.describe.configure({ mode: 'parallel' })

/** Two visits, and each looks twice: between them both screens in both colours, and both languages. */
const visits: readonly { locale: 'da' | 'en'; first: Look; second: Look }[] = [
  {
    locale: 'da',
    first: { screen: 'phone', colorScheme: 'light' },
    second: { screen: 'desktop', colorScheme: 'dark' },
  },
  {
    locale: 'en',
    first: { screen: 'desktop', colorScheme: 'light' },
    second: { screen: 'phone', colorScheme: 'dark' },
  },
]

for (const { name, path, seenBy } of examples) {
  const [visitor = 'nobody'] = seenBy
  test(`${name}: everybody can read it on any screen, and it brings nothing it should not`, async ({
    as,
  }) => {
    for (const { locale, first, second } of visits)
      await test.step(locale, async () => {
        const page = await as(visitorOf(visitor), { locale, ...first })
        const response = await page.goto(path)
        await expectThePage(page, path, response)
        await expectStrictPolicy(response)
        await expectNamed(page, locale)
        expect.soft(await layoutShift(page), 'layout shift').toBeLessThan(0.02)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
        await page.emulateMedia({ colorScheme: second.colorScheme })
        await page.setViewportSize(screens[second.screen])
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      })
  })
}

test('every page has a title of its own', async ({ server }) => {
  const titles = new Map<string, Set<string>>()
  for (const { address, path, seenBy } of examples) {
    const visitor = visitorOf(seenBy[0] ?? 'nobody')
    const cookie = visitor ? await sessionCookie(visitor.id) : null
    const html = await (
      await fetch(
        server.address + path,
        cookie ? { headers: { cookie: `${cookie.name}=${cookie.value}` } } : {},
      )
    ).text()
    const [, title = `${path} has none`] = html.match(/<title>([^<]*)<\/title>/) ?? []
    titles.set(title, (titles.get(title) ?? new Set()).add(address))
  }
  const shared = [...titles].filter(([, addresses]) => addresses.size > 1)
  expect(shared.map(([title, addresses]) => `${title}: ${[...addresses].join(', ')}`)).toEqual([])
})

test('whoever a page is looked at as can open it', async ({ server }) => {
  const asked = examples.flatMap(({ path, seenBy }) => seenBy.map(visitor => ({ path, visitor })))
  const closed: string[] = []
  for (const { path, visitor } of asked) {
    const somebody = visitorOf(visitor)
    const cookie = somebody ? await sessionCookie(somebody.id) : null
    const response = await fetch(server.address + path, {
      redirect: 'manual',
      headers: cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {},
    })
    await response.body?.cancel()
    if (response.status !== 200) closed.push(`${path} as ${visitor}: ${response.status}`)
  }
  expect(closed).toEqual([])
})

test('no page is left out', () => {
  const looked = new Set([...examples.map(example => example.address), ...withoutExample])
  expect(Object.keys(pages).filter(address => !looked.has(address as keyof typeof pages))).toEqual([])
})
