import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { followUpAction, followUpCheck, governanceCase, proposal } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aRequirement, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import type { CaseState } from './states'
import { aCaseWorld, type CaseWorld, proposalForm } from './testing/case-world'
import { medWaiting, whatWaitsFor } from './waiting-queries'

withFreshDatabase()

/** More than a page or a mail would ever name one by one. */
const MANY = 101

async function cases(world: CaseWorld, state: CaseState, owner: Person) {
  const about = await aRequirement(world.institution)
  const { write } = await database()
  return write(async tx => {
    for (let count = 0; count < MANY; count++) {
      const [made] = await tx
        .insert(governanceCase)
        .values({
          ...{ requirementId: about.id, unitId: world.teamB.id, coversAll: false, state, medNeeded: true },
          ...{ stateSince: today(), openedByPersonId: owner.id, openedOn: today() },
        })
        .returning({ id: governanceCase.id })
      const caseId = made?.id ?? 0
      await tx.insert(proposal).values({
        ...{ caseId, outcome: 'remove', form: 'repeal', reason: proposalForm.reason, timeUse: '' },
        ...{ citizenMeaning: '', expectedHours: 1, ownerFunction: 'Leder', ownerPersonId: owner.id },
        ...{ deadline: addDays(today(), 9), takesEffectOn: today(), medNeeded: true, suggested: 'remove' },
        ...{ guidanceRow: 5, proposedByPersonId: owner.id, proposedOn: today() },
      })
      const due = { caseId, dueOn: addDays(today(), 3) }
      if (state === 'implementing')
        await tx.insert(followUpAction).values({ ...due, title: 'Tøm skabet', ownerPersonId: owner.id })
      if (state === 'following_up') await tx.insert(followUpCheck).values({ ...due, months: 3 })
    }
  })
}

it('what waits for somebody is all there is, of each kind, however much it is', async () => {
  const world = await aCaseWorld()
  const owner = world.teamHead
  for (const state of ['proposed', 'implementing', 'following_up'] as const) await cases(world, state, owner)
  const waiting = await whatWaitsFor(await actorOf(owner))
  const count = (kind: string) => waiting.filter(each => each.kind === kind).length
  expect(['move', 'carry_out', 'action', 'check'].map(kind => [kind, count(kind)])).toEqual([
    ['move', MANY],
    ['carry_out', MANY],
    ['action', MANY],
    ['check', MANY],
  ])
  expect(await medWaiting(await actorOf(world.med))).toHaveLength(MANY)
})
