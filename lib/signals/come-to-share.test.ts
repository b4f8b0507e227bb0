import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { boundRanges, Workforce } from '@/lib/register/bound-people'
import { comeToShare } from './come-to-share'

const UNITS = 6

/** A tree of six units, with some people of two groups in each. */
const workplaces = fc.record({
  above: fc.array(fc.nat(), { minLength: UNITS, maxLength: UNITS }),
  people: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: UNITS, maxLength: UNITS }),
})

function workforceOf({ above, people }: { above: number[]; people: [number, number][] }): Workforce {
  const units = above.map((drawn, place) => ({
    id: place + 1,
    parentId: place === 0 ? null : (drawn % place) + 1,
    name: '',
    kind: 'team' as const,
    closedOn: null,
  }))
  const counts = people.flatMap((groups, place) =>
    groups.map((heads, group) => ({ unitId: place + 1, professionalGroupId: group + 1, people: heads })),
  )
  return new Workforce(new UnitTree(units), counts)
}

const bindings = fc.array(
  fc.record({
    unitId: fc.integer({ min: 1, max: UNITS }),
    groupIds: fc.constantFrom([], [1], [2], [1, 2]),
    fromDay: fc.constantFrom(null, '2026-11-24'),
  }),
  { minLength: 2, maxLength: 8 },
)

it('finds just those that bind the same people as another now and did not before', async () => {
  await fc.assert(
    fc.asyncProperty(workplaces, workplaces, bindings, async (first, second, marks) => {
      const [before, now] = [workforceOf(first), workforceOf(second)]
      const boundIn = ({ tree }: Workforce, day: string, mark: (typeof marks)[number]) => ({
        ranges: boundRanges(tree, [{ ...mark, effect: 'binds' }], day),
        groupIds: mark.groupIds,
      })
      const requirements = marks.map((mark, id) => ({
        id,
        before: boundIn(before, '2026-11-23', mark),
        now: boundIn(now, '2026-11-24', mark),
      }))
      const found = await comeToShare(before, now, requirements, async () => undefined)
      const expected = requirements.filter(one =>
        requirements.some(
          other =>
            other !== one &&
            now.samePeople(one.now, other.now) &&
            !before.samePeople(one.before, other.before),
        ),
      )
      expect([...found].sort()).toEqual(expected.map(each => each.id))
    }),
    { numRuns: 500 },
  )
})
