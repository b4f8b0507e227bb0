import { describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays } from '@/lib/platform/time'
import { hassleInbox, hassleWaitingFor } from './hassle-queries'
import { aReport } from './testing/reports'

withFreshDatabase({ each: 'test' })

describe('what has been told to those who lead', () => {
  it('is reached to the very oldest, page by page, each once', async () => {
    const root = await aMunicipality()
    const team = await aUnit(root)
    const boss = await aPerson(root)
    await roleOn(boss, root, 'management')
    const written: number[] = []
    for (let at = 0; at < 120; at++)
      written.push((await aReport(team, { deliveredOn: addDays('2026-01-01', at) })).id)
    const actor = await actorOf(boss)
    const first = await hassleInbox(actor, 'new')
    expect(first).toMatchObject({ page: 1, pages: 3, counts: { new: 120 } })
    const listed = [first, await hassleInbox(actor, 'new', 2), await hassleInbox(actor, 'new', 99)]
    expect(listed.map(({ page }) => page)).toEqual([1, 2, 3])
    expect(listed.flatMap(({ reports }) => reports.map(each => each.id))).toEqual(written.toReversed())
    expect(await hassleInbox(actor, 'hidden', 4)).toMatchObject({ page: 1, pages: 1, reports: [] })
  })

  it('waits in full for whoever leads nearest, the newest by name', async () => {
    const root = await aMunicipality()
    const team = await aUnit(root)
    const boss = await actorOf(await aPerson(root, { roles: ['management'] }))
    expect(await hassleWaitingFor(boss)).toEqual({ total: 0, newest: [] })
    for (let at = 0; at < 3; at++) await aReport(team, { deliveredOn: addDays('2026-01-01', at) })
    expect(await hassleWaitingFor(boss)).toMatchObject({ total: 3, newest: [{}, {}, {}] })
    for (let at = 3; at < 240; at++) await aReport(team, { deliveredOn: addDays('2026-01-01', at) })
    const { total, newest } = await hassleWaitingFor(boss)
    expect(total).toBe(240)
    expect(newest.map(each => each.deliveredOn)).toEqual([239, 238, 237].map(at => addDays('2026-01-01', at)))
  })
})
