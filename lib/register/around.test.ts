import { beforeAll, describe, expect, it } from 'vitest'
import { aMunicipality, aPerson, aRequirement, aUnit, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { requirementsAround } from './around-queries'

withFreshDatabase()

let municipality: Unit
let near: Unit

beforeAll(async () => {
  municipality = await aMunicipality()
  near = await aUnit(municipality, { kind: 'department' })
  const far = await aUnit(municipality, { kind: 'department' })
  for (let count = 0; count < 3; count++) await aPerson(near)
  for (let count = 0; count < 9; count++) await aPerson(far)
  // 60 minutes once a week: 44 hours a year of each.
  await aRequirement(municipality, {
    title: 'Everybody',
    minutes: 60,
    occurrences: 1,
    period: 'week',
  })
  await aRequirement(near, {
    title: 'Near',
    minutes: 90,
    occurrences: 1,
    period: 'week',
  })
})

describe('what already binds the same people', () => {
  it('takes the hours of just these people, and is ordered by them', async () => {
    const { rows, hours } = await requirementsAround([near.id], [], '')
    expect(rows.map(each => [each.row.title, each.hours])).toEqual([
      ['Near', 198],
      ['Everybody', 132],
    ])
    expect(hours).toBe(330)
  })

  it('asks first whom it is about', async () => {
    expect(await requirementsAround([], [], '')).toMatchObject({ asked: false, rows: [], hours: 0 })
  })
})
