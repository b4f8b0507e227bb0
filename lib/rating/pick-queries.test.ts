import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { requirementsToPick } from './pick-queries'
import { publish, someFigures } from './testing/publications'
import { peopleIn } from './testing/workplace'

withFreshDatabase()

let care: Unit
let north: Unit
let south: Unit
let boss: Person
let head: Person

beforeAll(async () => {
  const root = await aMunicipality()
  care = await aUnit(root)
  north = await aUnit(care)
  south = await aUnit(care)
  boss = await aPerson(root, { roles: ['management'] })
  head = await aPerson(south, { roles: ['head'] })
  for (const unit of [care, north, south]) await peopleIn(unit, 2)
  const { id: requirementId } = await aRequirement(care)
  const result = (unit: Unit, on: string, verdict: 'red' | 'green') =>
    publish({ unitId: unit.id, requirementId, on, figures: someFigures(unit.id, { verdict }) })
  await result(care, '2026-01-01', 'green')
  await result(north, '2026-03-01', 'red')
  await result(south, '2026-10-01', 'green')
})

const lastRated = async (person: Person, ...units: Unit[]) => {
  const { items } = await requirementsToPick(
    await actorOf(person),
    units.map(unit => unit.id),
  )
  return items.map(item => item.lastRated)
}

describe('how a requirement was rated last', () => {
  it('is what the round’s own unit said, and not what others have said since', async () => {
    expect(await lastRated(boss, north)).toEqual([{ on: '2026-03-01', verdict: 'red', split: false }])
  })

  it('is for several units what speaks for them all', async () => {
    expect(await lastRated(boss, north, south)).toMatchObject([{ on: '2026-01-01', verdict: 'green' }])
  })

  it('is nothing that one may not see', async () => {
    expect(await lastRated(head, north)).toMatchObject([{ on: '2026-01-01' }])
  })
})
