import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { participationPlaces, planRound, type RoundPerson, type RoundToPlan } from './plan-round'

const aUnit = (id: number, parentId: number | null): TreeUnit => ({
  id,
  parentId,
  name: `Unit ${id}`,
  kind: 'team',
  closedOn: null,
})

const people = (from: number, count: number, unitId: number, professionalGroupId = 1): RoundPerson[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, unitId, professionalGroupId }))

/** A house (1) with two institutions (2, 3); the first has the teams 4 and 5. */
const tree = new UnitTree([aUnit(1, null), aUnit(2, 1), aUnit(3, 1), aUnit(4, 2), aUnit(5, 2)])

const ratedBy = (ids: readonly number[], freeFrom: Day = '2027-01-04') => ({
  requirementId: 1,
  personIds: new Set(ids),
  freeFrom,
})

const aRound = (given: Partial<RoundToPlan>): RoundToPlan => ({
  tree,
  unitIds: [2],
  day: '2026-11-23',
  k: 5,
  people: [...people(100, 8, 4), ...people(200, 3, 5), ...people(300, 9, 3)],
  leaders: [],
  requirements: [
    { id: 1, inForce: true, marks: [{ unitId: 1, effect: 'binds', fromDay: null }], groupIds: [] },
  ],
  askedBefore: [],
  ...given,
})

const plan = (given: Partial<RoundToPlan> = {}) => {
  const [first] = planRound(aRound(given))
  if (!first) throw new Error('There is one requirement')
  return first
}

describe('planning a round', () => {
  it('counts those bound in the round’s units only, and puts a small team in the class above', () => {
    const { entitledInAll, classes, notOfferedBecause } = plan()
    expect(notOfferedBecause).toBeNull()
    expect(entitledInAll).toBe(11)
    // Team 4 alone would leave three over in the institution, so nobody is told apart there.
    expect(classes).toEqual([{ unitId: 2, entitled: 11 }])
  })

  it('leaves out those who lead a unit at or above their own, but not those who lead one below', () => {
    const leaders = [
      { personId: 100, unitId: 1 },
      { personId: 101, unitId: 4 },
      { personId: 300, unitId: 2 },
    ]
    const { entitled } = plan({ leaders, unitIds: [1] })
    const ids = entitled.map(each => each.personId)
    expect(ids).not.toContain(100)
    expect(ids).not.toContain(101)
    expect(ids).toContain(300)
  })

  it('asks only the professional groups bound, and not where the binding has ended', () => {
    const groups = { id: 1, inForce: true, marks: [{ unitId: 1, effect: 'binds', fromDay: null }] } as const
    const mixed = [...people(100, 6, 4, 1), ...people(200, 6, 4, 2)]
    expect(plan({ people: mixed, requirements: [{ ...groups, groupIds: [2] }] }).entitledInAll).toBe(6)
    const released = [...groups.marks, { unitId: 4, effect: 'released', fromDay: null } as const]
    expect(plan({ requirements: [{ ...groups, marks: released, groupIds: [] }] }).entitledInAll).toBe(3)
  })

  it('says why a requirement is not offered', () => {
    const [requirement] = aRound({}).requirements
    if (!requirement) throw new Error('There is one')
    expect(plan({ requirements: [{ ...requirement, inForce: false }] }).notOfferedBecause).toBe('not_active')
    expect(plan({ unitIds: [5] }).notOfferedBecause).toBe('too_few')
    const askedBefore = [ratedBy([100, 101, 102, 103, 104, 105])]
    expect(plan({ askedBefore })).toMatchObject({
      notOfferedBecause: 'rated_recently',
      leftOut: { people: 6, freeFrom: '2027-01-04' },
    })
    const others = [ratedBy([100, 101, 900, 901, 902, 903])]
    expect(plan({ askedBefore: others }).notOfferedBecause).toBeNull()
  })

  it('does not ask those who could rate it lately, though the others are many enough', () => {
    const askedBefore = [
      ratedBy([100, 101, 900, 901, 902]),
      ratedBy([200, 910, 911, 912, 913], '2027-01-20'),
      { ...ratedBy([103]), requirementId: 2 },
    ]
    const { entitled, classes, leftOut, entitledInAll } = plan({ askedBefore })
    const ids = entitled.map(each => each.personId)
    expect(ids).toEqual([102, 103, 104, 105, 106, 107, 201, 202])
    expect(entitledInAll).toBe(8)
    expect(classes).toEqual([{ unitId: 2, entitled: 8 }])
    expect(leftOut).toEqual({ people: 3, freeFrom: '2027-01-20' })
    // Three of seven are too few of either to be mostly the same; without them fewer than k are left.
    const small = [...people(100, 7, 4)]
    expect(
      plan({ people: small, askedBefore: [ratedBy([100, 101, 102, 900, 901, 902, 903])] }),
    ).toMatchObject({
      notOfferedBecause: 'rated_recently',
      entitled: [],
    })
  })

  it('asks nobody twice within 90 days, whoever was asked before, and refuses mostly the same', () => {
    const anyone = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 40 })
    fc.assert(
      fc.property(anyone, fc.array(anyone, { maxLength: 4 }), (bound, earlier) => {
        const planned = plan({
          people: bound.map(id => ({ id, unitId: [2, 3, 4, 5][id % 4] ?? 2, professionalGroupId: 1 })),
          unitIds: [1],
          askedBefore: earlier.map(ids => ratedBy(ids)),
        })
        const asked = planned.entitled.map(each => each.personId)
        for (const ids of earlier) expect(asked.filter(id => ids.includes(id))).toEqual([])
        const isMostly = (ids: number[]) => {
          const shared = ids.filter(id => bound.includes(id)).length
          return shared > 0 && shared * 2 >= Math.min(ids.length, bound.length)
        }
        if (bound.length >= 5 && earlier.some(isMostly))
          expect(planned.notOfferedBecause).toBe('rated_recently')
        if (planned.notOfferedBecause === null)
          expect(asked).toHaveLength(bound.length - (planned.leftOut?.people ?? 0))
      }),
    )
  })

  it('gives everybody a class that at least k share, whatever the tree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 25 }),
        shape => {
          const units = shape.map(([parent], index) =>
            aUnit(index + 1, index === 0 ? null : (parent % index) + 1),
          )
          const planned = plan({
            tree: new UnitTree(units),
            unitIds: [1],
            people: shape.flatMap(([, count], index) => people(index * 100, count, index + 1)),
          })
          const sharing = new Map<number, number>()
          for (const { classUnitId } of planned.entitled)
            sharing.set(classUnitId, (sharing.get(classUnitId) ?? 0) + 1)
          for (const { unitId, entitled } of planned.classes) expect(sharing.get(unitId) ?? 0).toBe(entitled)
          for (const count of sharing.values()) expect(count).toBeGreaterThanOrEqual(5)
          if (planned.notOfferedBecause === null) expect(planned.entitled).toHaveLength(planned.entitledInAll)
        },
      ),
    )
  })
})

describe('where a person counts when participation is shown', () => {
  it('is the lowest of the classes their ballots may carry', () => {
    const places = participationPlaces(
      unitId => tree.depth(unitId),
      [
        { personId: 1, classUnitId: 2 },
        { personId: 1, classUnitId: 4 },
        { personId: 2, classUnitId: 2 },
      ],
    )
    expect([...places]).toEqual([
      [1, 4],
      [2, 2],
    ])
  })
})
