import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { aTrustTest } from '@/lib/trust-test/testing/trust-things'
import { aCaseWorld, aRemovable, type CaseWorld, caseOf, walkTo } from '@/lib/workflow/testing/case-world'
import {
  addLadderStep,
  editLadderStep,
  moveLadderStep,
  removeLadderStep,
  takeOverLadder,
} from './ladder-actions'
import { ladderOfUnit } from './ladder-queries'
import { readSteps } from './ladder-reads'
import { moved, standingOn } from './ladder-rule'

describe('where a unit stands (§10)', () => {
  const step = (id: number, reachedOn: string | null) => ({ id, reachedOn })
  it('is the highest step reached together with all below it', () => {
    expect(standingOn([])).toEqual({ reached: 0, next: null })
    expect(standingOn([step(1, null), step(2, null)])).toMatchObject({ reached: 0, next: { id: 1 } })
    expect(standingOn([step(1, 'x'), step(2, null), step(3, 'x')])).toMatchObject({
      reached: 1,
      next: { id: 2 },
    })
    expect(standingOn([step(1, 'x'), step(2, 'x')])).toEqual({ reached: 2, next: null })
  })

  it('keeps every step when one is moved, and comes back when it is moved back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        (ids, at) => {
          const id = ids[at % ids.length] ?? 0
          const up = moved(ids, id, 'up')
          expect([...up].sort()).toEqual([...ids].sort())
          if (up.join() !== ids.join()) expect(moved(up, id, 'down')).toEqual(ids)
        },
      ),
    )
  })
})

describe('a unit’s own ladder', () => {
  withFreshDatabase({ each: 'test' })
  let world: CaseWorld
  beforeEach(async () => {
    world = await aCaseWorld()
  })
  const titles = async () => (await readSteps(await reader(), world.teamA.id)).map(step => step.title)

  it('is taken over with a press, changed, ordered, and tied to the next test by those who lead', async () => {
    await actAs(world.teamHead)
    const unitId = world.teamA.id
    expect(await submit(takeOverLadder, { unitId })).toMatchObject({ status: 'done' })
    expect(await titles()).toHaveLength(5)
    expect(await submit(takeOverLadder, { unitId })).toMatchObject({ status: 'refused' })
    await submit(addLadderStep, { unitId, title: 'Vi lægger selv ruterne' })
    const [first, second] = await readSteps(await reader(), unitId)
    const added = (await readSteps(await reader(), unitId)).at(-1)
    for (let count = 0; count < 5; count++) await submit(moveLadderStep, { stepId: added?.id, way: 'down' })
    expect((await titles())[0]).toBe('Vi lægger selv ruterne')
    await submit(removeLadderStep, { stepId: second?.id })
    expect(await titles()).toHaveLength(5)
    const edit = { stepId: added?.id, title: 'Vi lægger ruterne', reached: 'yes' }
    expect(await submit(editLadderStep, edit)).toMatchObject({ status: 'done' })

    const about = await aRemovable(world.institution)
    await walkTo('consultation', world, about)
    const near = await aTrustTest((await caseOf(about.id)).id, world.teamA, world.head)
    const elsewhere = await aRemovable(world.other)
    await walkTo('consultation', world, elsewhere, { unit: world.other, by: world.otherHead })
    const far = await aTrustTest((await caseOf(elsewhere.id)).id, world.other, world.otherHead)
    await actAs(world.teamHead)
    const next = { stepId: first?.id, title: 'Vi ansætter selv', reached: 'no' }
    expect((await submit(editLadderStep, { ...next, trustTestId: far.id })).errors?.trustTestId).toHaveLength(
      1,
    )
    expect(await submit(editLadderStep, { ...next, trustTestId: near.id })).toMatchObject({ status: 'done' })
    const view = await ladderOfUnit(await actorOf(world.employee), unitId)
    expect(view).toMatchObject({ reached: 1, nextId: first?.id, mayEdit: false })
    expect(view.steps[1]?.trial?.trial.id).toBe(near.id)
  })
})
