import { layoutShift } from './support/floor'
import { examples } from './support/page-table'
import { slowServerBefore } from './support/slow-server'
import { expect, test } from './support/test'
import { visitorOf } from './support/visitors'

/** The pages whose tables can be long. */
const long = [
  'admin-people',
  'admin-units',
  'decisions',
  'rounds',
  'requirements',
  'round-closed',
  'unit-table',
]

for (const { name, path, seenBy } of examples.filter(example => long.includes(example.name))) {
  test(`${name}: nothing moves while its rows and the fonts arrive`, async ({ as, server }) => {
    const slow = await slowServerBefore(server.address)
    const page = await as(visitorOf(seenBy[0] ?? 'nobody'), { locale: 'en' })
    await page.goto(`${slow.address}${path}`)
    expect(await layoutShift(page)).toBeLessThan(0.02)
    slow.stop()
  })
}
