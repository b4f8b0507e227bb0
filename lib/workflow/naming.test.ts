import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { decision } from '@/db/schema'
import { NAMES_KEPT } from '@/lib/platform/form-state'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { saveTrialPlan } from '@/lib/trust-test/plan-actions'
import { planIn } from '@/lib/trust-test/testing/approved-trial'
import { decide } from './decision-actions'
import { saveProposal } from './proposal-actions'
import { aCaseWorld, aRemovable, type CaseWorld, formOf, proposalForm, walkTo } from './testing/case-world'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Awaited<ReturnType<typeof aRemovable>>
beforeEach(async () => {
  world = await aCaseWorld()
  await aPerson(world.teamA, { name: 'Karla Vestergaard' })
  about = await aRemovable(world.institution)
})

const kept = { [NAMES_KEPT]: '' }

describe('a case whose words name a colleague', () => {
  it('asks once of a proposal and of its trial, not again while the name stands there', async () => {
    await walkTo('proposed', world, about)
    const propose = async (given: object) =>
      submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, ...given })
    const naming = { reason: 'Karla er den eneste, der læser det.' }
    const version = (await formOf(about.id)).version
    expect((await propose(naming)).errors).toEqual({ reason: ['Måske et navn: Karla Vestergaard.'] })
    expect((await formOf(about.id)).version).toBe(version)
    expect(await propose({ ...naming, ...kept })).toMatchObject({ status: 'done' })
    expect(await propose({ ...naming, timeUse: 'Mere tid' })).toMatchObject({ status: 'done' })
    const plan = async (given: object) =>
      submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world), ...given })
    const watched = { watched: 'Karla tæller fejlene.' }
    expect((await plan(watched)).names).toBeDefined()
    expect(await plan({ ...watched, ...kept })).toMatchObject({ status: 'done' })
    expect(await plan({ watched: 'Karla tæller alle fejlene.' })).toMatchObject({ status: 'done' })
  })

  it('is not decided before the one who decides has said that it is meant', async () => {
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    const answer = { transition: 'approve', reason: 'Karla har ret.', citizen: 'Kortere ventetid' }
    const decided = async (given: object) =>
      submit(decide, { ...(await formOf(about.id)), ...answer, ...given })
    expect((await decided({})).errors).toEqual({ reason: [expect.stringContaining('Karla Vestergaard')] })
    expect(await (await reader()).select().from(decision)).toEqual([])
    expect(await decided(kept)).toMatchObject({ status: 'done' })
  })
})
