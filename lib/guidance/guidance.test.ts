import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawSetsFrame, mayChange, mayRemove } from '@/lib/register/authority'
import { authorities, legalStatuses } from '@/lib/register/vocabulary'
import { type FactName, factNames, factValues, type GuidanceFacts } from './facts'
import { firstMatch } from './first-match'
import { guide, withFacts } from './guidance'
import { guidanceTable } from './guidance-table'

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** What authority makes of a requirement (§8), over all authorities, legal statuses and chains. */
const everyAuthority = authorities.flatMap(authority =>
  legalStatuses.flatMap(legalStatus =>
    [true, false].map(derivesFromActive => {
      const facts = { authority, legalStatus, derivesFromActive }
      return {
        mayChange: yesNo(mayChange(facts)),
        mayRemove: yesNo(mayRemove(facts)),
        lawSetsFrame: yesNo(lawSetsFrame(facts)),
      } as const
    }),
  ),
)
const distinctAuthority = [...new Map(everyAuthority.map(each => [JSON.stringify(each), each])).values()]

/** A case that is red, heavy or not as told, and about which nothing stands in the way. */
const someFacts = (over: Partial<GuidanceFacts> = {}): GuidanceFacts => ({
  verdict: 'red',
  split: 'no',
  dialogueHeld: 'no',
  noPurposeFound: 'unknown',
  mergeTarget: 'unknown',
  mayChange: 'yes',
  mayRemove: 'no',
  lawSetsFrame: 'no',
  sideEffectReported: 'no',
  effort: 'teammate',
  dialogueFactor: 'teammate',
  tooFewBound: 'no',
  ...over,
})

const rowFor = (over: Partial<GuidanceFacts>) => firstMatch(someFacts(over)).row.number

describe('the guidance table (§8), row by row', () => {
  it.each<[number, Partial<GuidanceFacts>, string]>([
    [1, { verdict: 'none' }, 'rate'],
    [1, { verdict: 'none', tooFewBound: 'yes' }, 'dialogue'],
    [2, { split: 'yes' }, 'dialogue'],
    [3, { mergeTarget: 'yes', mayRemove: 'yes' }, 'remove'],
    [4, { mayChange: 'no' }, 'challenge'],
    [5, { mayRemove: 'yes', noPurposeFound: 'yes', dialogueHeld: 'yes' }, 'remove'],
    [6, {}, 'change'],
    [6, { split: 'yes', dialogueHeld: 'yes' }, 'change'],
    [6, { mayRemove: 'yes', noPurposeFound: 'no' }, 'change'],
    [7, { verdict: 'amber' }, 'dialogue'],
    [8, { verdict: 'amber', dialogueHeld: 'yes', effort: 'opponent' }, 'change'],
    [8, { verdict: 'amber', dialogueHeld: 'yes', sideEffectReported: 'yes' }, 'change'],
    [9, { verdict: 'amber', dialogueHeld: 'yes' }, 'embed'],
    [9, { verdict: 'amber', dialogueHeld: 'yes', effort: 'opponent', mayChange: 'no' }, 'embed'],
    [10, { verdict: 'green', effort: 'opponent' }, 'change'],
    [11, { verdict: 'green', dialogueFactor: 'unresolved' }, 'embed'],
    [11, { verdict: 'green', dialogueFactor: 'opponent' }, 'embed'],
    [12, { verdict: 'green' }, 'embed'],
  ])('row %i for %j: %s', (row, over, action) => {
    const match = firstMatch(someFacts(over))
    expect([match.row.number, match.suggestion.action]).toEqual([row, action])
  })
  it('challenges upward too where a law sets the frame of what it changes', () => {
    expect(firstMatch(someFacts({ lawSetsFrame: 'yes' })).also).toBe('challenge')
    expect(firstMatch(someFacts()).also).toBeNull()
  })
  it('lets an unknown match no condition', () => {
    expect(rowFor({ verdict: 'green', effort: 'unknown', sideEffectReported: 'unknown' })).toBe(12)
    expect(rowFor({ verdict: 'green', dialogueFactor: 'unknown' })).toBe(12)
    expect(rowFor({ mayRemove: 'yes', mergeTarget: 'unknown', noPurposeFound: 'unknown' })).toBe(6)
    expect(rowFor({ split: 'unknown' })).toBe(6)
    for (const row of guidanceTable) expect(JSON.stringify(row)).not.toContain('unknown')
  })
})

