import { layoutShift } from './support/floor'
import { examples } from './support/page-table'
import { administrator, unitId } from './support/people'
import { slowServerBefore } from './support/slow-server'
import { expect, isAwake, test } from './support/test'
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

test('the list of people does not move while its rows come a few at a time', async ({ as }) => {
  const page = await as(administrator)
  await page.goto('/admin/people')
  const line = await page.context().newCDPSession(page)
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: 6000,
    uploadThroughput: 6000,
  })
  await page.goto('/admin/people')
  expect(await layoutShift(page)).toBeLessThan(0.02)
})

/** On a phone the two columns of a page stand under each other, and either can be the one that is late. */
for (const late of ['id="handle"', 'id="letter"'])
  for (const { name, path, seenBy } of examples.filter(example => example.name === 'challenge'))
    test(`${name}: nothing moves on a phone while ${late} arrives`, async ({ as, server }) => {
      const slow = await slowServerBefore(server.address, late)
      const page = await as(visitorOf(seenBy[0] ?? 'nobody'), { screen: 'phone' })
      await page.goto(`${slow.address}${path}`)
      expect(await layoutShift(page)).toBeLessThan(0.02)
      slow.stop()
    })

test('the tab keeps a name while what a form leads to arrives', async ({ as, server }) => {
  const slow = await slowServerBefore(server.address, '["$","title"')
  const page = await as(administrator)
  await page.goto(`${slow.address}/admin/units/${unitId('hjemmeplejen-nord')}`)
  await isAwake(page)
  const titles = await page.evaluateHandle(() => {
    const seen: string[] = []
    const look = () => {
      seen.push(document.title)
      requestAnimationFrame(look)
    }
    look()
    return seen
  })
  await page.getByLabel('Navn').first().fill('Team Ærfugl')
  await page.getByRole('button', { name: 'Tilføj enheden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Team Ærfugl' })).toBeVisible()
  expect(await titles.jsonValue()).not.toContain('')
  slow.stop()
})
