import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { requirement } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { GivenRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { aCaseWorld, aRemovable, type CaseWorld } from '@/lib/workflow/testing/case-world'
import { acceptSignal, looked } from './actions'
import { signalsPage } from './queries'
import { refreshSignals } from './refresh'
import { readSignalFilters } from './signal-list'

withFreshDatabase({ each: 'test' })

const MORNING = Date.parse('2026-11-23T08:00:00Z')
const MINUTE = 60_000

let world: CaseWorld
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
  world = await aCaseWorld()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE)
const refresh = async (id: number, day = today()) =>
  (await database()).write(tx => refreshSignals(tx, { requirementIds: [id] }, day))
const change = async (id: number, to: Partial<typeof requirement.$inferInsert>) => {
  await (await database()).write(tx => tx.update(requirement).set(to).where(eq(requirement.id, id)))
  await refresh(id)
}
async function aSelfImposed(given: GivenRequirement = {}) {
  const { id } = await aRemovable(world.institution, { introducedBecause: 'incident', ...given })
  await refresh(id)
  return id
}
const page = async () => signalsPage(await actorOf(world.head), readSignalFilters({}), null)
async function look() {
  const { readAt } = await page()
  await actAs(world.head)
  expect((await submit(looked, { readAt })).status).toBe('done')
}

describe('what has come since somebody looked (§6)', () => {
  it('is what came while the page was open, too', async () => {
    await aSelfImposed()
    pass(1)
    const { readAt, list } = await page()
    expect(list.freshCount).toBe(1)
    pass(1)
    await aSelfImposed({ title: 'Brandøvelse', demand: 'Alle afdelinger øver evakuering.', purpose: '' })
    pass(1)
    await actAs(world.head)
    await submit(looked, { readAt })
    expect((await page()).list).toMatchObject({ freshCount: 1, total: 2 })
  })

  it('is never told from a moment that is still to come, nor from an earlier one than before', async () => {
    await actAs(world.head)
    await submit(looked, { readAt: Date.now() + 60 * MINUTE })
    expect((await page()).lookedAt).toBe(MORNING)
    await submit(looked, { readAt: MORNING - MINUTE })
    expect((await page()).lookedAt).toBe(MORNING)
    expect((await submit(looked, { readAt: 'i morges' })).status).toBe('refused')
  })

  it('is what went and came back', async () => {
    const id = await aSelfImposed()
    pass(1)
    await look()
    pass(1)
    await change(id, { legalStatus: 'form_required' })
    expect((await page()).list).toMatchObject({ freshCount: 0, total: 0 })
    pass(1)
    await change(id, { legalStatus: 'purpose_required' })
    expect((await page()).list).toMatchObject({ freshCount: 1, total: 1 })
  })

  it('is what was accepted and is to be looked at again', async () => {
    const id = await aSelfImposed()
    pass(1)
    await look()
    const [sign] = (await page()).items
    const lookAgainOn = addDays(today(), 1)
    await submit(acceptSignal, { signalId: sign?.id ?? 0, reason: 'Vi afventer et system', lookAgainOn })
    expect((await page()).list).toMatchObject({ freshCount: 0, total: 0 })
    pass(24 * 60)
    await refresh(id)
    expect((await page()).list).toMatchObject({ freshCount: 1, total: 1 })
  })

  it('holds nothing that was accepted and has gone', async () => {
    const id = await aSelfImposed()
    const [sign] = (await page()).items
    await actAs(world.head)
    const lookAgainOn = addDays(today(), 1)
    await submit(acceptSignal, { signalId: sign?.id ?? 0, reason: 'Vi afventer et system', lookAgainOn })
    expect((await page()).list.stateCounts).toMatchObject({ accepted: 1, cleared: 0 })
    await change(id, { legalStatus: 'form_required' })
    expect((await page()).list.stateCounts).toMatchObject({ accepted: 0, cleared: 1 })
  })
})
