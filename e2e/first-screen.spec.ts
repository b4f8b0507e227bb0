import { caseId } from '../db/seed/demo/load/keys'
import { cases } from '../db/seed/demo/stories/all'
import { administrator, employee, head, management, medRepresentative, type Somebody } from './support/people'
import { expect, test } from './support/test'

const caseIn = (state: (typeof cases)[number]['state']) =>
  `/cases/${caseId(cases.find(each => each.state === state)?.key ?? '')}`

/** What each role opens on a phone between two meetings, and the words that tell them what to do. */
const first: readonly [who: Somebody, path: string, says: string | RegExp][] = [
  [employee, '/', 'Svar på Styring tæt på borgeren'],
  [head, '/', /^\d+ ting venter på dig$/],
  [management, '/', 'Venter på din beslutning'],
  [medRepresentative, '/', 'Runder, før de åbner'],
  [administrator, '/', 'Det skal ses efter'],
  [head, caseIn('implementing'), /^Beslutningen skal være gennemført senest/],
  [management, caseIn('following_up'), 'Efter 3 måneder'],
]

test('on a phone everybody sees what is to be done without scrolling', async ({ as }) => {
  for (const [who, path, says] of first)
    await test.step(`${path} as ${who.name}`, async () => {
      const page = await as(who, { screen: 'phone' })
      await page.goto(path)
      await expect.soft(page.getByText(says).filter({ visible: true }).first()).toBeInViewport()
      await page.context().close()
    })
})
