import { describe, expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { Workforce } from './bound-people'
import { type PublishedVerdict, unitEvidence } from './verdict-view'

const unit = (id: number, parentId: number | null, kind: 'municipality' | 'department' | 'institution') => ({
  id,
  parentId,
  kind,
  name: `Unit ${id}`,
  closedOn: null,
})
/** A municipality (1) with a department (2) of two institutions (3, 4), ten people in each. */
const tree = new UnitTree([
  unit(1, null, 'municipality'),
  unit(2, 1, 'department'),
  unit(3, 2, 'institution'),
  unit(4, 2, 'institution'),
])
const workforce = new Workforce(
  tree,
  [3, 4].map(unitId => ({ unitId, professionalGroupId: 1, people: 10 })),
)
const published = (unitId: number, verdict: PublishedVerdict['verdict']): PublishedVerdict => ({
  unitId,
  verdict,
  split: false,
  score: 50,
  low: 40,
  high: 60,
})
const binding = (unitId: number, ...publications: PublishedVerdict[]) => ({
  bound: { ranges: [tree.range(unitId)], groupIds: [] },
  publications,
})

describe('the verdict of a requirement for a unit', () => {
  it('is the unit’s own before any other', () => {
    const row = binding(2, published(2, 'green'), published(3, 'red'), published(4, 'amber'))
    expect(unitEvidence(workforce, row, 3)?.verdict).toBe('red')
    expect(unitEvidence(workforce, row, 2)?.verdict).toBe('green')
  })

  it('is the nearest above where the unit has none', () => {
    const row = binding(1, published(1, 'green'), published(2, 'red'))
    expect(unitEvidence(workforce, row, 4)?.verdict).toBe('red')
  })

  it('is that of a unit below only where it holds everybody bound here', () => {
    expect(unitEvidence(workforce, binding(3, published(3, 'red')), 1)?.verdict).toBe('red')
    expect(unitEvidence(workforce, binding(2, published(3, 'red')), 1)).toBeNull()
  })

  it('is never that of a neighbour, nor one out of sight', () => {
    expect(unitEvidence(workforce, binding(2, published(3, 'red')), 4)).toBeNull()
    expect(unitEvidence(workforce, binding(3, published(3, 'red')), 3, new Set([4, 2, 1]))).toBeNull()
  })
})
