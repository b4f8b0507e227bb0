import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/lib/platform/time'
import { isWorkingDay } from '@/lib/platform/working-days'
import { medHasSeenFrom, opensByItselfOn, waitsForMedUntil } from './med-time'

const MONDAY = '2026-11-23'
const round = { announcedOn: MONDAY, medDiscussedOn: null, representatives: 1 }

describe('the time the works-council representative has', () => {
  it('is a whole working day after the one it was announced on', () => {
    expect(medHasSeenFrom(MONDAY)).toBe('2026-11-25')
    // Told on a Thursday: all of Friday. On a Friday, a Saturday or a Sunday: all of Monday.
    expect(medHasSeenFrom('2026-11-26')).toBe('2026-11-28')
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29'])
      expect(medHasSeenFrom(day)).toBe('2026-12-01')
    // Told on the Wednesday before Easter: all of the Tuesday after it. On the day before Christmas Eve: all of the 28th.
    expect(medHasSeenFrom('2027-03-24')).toBe('2027-03-31')
    expect(medHasSeenFrom('2026-12-23')).toBe('2026-12-29')
  })

  it('always holds a working day, and never more than a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), ahead => {
        const day = addDays(MONDAY, ahead)
        const from = medHasSeenFrom(day)
        const between = Array.from({ length: daysBetween(day, from) - 1 }, (_, place) =>
          addDays(day, place + 1),
        )
        expect(between.some(isWorkingDay)).toBe(true)
        expect(daysBetween(day, from)).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('holds a round back until then, and not after', () => {
    expect(waitsForMedUntil(round, MONDAY)).toBe('2026-11-25')
    expect(waitsForMedUntil(round, '2026-11-24')).toBe('2026-11-25')
    expect(waitsForMedUntil(round, '2026-11-25')).toBeNull()
  })

  it('puts the opening off, and never brings it forward', () => {
    expect(opensByItselfOn({ opensOn: MONDAY }, '2026-11-25')).toBe('2026-11-25')
    expect(opensByItselfOn({ opensOn: '2026-12-01' }, '2026-11-25')).toBe('2026-12-01')
    expect(opensByItselfOn({ opensOn: MONDAY }, null)).toBe(MONDAY)
  })

  it('holds nothing back where it has been discussed, or where there is nobody to wait for', () => {
    expect(waitsForMedUntil({ ...round, medDiscussedOn: MONDAY }, MONDAY)).toBeNull()
    expect(waitsForMedUntil({ ...round, medDiscussedOn: '2026-11-24' }, MONDAY)).toBe('2026-11-25')
    expect(waitsForMedUntil({ ...round, representatives: 0 }, MONDAY)).toBeNull()
  })
})
