import { describe, expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { spanInForce, unitSpan } from './bound-spans'

const unit = (id: number, parentId: number | null, kind: 'municipality' | 'institution' | 'team') => ({
  id,
  parentId,
  name: `Unit ${id}`,
  kind,
  closedOn: null,
})
const tree = new UnitTree([
  unit(1, null, 'municipality'),
  unit(2, 1, 'institution'),
  unit(3, 2, 'team'),
  unit(4, 2, 'team'),
])
const binds = (unitId: number, fromDay: string | null = null) => ({
  unitId,
  effect: 'binds' as const,
  fromDay,
})
const released = (unitId: number, fromDay: string | null) => ({
  unitId,
  effect: 'released' as const,
  fromDay,
})

describe('when a unit is bound (§3)', () => {
  it('inherits from the nearest mark above', () => {
    expect(unitSpan([binds(1)], tree, 3)).toEqual({ from: null, until: null })
    expect(unitSpan([binds(3)], tree, 4)).toBeNull()
  })
  it('ends for a subtree on the day it is released, and not before', () => {
    const marks = [binds(1), released(3, '2026-06-01')]
    expect(unitSpan(marks, tree, 3)).toEqual({ from: null, until: '2026-06-01' })
  })
  it('binds again below a release', () => {
    const marks = [binds(1), released(2, null), binds(4, '2026-03-01')]
    expect(unitSpan(marks, tree, 3)).toBeNull()
    expect(unitSpan(marks, tree, 4)).toEqual({ from: '2026-03-01', until: null })
  })
  it('never counts before the requirement came or after it went', () => {
    const life = { introducedOn: '2025-01-01', repealedFrom: '2026-01-01' }
    expect(spanInForce({ from: null, until: null }, life)).toEqual({
      from: '2025-01-01',
      until: '2026-01-01',
    })
    expect(spanInForce({ from: '2026-02-01', until: null }, life)).toBeNull()
  })
})