describe('every combination of facts (§8)', () => {
  const free = factNames.filter(fact => !['mayChange', 'mayRemove', 'lawSetsFrame'].includes(fact))

  /** Calls back with each combination; one object is reused, for there are some hundred thousand. */
  function forEvery(look: (facts: GuidanceFacts) => void) {
    const facts: Record<string, string> = { ...someFacts() }
    const descend = (depth: number) => {
      const fact = free[depth]
      if (fact === undefined) return look(facts as GuidanceFacts)
      for (const value of factValues[fact]) {
        facts[fact] = value
        descend(depth + 1)
      }
    }
    for (const authority of distinctAuthority) {
      Object.assign(facts, authority)
      descend(0)
    }
  }

  it('matches a row, and never suggests what authority forbids', () => {
    const wrong: string[] = []
    const rows = new Set<number>()
    let seen = 0
    forEvery(facts => {
      const { row, suggestion } = firstMatch(facts)
      seen += 1
      rows.add(row.number)
      const forbidden =
        (suggestion.action === 'remove' && facts.mayRemove === 'no') ||
        (suggestion.action === 'change' && facts.mayChange === 'no') ||
        (suggestion.action === 'challenge' && facts.mayChange === 'yes')
      if (forbidden) wrong.push(JSON.stringify(facts))
    })
    expect(wrong.slice(0, 3)).toEqual([])
    expect(seen).toBe(distinctAuthority.length * 4 * 3 * 2 * 3 * 3 * 3 * 4 * 4 * 2)
    expect([...rows].sort((a, b) => a - b)).toEqual(guidanceTable.map(row => row.number))
  })
})

const anyFacts: fc.Arbitrary<GuidanceFacts> = fc
  .tuple(
    fc.constantFrom(...distinctAuthority),
    fc.record(
      Object.fromEntries(factNames.map(fact => [fact, fc.constantFrom(...(factValues[fact] as string[]))])),
    ),
  )
  .map(([authority, rest]) => ({ ...rest, ...authority }) as unknown as GuidanceFacts)

describe('the explanation (§8)', () => {
  it('for the two signatures: change, remove if the dialogue finds no purpose and it might go', () => {
    const guidance = guide(someFacts({ lawSetsFrame: 'yes', mayRemove: 'yes' }))
    expect(guidance).toMatchObject({ row: 6, suggestion: { action: 'change' }, also: 'challenge' })
    expect(guidance.because).toEqual([
      { fact: 'verdict', value: 'red' },
      { fact: 'lawSetsFrame', value: 'yes' },
    ])
    expect(guidance.neighbours.find(each => each.suggestion.action === 'remove')).toMatchObject({
      row: 5,
      ifOnly: [{ fact: 'noPurposeFound', value: 'yes' }],
    })
    expect(guidance.uncertain.map(each => each.fact)).toEqual(['noPurposeFound', 'mergeTarget'])
  })
  it('for amber: a dialogue first, and after it a change if something is in the way', () => {
    const guidance = guide(someFacts({ verdict: 'amber', effort: 'opponent' }))
    expect(guidance.suggestion.action).toBe('dialogue')
    expect(guidance.neighbours[0]).toMatchObject({
      suggestion: { action: 'change' },
      ifOnly: [{ fact: 'dialogueHeld', value: 'yes' }],
    })
  })
  it('names no neighbours while there is no evidence at all', () => {
    expect(guide(someFacts({ verdict: 'none' })).neighbours).toEqual([])
  })
  it('is true: the facts behind it are the case’s own, and each change leads where it says', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const guidance = guide(facts)
        expect(guidance.because.length).toBeGreaterThan(0)
        for (const { fact, value } of guidance.because) expect(facts[fact]).toBe(value)
        for (const neighbour of guidance.neighbours) {
          const there = firstMatch(withFacts(facts, neighbour.ifOnly))
          expect(there.row.number).toBe(neighbour.row)
          expect(there.suggestion.action).not.toBe(guidance.suggestion.action)
          expect(neighbour.ifOnly.length).toBeLessThanOrEqual(2)
        }
        for (const { fact } of guidance.uncertain) expect(facts[fact as FactName]).toBe('unknown')
      }),
      { numRuns: 300 },
    )
  })
  it('names as uncertain just what would change the suggestion were it known', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const guidance = guide(facts)
        for (const fact of factNames.filter(each => facts[each] === 'unknown')) {
          const moves = factValues[fact].some(
            value => firstMatch({ ...facts, [fact]: value }).suggestion !== guidance.suggestion,
          )
          expect(guidance.uncertain.some(each => each.fact === fact)).toBe(moves)
        }
      }),
      { numRuns: 300 },
    )
  })
})
