import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { aCaseWorld, aRemovable, type CaseWorld } from '@/lib/workflow/testing/case-world'
import { acceptSignal, seeSignals } from './actions'
import { signalsOf } from './queries'
import { refreshSignals } from './refresh'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let requirementId: number
beforeEach(async () => {
  world = await aCaseWorld()
  ;({ id: requirementId } = await aRemovable(world.institution, { introducedBecause: 'incident' }))
  await (await database()).write(tx => refreshSignals(tx, { requirementIds: [requirementId] }))
})

const first = async () => {
  const [signal] = await signalsOf(await actorOf(world.head), requirementId)
  if (!signal) throw new Error('nothing fires')
  return signal
}

describe('the life of a signal in people’s hands (§6)', () => {
  it('is seen when a leader opens the page, and by nobody else', async () => {
    const { id } = await first()
    await actAs(world.employee)
    expect((await submit(seeSignals, { signalIds: [id] })).status).toBe('refused')
    expect(await first()).toMatchObject({ kind: 'self_imposed', state: 'new' })
    await actAs(world.head)
    await submit(seeSignals, { signalIds: [id] })
    expect(await first()).toMatchObject({ state: 'seen' })
  })

  it('is accepted with a reason and a day that is still ahead', async () => {
    const { id } = await first()
    await actAs(world.head)
    const accept = { signalId: id, reason: 'Vi afventer et nyt system', lookAgainOn: addDays(today(), 90) }
    expect((await submit(acceptSignal, { ...accept, reason: '' })).errors).toHaveProperty('reason')
    expect((await submit(acceptSignal, { ...accept, lookAgainOn: today() })).errors).toHaveProperty(
      'lookAgainOn',
    )
    expect((await submit(acceptSignal, accept)).status).toBe('done')
    expect(await first()).toMatchObject({ state: 'accepted', accepted: { reason: accept.reason } })
    expect((await submit(acceptSignal, accept)).message).toMatch(/kan ikke accepteres/)
  })

  it('says whether the one who looks may settle it', async () => {
    for (const [person, may] of [
      [world.head, true],
      [world.director, true],
      [world.employee, false],
      [world.otherHead, false],
    ] as const)
      expect((await signalsOf(await actorOf(person), requirementId))[0]?.maySettle).toBe(may)
  })
})
