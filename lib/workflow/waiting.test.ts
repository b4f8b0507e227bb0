import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { followUpAction, followUpCheck, governanceCase, proposal } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aRequirement,
  type Person,
  type Requirement,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import type { CaseState } from './states'
import { aCaseWorld, type CaseWorld } from './testing/case-world'
import { medWaiting, whatWaitsFor } from './waiting-queries'

withFreshDatabase({ each: 'test' })

/** More than a page or a mail would ever name one by one. */
const MANY = 101

const owner = (world: CaseWorld) => world.teamHead

/** A case of each requirement in a state, whose proposal, actions and checks this world's owner answers for. */
async function cases(world: CaseWorld, abouts: readonly Requirement[], unit: Unit, state: CaseState) {
  const by = owner(world).id
  const [day, soon] = [today(), addDays(today(), 3)]
  await (await database()).write(async tx => {
    for (const about of abouts) {
      const opened = { stateSince: day, openedByPersonId: by, openedOn: day, medNeeded: true }
      const [made] = await tx
        .insert(governanceCase)
        .values({ requirementId: about.id, unitId: unit.id, coversAll: false, state, ...opened })
        .returning()
      const caseId = made?.id ?? 0
      await tx.insert(proposal).values({
        ...{ caseId, outcome: 'remove', form: 'repeal', reason: '', timeUse: '', citizenMeaning: '' },
        ...{
          expectedHours: 1,
          ownerFunction: 'Leder',
          ownerPersonId: by,
          deadline: soon,
          takesEffectOn: day,
        },
        ...{ medNeeded: true, suggested: 'remove', guidanceRow: 5, proposedByPersonId: by, proposedOn: day },
      })
      if (state === 'implementing')
        await tx
          .insert(followUpAction)
          .values({ caseId, title: 'Tøm skabet', ownerPersonId: by, ownerFunction: 'Leder', dueOn: soon })
      if (state === 'following_up') await tx.insert(followUpCheck).values({ caseId, months: 3, dueOn: soon })
    }
  })
}

it('what waits for somebody is all there is, of each kind, however much it is', async () => {
  const world = await aCaseWorld()
  await roleOn(owner(world), world.teamB, 'head')
  const abouts: Requirement[] = []
  for (let more = 0; more < MANY; more++) abouts.push(await aRequirement(world.institution))
  await cases(world, abouts, world.teamB, 'proposed')
  await cases(world, abouts, world.teamA, 'implementing')
  await cases(world, abouts, world.other, 'following_up')
  const waiting = await whatWaitsFor(await actorOf(owner(world)))
  const count = (kind: string) => waiting.filter(each => each.kind === kind).length
  expect(['move', 'carry_out', 'action', 'check'].map(kind => [kind, count(kind)])).toEqual([
    ['move', MANY],
    ['carry_out', MANY],
    ['action', MANY],
    ['check', MANY],
  ])
  expect(await medWaiting(await actorOf(world.med))).toHaveLength(MANY)
})

it('a case waits for whoever leads nearest, and for its opener while they may go on with it', async () => {
  const world = await aCaseWorld()
  // Nobody leads team B but those above it, and the head of team A may do nothing there.
  await cases(world, [await aRequirement(world.institution)], world.teamB, 'examining')
  const waits = async (somebody: Person) =>
    (await whatWaitsFor(await actorOf(somebody))).map(each => each.kind)
  expect(await waits(world.head)).toEqual(['move'])
  expect(await waits(world.director)).toEqual([])
  expect(await waits(world.teamHead)).toEqual([])
})
