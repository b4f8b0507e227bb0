import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { roundToChange, roundView } from './round-queries'
import { aDraftRound, anOpenRound } from './testing/rounds'
import { peopleIn } from './testing/workplace'

withFreshDatabase()

type Asked = Record<'wide' | 'other' | 'narrow', Requirement>

let boss: Person
let outsider: Person
let asked: Record<'draft' | 'open', Asked>
let rounds: Record<'draft' | 'open', number>

beforeAll(async () => {
  const root = await aMunicipality()
  const care = await aUnit(root)
  const teams: Unit[] = []
  for (let number = 1; number <= 7; number++) teams.push(await aUnit(care, { name: `Hold ${number}` }))
  for (const team of teams) await peopleIn(team, 6)
  boss = await aPerson(care, { roles: ['management'] })
  outsider = await aPerson(await aUnit(root), { roles: ['management'] })
  const some = async (): Promise<Asked> => ({
    wide: await aRequirement(care),
    other: await aRequirement(care),
    narrow: await aRequirement(care, { binds: teams.slice(0, 6) }),
  })
  asked = { draft: await some(), open: await some() }
  rounds = {
    draft: await aDraftRound([care], Object.values(asked.draft)),
    open: await anOpenRound([care], Object.values(asked.open)),
  }
})

const classesIn = async (round: 'draft' | 'open', classesOf?: Requirement) => {
  const view = await roundView(await actorOf(boss), rounds[round], {
    classesOf: classesOf?.referenceNumber ?? null,
  })
  return (requirement: Requirement) => view?.requirements.find(each => each.id === requirement.id)
}

describe.each(['draft', 'open'] as const)('the classes of a round that is %s', round => {
  it('are named where they are few, and else only counted until they are asked for', async () => {
    const { wide, other, narrow } = asked[round]
    const unasked = await classesIn(round)
    expect(unasked(wide)).toMatchObject({ entitled: 42, classes: { count: 7, named: null } })
    expect(unasked(narrow)?.classes).toEqual({
      count: 6,
      named: [1, 2, 3, 4, 5, 6].map(number => ({ unitName: `Hold ${number}`, entitled: 6 })),
    })
    const named = await classesIn(round, wide)
    expect(named(wide)?.classes.named?.map(each => each.unitName)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map(number => `Hold ${number}`),
    )
    expect(named(other)?.classes.named).toBeNull()
  })
})

it('is changed as a draft by those who may, and not once it has opened', async () => {
  const actor = await actorOf(boss)
  expect((await roundToChange(actor, rounds.draft))?.requirementIds).toEqual(
    Object.values(asked.draft).map(each => each.id),
  )
  expect(await roundToChange(actor, rounds.open)).toBeNull()
  expect(await roundToChange(await actorOf(outsider), rounds.draft)).toBeNull()
})
