import fc from 'fast-check'
import { type TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import { Workforce } from '@/lib/register/bound-people'
import { kinds, levels, periods, requirementStatuses } from '@/lib/register/vocabulary'
import type { KnownLife } from '../bound-then'

/** A municipality of 13 units, three deep, with people in most of them. */
const units: TreeUnit[] = Array.from({ length: 13 }, (_, place) => ({
  id: place + 1,
  parentId: place === 0 ? null : Math.floor((place - 1) / 3) + 1,
  name: `Enhed ${place + 1}`,
  kind: place === 0 ? 'municipality' : place < 4 ? 'department' : 'institution',
  closedOn: null,
}))
export const tree = new UnitTree(units)
export const workforce = new Workforce(
  tree,
  units.flatMap(unit =>
    [1, 2].map(professionalGroupId => ({
      unitId: unit.id,
      professionalGroupId,
      people: (unit.id * professionalGroupId) % 4,
    })),
  ),
)

const someDay = fc
  .record({
    year: fc.integer({ min: 2024, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

export const anyDay = someDay
export const anyUnitId = fc.integer({ min: 1, max: units.length })

/** A requirement as registers have them: bound here and there, released in part, begun, repealed, or none of it. */
export const anyLife = fc.record({
  status: fc.constantFrom(...requirementStatuses),
  kind: fc.constantFrom(...kinds),
  level: fc.constantFrom(...levels),
  introducedOn: orNone(someDay),
  repealedFrom: orNone(someDay),
  marks: fc.uniqueArray(
    fc.record({
      unitId: anyUnitId,
      effect: fc.constantFrom('binds' as const, 'binds' as const, 'released' as const),
      fromDay: orNone(someDay),
    }),
    { selector: mark => mark.unitId, minLength: 1, maxLength: 4 },
  ),
  bound: fc.record({ groupIds: fc.subarray([1, 2]) }),
  burden: orNone(
    fc.record({
      minutes: fc.integer({ min: 1, max: 120 }),
      occurrences: fc.integer({ min: 1, max: 3 }),
      period: fc.constantFrom(...periods),
      countedAs: fc.constantFrom('per_employee' as const, 'unit_total' as const),
      anywayPercent: fc.constantFrom(0, 25, 100),
    }),
  ),
}) satisfies fc.Arbitrary<KnownLife>
