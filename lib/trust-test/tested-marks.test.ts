import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { type BindingMark, boundRanges } from '@/lib/register/bound-people'
import { marksWithin } from './tested-marks'

const unit = (id: number, parentId: number | null, path: string) => ({
  ...{ id, parentId, name: String(id), kind: 'team' as const, path, closedOn: null, version: 1 },
})
/** 1 has 2 and 5; 2 has 3 and 4; 5 has 6. */
const tree = new UnitTree([
  unit(1, null, '/1/'),
  unit(2, 1, '/1/2/'),
  unit(3, 2, '/1/2/3/'),
  unit(4, 2, '/1/2/4/'),
  unit(5, 1, '/1/5/'),
  unit(6, 5, '/1/5/6/'),
])
const ids = [1, 2, 3, 4, 5, 6]
const day = '2026-06-01'
const places = (marks: BindingMark[]) =>
  boundRanges(tree, marks, day).flatMap(({ first, end }) => tree.units.slice(first, end).map(each => each.id))

it('asks exactly those the requirement would bind in the units without the test', () => {
  const mark = fc.record({
    effect: fc.constantFrom('binds' as const, 'released' as const),
    fromDay: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
  })
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...ids.map(String)), mark),
      fc.subarray(ids, { minLength: 1 }),
      (given, tested) => {
        const marks: BindingMark[] = Object.entries(given).map(([id, each]) => ({
          unitId: Number(id),
          ...each,
        }))
        const bound = places(marks)
        const suspended: BindingMark[] = tested.map(unitId => ({
          unitId,
          effect: 'suspended',
          fromDay: null,
        }))
        const asked = places(marksWithin(tree, [...marks, ...suspended], tested, day))
        const isTested = (id: number) => tested.some(unitId => tree.isWithin(id, unitId))
        expect(asked).toEqual(bound.filter(isTested))
      },
    ),
  )
})
