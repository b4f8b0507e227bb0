import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type RunningServer, startServer } from './server'

interface WorkerFixtures {
  server: RunningServer
}

interface TestFixtures {
  /** Fails the test when a page broke its content security policy or threw. */
  watchful: undefined
}

/** Every worker has a server and a fresh copy of the demo municipality of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({ browserName: _ }, use, worker) => {
      const server = await startServer(4100 + worker.parallelIndex, { demo: true })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  watchful: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      page.on('console', message => {
        if (/content security policy|hydrat/i.test(message.text())) faults.push(message.text())
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The demo's sign-ins all share one password, printed at the first start. */
export const DEMO_PASSWORD = 'fjordby-demo-2026'

export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('Mailadresse').fill(email)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Nothing that WCAG 2.2 AA, as far as axe can tell, would object to. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' | ')}`)).toEqual(
    [],
  )
}
