import { beforeEach, describe, expect, it } from 'vitest'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { aCaseWorld, aRemovable, type CaseWorld, formOf, walkTo } from '@/lib/workflow/testing/case-world'
import { saidLastTime } from './said-last-time-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

const gone = {
  system: 'done',
  instruction: 'done',
  induction: 'not_relevant',
  inspection_form: 'not_relevant',
}

describe('what came of what we rated', () => {
  it('tells a decision that is being carried out from one that has been', async () => {
    const about = await aRemovable(world.institution)
    const told = async () => (await saidLastTime(await actorOf(world.employee)))[0]?.decided
    await walkTo('awaiting_decision', world, about)
    expect(await told()).toBeNull()
    const other = await aRemovable(world.institution)
    await walkTo('implementing', world, other)
    expect(await told()).toMatchObject({ outcome: 'remove', carriedOut: false })
    await actAs(world.head)
    await submit(saveChecklist, { ...(await formOf(other.id)), ...gone })
    expect(await submit(markDone, await formOf(other.id))).toMatchObject({ status: 'done' })
    expect(await told()).toMatchObject({ outcome: 'remove', carriedOut: true })
  })
})
