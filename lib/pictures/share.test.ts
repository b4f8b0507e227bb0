import { describe, expect, it } from 'vitest'
import { ListIndex } from '@/lib/register/list-index'
import { randomRegister } from '@/lib/register/testing/random-register'
import { kinds } from '@/lib/register/vocabulary'
import { mushroomingShare } from '@/lib/signals/mushrooming-share'
import { shareOf, sharePoints, sharesOfUnits } from './share'

describe('the mushrooming share of every unit', () => {
  it('is what each unit’s own requirements give, and its hours are the register’s', () => {
    const { tree, workforce, rows } = randomRegister(200, 31, 7)
    const index = new ListIndex(rows, workforce, '2026-11-23')
    const shares = sharesOfUnits(rows, workforce)
    for (const unit of tree.units) {
      const own = shares.filter(share => share.unitId === unit.id)
      const figures = {
        hours: own.reduce((sum, each) => sum + each.hours, 0),
        growing: own.reduce((sum, each) => sum + each.growing, 0),
      }
      const inForce = index.binding(unit.id).filter(row => row.inForce)
      const expected = inForce.map(row => ({
        hours: index.hoursIn(row, unit.id),
        signals: row.signals.map(kind => ({ kind, state: 'new' as const })),
      }))
      expect(figures.hours).toBeCloseTo(
        expected.reduce((sum, each) => sum + each.hours, 0),
        6,
      )
      const share = mushroomingShare(expected)
      if (share === null) expect(shareOf(figures)).toBeNull()
      else expect(shareOf(figures)).toBeCloseTo(share, 9)
      for (const kind of kinds) {
        const ofKind = inForce.filter(row => row.kind === kind)
        const hours = ofKind.reduce((sum, row) => sum + index.hoursIn(row, unit.id), 0)
        expect(own.find(each => each.kind === kind)?.hours ?? 0).toBeCloseTo(hours, 6)
      }
    }
  })

  it('comes back month by month, of all kinds or of one', () => {
    const kept = [
      { month: '2026-10', kind: 'values' as const, hours: 100, growing: 50 },
      { month: '2026-10', kind: 'strategy' as const, hours: 300, growing: 0 },
      { month: '2026-09', kind: 'strategy' as const, hours: 10, growing: 10 },
    ]
    expect(sharePoints(kept, null)).toEqual([
      { month: '2026-09', share: 1 },
      { month: '2026-10', share: 0.125 },
    ])
    expect(sharePoints(kept, 'values')).toEqual([
      { month: '2026-09', share: null },
      { month: '2026-10', share: 0.5 },
    ])
  })
})
