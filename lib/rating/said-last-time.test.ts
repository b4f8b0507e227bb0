import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { entitlement, publication } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { aCaseWorld, aRemovable, type CaseWorld, formOf, walkTo } from '@/lib/workflow/testing/case-world'
import { saidLastTime } from './said-last-time-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
})

const gone = {
  system: 'done',
  instruction: 'done',
  induction: 'not_relevant',
  inspection_form: 'not_relevant',
}

/** The employee could answer in the rounds that published something. */
async function couldHaveRated() {
  const rounds = await (await reader()).select().from(publication)
  await (await database()).write(async tx => {
    for (const { roundId, requirementId, unitId: classUnitId } of rounds)
      await tx
        .insert(entitlement)
        .values({ roundId, requirementId, classUnitId, personId: world.employee.id })
  })
}

const told = async () => (await saidLastTime(await actorOf(world.employee)))[0]?.decided

describe('what came of what we rated', () => {
  it('is nothing yet while nobody has decided', async () => {
    await walkTo('awaiting_decision', world, about)
    await couldHaveRated()
    expect(await told()).toBeNull()
  })

  it('tells a decision that is being carried out from one that has been', async () => {
    await walkTo('implementing', world, about)
    await couldHaveRated()
    expect(await told()).toMatchObject({ outcome: 'remove', carriedOut: false })
    await actAs(world.head)
    await submit(saveChecklist, { ...(await formOf(about.id)), ...gone })
    expect(await submit(markDone, await formOf(about.id))).toMatchObject({ status: 'done' })
    expect(await told()).toMatchObject({ outcome: 'remove', carriedOut: true })
  })
})
