import { describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays } from '@/lib/platform/time'
import { solutionInbox, solutionsWaitingFor } from './solution-queries'
import { aSolution } from './testing/solutions'

withFreshDatabase({ each: 'test' })

describe('what those bound have proposed to those who lead', () => {
  it('is reached to the very oldest, page by page, each once, and all of it waits', async () => {
    const root = await aMunicipality()
    const team = await aUnit(root)
    const boss = await aPerson(root)
    await roleOn(boss, root, 'management')
    const about = await aRequirement(root)
    const written: number[] = []
    for (let at = 0; at < 210; at++)
      written.push((await aSolution(about, team, { deliveredOn: addDays('2026-01-01', at) })).id)
    const actor = await actorOf(boss)
    const pages = await Promise.all([1, 2, 3, 4, 99].map(page => solutionInbox(actor, 'new', page)))
    expect(pages[0]).toMatchObject({ page: 1, pages: 5, counts: { new: 210 } })
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5])
    expect(pages.flatMap(({ solutions }) => solutions.map(each => each.id))).toEqual(written.toReversed())
    expect(await solutionInbox(actor, 'hidden', 4)).toMatchObject({ page: 1, pages: 1, solutions: [] })
    expect(await solutionsWaitingFor(actor)).toHaveLength(210)
  })
})
