import { describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { aDraftRound } from '@/lib/rating/testing/rounds'
import { beginningOf, beginningSteps } from './beginning'
import { readBeginning } from './beginning-queries'

withFreshDatabase({ each: 'test' })

const all = { unitsBelow: 1, people: 2, leaders: 1, settingsEdited: true, requirements: 1, rounds: 1 }

describe('the order of steps of a new municipality', () => {
  it('is ticked off one by one, and gone when all are done', () => {
    expect(beginningOf(all)).toBeNull()
    const nothing = {
      unitsBelow: 0,
      people: 1,
      leaders: 0,
      settingsEdited: false,
      requirements: 0,
      rounds: 0,
    }
    expect(beginningOf(nothing)).toEqual(beginningSteps.map(step => ({ step, isDone: false })))
    expect(beginningOf({ ...all, rounds: 0 })?.filter(each => !each.isDone)).toEqual([
      { step: 'round', isDone: false },
    ])
  })

  it('follows what there is, for an administrator of the municipality and nobody else', async () => {
    const root = await aMunicipality({ freedTimeSentence: '' })
    const administrator = await aPerson(root, { roles: ['administrator'] })
    const done = async () =>
      (await readBeginning(await actorOf(administrator)))?.filter(each => each.isDone).map(each => each.step)
    // What a municipality starts with itself.
    await aRequirement(root, { referenceNumber: 1 })
    expect(await done()).toEqual([])
    const unit = await aUnit(root)
    const head = await aPerson(unit, { roles: ['head'] })
    expect(await done()).toEqual(['units', 'people', 'leaders'])
    const requirement = await aRequirement(unit)
    await aDraftRound([unit], [requirement])
    expect(await done()).toEqual(['units', 'people', 'leaders', 'requirements', 'round'])
    expect(await readBeginning(await actorOf(head))).toBeNull()
  })
})
