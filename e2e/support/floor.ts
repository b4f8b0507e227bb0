import { expect as hard, type Page, type Response } from '@playwright/test'
import axe from 'axe-core'
import da from '../../messages/da/shell.json' with { type: 'json' }
import en from '../../messages/en/shell.json' with { type: 'json' }

/** All that is wrong with a page is told at once. */
const expect = hard.configure({ soft: true })

/** Nothing that WCAG 2.2 AA, as far as axe can tell, would object to. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours that are still on their way from one theme to the other are not what anybody reads.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(each => each.finished)))
  // A page of ours is one frame, so axe can look at all of it where it stands. It is read once a page, and tells of what
  // is wrong alone: reading it again and naming what is right took longer than looking.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    options => (window as typeof window & { axe: typeof axe }).axe.run(options),
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      reporter: 'no-passes',
    },
  )
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' | ')}`)).toEqual(
    [],
  )
}

/** The page is no wider than the screen it stands on. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(wide, 'width of the page').toBeLessThanOrEqual(screen)
}

const strayed = [da, en].flatMap(({ trouble, notFound }) => [trouble.title, notFound.title])

/** The page itself stands there: not another that it led on to, and nothing that says it could not be shown. */
export async function expectThePage(page: Page, path: string, response: Response | null): Promise<void> {
  expect(response?.status(), `status of ${path}`).toBe(200)
  const { pathname, search } = new URL(page.url())
  expect(pathname + search, `where ${path} led to`).toBe(path)
  const headings = await page.locator('h1').allInnerTexts()
  for (const title of strayed) expect(headings, `heading of ${path}`).not.toContain(title)
}

/** One title, one h1, a description, and the language that the words are in. */
export async function expectNamed(page: Page, locale: 'da' | 'en'): Promise<{ title: string }> {
  const title = await page.title()
  expect(title, 'title').toMatch(/^.{3,90} · Råderum$/)
  const description = await page.evaluate(
    () => document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
  )
  expect(description, 'description').toMatch(/^.{20,320}$/s)
  expect(description).not.toBe(title)
  expect(await page.locator('h1').count(), 'number of h1').toBe(1)
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  return { title }
}

/** Only scripts and styles that this very answer names may run, and the page asks for nothing else. */
export async function expectStrictPolicy(response: Response | null): Promise<void> {
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
  expect(policy).not.toContain('unsafe')
  const html = (await response?.text()) ?? ''
  expect(html.match(/<[a-z][^<>]*\sstyle="[^"]*"[^<>]*>/gi) ?? [], 'style attributes').toEqual([])
}

/** How far what was already shown moved by itself, summed over the loading of the page. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        const observer = new PerformanceObserver(list => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) sum += entry.value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        document.fonts.ready.then(() =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              for (const entry of observer.takeRecords() as (PerformanceEntry & { value: number })[])
                sum += entry.value
              resolve(sum)
            }),
          ),
        )
      }),
  )
}
