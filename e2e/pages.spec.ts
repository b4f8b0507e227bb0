import {
  expectAccessible,
  expectNamed,
  expectNoSidewaysScroll,
  expectStrictPolicy,
  layoutShift,
} from './support/floor'
import { pages } from './support/page-table'
import { expect, type Screen, test, type Visit } from './support/test'
import { visitorOf } from './support/visitors'

/** The floor under every page, in four ways of looking that between them hold both themes, screens and languages. */
const looks: readonly (Required<Pick<Visit, 'colorScheme' | 'locale'>> & { screen: Screen })[] = [
  { screen: 'phone', colorScheme: 'light', locale: 'da' },
  { screen: 'desktop', colorScheme: 'dark', locale: 'da' },
  { screen: 'phone', colorScheme: 'dark', locale: 'en' },
  { screen: 'desktop', colorScheme: 'light', locale: 'en' },
]

for (const { name, path, seenBy } of pages) {
  const [visitor = 'nobody'] = seenBy
  test(`${name}: everybody can read it on any screen, and it brings nothing it should not`, async ({
    as,
  }) => {
    for (const look of looks)
      await test.step(`${look.screen}, ${look.colorScheme}, ${look.locale}`, async () => {
        const page = await as(visitorOf(visitor), look)
        const response = await page.goto(path)
        expect.soft(response?.status()).toBe(200)
        await expectStrictPolicy(response)
        await expectNamed(page, look.locale)
        await expectNoSidewaysScroll(page)
        expect.soft(await layoutShift(page), 'layout shift').toBeLessThan(0.02)
        await expectAccessible(page)
      })
  })
}

test('every page has a title of its own', async ({ as }) => {
  const titles = new Map<string, string[]>()
  for (const { name, path, seenBy } of pages) {
    const [visitor = 'nobody'] = seenBy
    const page = await as(visitorOf(visitor))
    await page.goto(path)
    const title = await page.title()
    titles.set(title, [...(titles.get(title) ?? []), name])
  }
  // The same page in another state keeps its title.
  const sameState = (names: string[]) => new Set(names.map(name => name.split('-')[0])).size === 1
  expect([...titles].filter(([, names]) => names.length > 1 && !sameState(names))).toEqual([])
})
