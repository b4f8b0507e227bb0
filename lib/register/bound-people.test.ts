import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import { type BindingMark, boundRanges, type HeadCount, Workforce } from './bound-people'

const aUnit = (id: number, parentId: number | null): TreeUnit => ({
  id,
  parentId,
  name: `Unit ${String(id).padStart(3, '0')}`,
  kind: 'team',
  closedOn: null,
})
const day = '2026-11-23'
const mark = (unitId: number, effect: 'binds' | 'released' = 'binds', fromDay: string | null = null) => ({
  unitId,
  effect,
  fromDay,
})

// 1 municipality > 2 department > 3, 4 institutions; 3 > 5, 6 teams; 1 > 7 department
const tree = new UnitTree([
  aUnit(1, null),
  aUnit(2, 1),
  aUnit(3, 2),
  aUnit(4, 2),
  aUnit(5, 3),
  aUnit(6, 3),
  aUnit(7, 1),
])
const workforce = new Workforce(tree, [
  { unitId: 5, professionalGroupId: 1, people: 10 },
  { unitId: 5, professionalGroupId: 2, people: 4 },
  { unitId: 6, professionalGroupId: 1, people: 6 },
  { unitId: 4, professionalGroupId: 1, people: 20 },
  { unitId: 7, professionalGroupId: 3, people: 9 },
])
const bound = (marks: BindingMark[], groupIds: number[] = []) => ({
  ranges: boundRanges(tree, marks, day),
  groupIds,
})

describe('whom a requirement binds', () => {
  it('is everybody in the unit and below it', () => {
    expect(workforce.people(bound([mark(1)]))).toBe(49)
    expect(workforce.people(bound([mark(3)]))).toBe(20)
    expect(workforce.people(bound([]))).toBe(0)
  })

  it('is narrowed to the chosen professional groups', () => {
    expect(workforce.people(bound([mark(3)], [1]))).toBe(16)
    expect(workforce.people(bound([mark(3)], [1, 2]))).toBe(20)
    expect(workforce.people(bound([mark(3)], [99]))).toBe(0)
  })

  it('leaves a released subtree out, and a unit below it that is bound again in', () => {
    expect(workforce.people(bound([mark(2), mark(3, 'released')]))).toBe(20)
    expect(workforce.people(bound([mark(2), mark(3, 'released'), mark(6)]))).toBe(26)
  })

  it('counts a mark from its day', () => {
    expect(workforce.people(bound([mark(2), mark(3, 'released', '2026-11-24')]))).toBe(40)
    expect(workforce.people(bound([mark(2), mark(3, 'released', '2026-11-23')]))).toBe(20)
  })

  it('is nobody where a trust test suspends it, from its day until the day before its last, however it is marked below', () => {
    const suspended = (unitId: number, fromDay: string, untilDay: string): BindingMark => ({
      unitId,
      effect: 'suspended',
      fromDay,
      untilDay,
    })
    const all = [mark(2), mark(6)]
    expect(workforce.people(bound([...all, suspended(3, day, '2026-11-24')]))).toBe(20)
    expect(workforce.people(bound([...all, suspended(3, '2026-11-24', '2026-12-24')]))).toBe(40)
    expect(workforce.people(bound([...all, suspended(3, '2026-10-01', day)]))).toBe(40)
    expect(workforce.people(bound([...all, suspended(1, '2026-10-01', '2026-12-24')]))).toBe(0)
    // Where it binds nobody there is nothing to suspend.
    expect(workforce.people(bound([...all, suspended(7, '2026-10-01', '2026-12-24')]))).toBe(40)
  })

  it('is asked for one unit at a time, up or down', () => {
    const all = bound([mark(2), mark(6, 'released')])
    expect(workforce.people(all, 3)).toBe(14)
    expect(workforce.people(all, 1)).toBe(34)
    expect(workforce.people(all, 7)).toBe(0)
    expect(workforce.byUnit(all)).toEqual([
      { unitId: 5, people: 14 },
      { unitId: 4, people: 20 },
    ])
  })

  it('is the same people when at least half of the smaller one’s are shared', () => {
    expect(workforce.shared(bound([mark(2)]), bound([mark(3)]))).toBe(20)
    expect(workforce.samePeople(bound([mark(2)]), bound([mark(5)], [2]))).toBe(true)
    expect(workforce.samePeople(bound([mark(3)], [1]), bound([mark(3)], [2]))).toBe(false)
    expect(workforce.samePeople(bound([mark(7)]), bound([mark(2)]))).toBe(false)
    // 20 of 40 is half of the smaller one
    expect(workforce.samePeople(bound([mark(2)]), bound([mark(4), mark(7)], [1]))).toBe(true)
    expect(workforce.samePeople(bound([]), bound([mark(1)]))).toBe(false)
  })
})

