import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { look } from './database'
import { DEMO_PASSWORD, type Somebody } from './people'
import { type RunningServer, startServer } from './server'
import { sessionCookie } from './session'

export type Screen = 'phone' | 'desktop'
export const screens: Record<Screen, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
}

interface Visit {
  screen?: Screen
  colorScheme?: 'light' | 'dark'
  locale?: 'da' | 'en'
  javaScriptEnabled?: boolean
}

interface WorkerFixtures {
  server: RunningServer
}

interface TestFixtures {
  /** What the pages of this test complained about in the console; the test fails when there is anything. */
  complaints: string[]
  /** A browser of its own for somebody who is signed in (null: nobody), as one of several people in a story. */
  as(somebody: Somebody | null, visit?: Visit): Promise<Page>
}

/** A page that answers 404 or loses its network says so in the console by itself. */
const EXPECTED = /Failed to load resource/

function listen(context: BrowserContext, complaints: string[]) {
  context.on('weberror', error => complaints.push(String(error.error())))
  context.on('console', message => {
    if (message.type() !== 'error' || EXPECTED.test(message.text())) return
    complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
}

/** As if they had chosen it on their account page. */
const speak = (server: RunningServer, { id }: Somebody, locale: 'da' | 'en' | null) =>
  look(server, 'update person set locale = ? where id = ?', [locale, id])

type ServerFixture = (
  given: { browserName: string },
  use: (server: RunningServer) => Promise<void>,
) => Promise<void>

type ServerOptions = Parameters<typeof startServer>[0]

/** A new fixture at every call: Playwright knows by it which files share a worker, and so a server. */
const serverOf = (options: ServerOptions): [ServerFixture, { scope: 'worker' }] => [
  async ({ browserName: _ }, use) => {
    const server = await startServer(options)
    await use(server)
    await server.stop()
  },
  { scope: 'worker' },
]

/** Every worker has a server and a fresh copy of the demo municipality of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: serverOf({ demo: true }),
  baseURL: async ({ server }, use) => use(server.address),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      listen(context, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  as: async ({ browser, baseURL, complaints, server }, use) => {
    const opened: BrowserContext[] = []
    const speakingOtherwise = new Set<Somebody>()
    await use(async (somebody, { screen = 'desktop', locale, ...visit } = {}) => {
      const context = await browser.newContext({
        baseURL,
        viewport: screens[screen],
        hasTouch: screen === 'phone',
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        reducedMotion: 'reduce',
        ...visit,
      })
      opened.push(context)
      listen(context, complaints)
      const url = baseURL ?? ''
      if (somebody) await context.addCookies([{ url, ...(await sessionCookie(somebody.id)) }])
      if (locale && somebody) {
        await speak(server, somebody, locale)
        speakingOtherwise.add(somebody)
      } else if (locale) await context.addCookies([{ url, name: 'raaderum-locale', value: locale }])
      return context.newPage()
    })
    for (const context of opened) await context.close()
    for (const somebody of speakingOtherwise) await speak(server, somebody, null)
  },
})

export type Story = (told: Pick<TestFixtures, 'as'> & WorkerFixtures & { page: Page }) => Promise<void>

/** For a file whose story changes what others would look at: a server of its own. */
export const withOwnServer = (options: ServerOptions = { demo: true }) =>
  test.extend<object, WorkerFixtures>({ server: serverOf(options) })

export { expect }

/** Goes there and waits until the page answers to a finger: what is pressed before that would be lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isAwake(page)
}

/** React has taken over every button and field of the page. */
export async function isAwake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('form, button, input:not([type=hidden]), textarea, select')].every(
      element => Object.keys(element).some(key => key.startsWith('__reactProps')),
    ),
  )
}

/** Signs in as one does by hand. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await open(page, '/sign-in')
  await page.getByLabel('Mailadresse').fill(email)
  await page.getByLabel('Adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log ind' }).click()
}
