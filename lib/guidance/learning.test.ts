import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guidanceTable } from './guidance-table'
import { type Choice, follows, learningByRow } from './learning'

const base = {
  row: 6,
  suggested: 'change',
  outcome: 'change',
  reason: 'Derfor',
  caseId: 1,
  title: 'Skema',
  day: '2026-01-01',
} as const

it.each<[string, Choice, boolean]>([
  ['a proposal of what is suggested', { ...base, kind: 'proposal' }, true],
  ['a proposal of something else', { ...base, kind: 'proposal', outcome: 'embed' }, false],
  ['a yes to what is suggested', { ...base, kind: 'decision', answer: 'yes' }, true],
  ['a yes to something else', { ...base, kind: 'decision', answer: 'yes', outcome: 'embed' }, false],
  ['a no to what is suggested', { ...base, kind: 'decision', answer: 'no' }, false],
  ['a no to something else', { ...base, kind: 'decision', answer: 'no', outcome: 'embed' }, true],
])('%s', (_, choice, isFollowed) => {
  expect(follows(choice)).toBe(isFollowed)
})

it('counts every choice once, in its row, and tells why of those that went another way', () => {
  const choice: fc.Arbitrary<Choice> = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    suggested: fc.constantFrom('remove', 'change', 'embed', 'challenge', 'rate', 'dialogue'),
    outcome: fc.constantFrom('remove', 'change', 'embed', 'challenge'),
    reason: fc.string(),
    caseId: fc.nat(),
    title: fc.constant('Skema'),
    day: fc.constantFrom('2026-01-01', '2026-02-01'),
    kind: fc.constantFrom('proposal', 'decision'),
    answer: fc.constantFrom('yes', 'no'),
  }) as fc.Arbitrary<Choice>
  fc.assert(
    fc.property(fc.array(choice), choices => {
      const rows = learningByRow(choices)
      expect(rows.map(each => each.row)).toEqual(guidanceTable.map(each => each.number))
      for (const { row, proposals, decisions, otherwise } of rows) {
        const here = choices.filter(each => each.row === row)
        const counted = proposals.followed + proposals.otherwise + decisions.followed + decisions.otherwise
        expect(counted).toBe(here.length)
        expect(otherwise).toHaveLength(proposals.otherwise + decisions.otherwise)
      }
    }),
  )
})