const anyOrganisation = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 25 }),
    counts: fc.array(
      fc.record({ unit: fc.nat(), professionalGroupId: fc.integer({ min: 1, max: 3 }), people: fc.nat(9) }),
      { maxLength: 30 },
    ),
    marks: fc.array(
      fc.record({
        unit: fc.nat(),
        effect: fc.constantFrom('binds' as const, 'released' as const),
        fromDay: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
      }),
      { maxLength: 6 },
    ),
    otherMarks: fc.array(fc.nat(), { maxLength: 4 }),
    groupIds: fc.subarray([1, 2, 3]),
    otherGroupIds: fc.subarray([1, 2, 3]),
  })
  .map(({ parents, counts, marks, otherMarks, ...rest }) => {
    const pick = (n: number) => (n % parents.length) + 1
    const once = new Map(marks.map(each => [pick(each.unit), each]))
    return {
      ...rest,
      units: parents.map((parent, index) => aUnit(index + 1, index === 0 ? null : (parent % index) + 1)),
      counts: counts.map((each): HeadCount => ({ ...each, unitId: pick(each.unit) })),
      marks: [...once].map(([unitId, each]): BindingMark => ({ ...each, unitId })),
      otherMarks: [...new Set(otherMarks.map(pick))].map(unitId => mark(unitId)),
    }
  })

describe('whatever the organisation', () => {
  it('agrees with asking each person’s unit for its nearest mark', () => {
    fc.assert(
      fc.property(anyOrganisation, ({ units, counts, marks, otherMarks, groupIds, otherGroupIds }) => {
        const built = new UnitTree(units)
        const people = new Workforce(built, counts)
        const isBound = (given: BindingMark[], groups: number[]) => (count: HeadCount) => {
          const inForce = given.filter(each => each.fromDay === null || each.fromDay <= day)
          const nearest = built
            .lineage(count.unitId)
            .reverse()
            .map(unit => inForce.find(each => each.unitId === unit.id))
            .find(each => each !== undefined)
          return (
            nearest?.effect === 'binds' && (groups.length === 0 || groups.includes(count.professionalGroupId))
          )
        }
        const total = (list: HeadCount[]) => list.reduce((sum, each) => sum + each.people, 0)
        const one = { ranges: boundRanges(built, marks, day), groupIds }
        const other = { ranges: boundRanges(built, otherMarks, day), groupIds: otherGroupIds }
        const byOne = counts.filter(isBound(marks, groupIds))
        const byOther = counts.filter(isBound(otherMarks, otherGroupIds))
        expect(people.people(one)).toBe(total(byOne))
        expect(people.shared(one, other)).toBe(total(byOne.filter(each => byOther.includes(each))))
        expect(people.shared(one, other)).toBe(people.shared(other, one))
        for (const unit of units)
          expect(people.people(one, unit.id)).toBe(
            total(byOne.filter(each => built.isWithin(each.unitId, unit.id))),
          )
        expect(people.byUnit(one).reduce((sum, each) => sum + each.people, 0)).toBe(total(byOne))
      }),
    )
  })
})
