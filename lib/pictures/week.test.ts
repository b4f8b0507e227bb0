import { describe, expect, it } from 'vitest'
import { standardBurdenSettings as settings } from '@/lib/burden/settings'
import { weekOf } from './week'

describe('the week', () => {
  it('says the example of the method as the form reads it back: 1,540 hours for 35 people are an hour a week (§3)', () => {
    const week = weekOf([{ kind: 'documentation', hours: 1540 }], 35, settings)
    expect(week).toMatchObject({ each: 1, all: 35, fullWeek: 37, count: 1 })
    expect(week?.share).toBeCloseTo(1 / 37)
  })

  it('takes kinds in the order of the method, each with its own requirements', () => {
    const week = weekOf(
      [
        { kind: 'values', hours: 44 },
        { kind: 'oversight', hours: 88 },
        { kind: 'oversight', hours: 0 },
      ],
      2,
      settings,
    )
    expect(week?.parts).toEqual([
      { kind: 'oversight', count: 1, each: 1, all: 2 },
      { kind: 'values', count: 1, each: 0.5, all: 1 },
    ])
  })

  it('is none where nobody is employed', () => {
    expect(weekOf([{ kind: 'values', hours: 44 }], 0, settings)).toBeNull()
  })
})
