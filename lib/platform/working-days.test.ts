import { describe, expect, it } from 'vitest'
import { addDays } from './time'
import { isWorkingDay } from './working-days'

const offIn = (year: number) =>
  Array.from({ length: 365 }, (_, place) => addDays(`${year}-01-01`, place)).filter(
    day => !isWorkingDay(day) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
  )

describe('a working day', () => {
  it('is none of the weekdays on which a Danish municipality is closed', () => {
    // Read off the calendars of 2025 and 2027.
    expect(offIn(2025)).toEqual([
      '2025-01-01',
      '2025-04-17',
      '2025-04-18',
      '2025-04-21',
      '2025-05-29',
      '2025-06-05',
      '2025-06-09',
      '2025-12-24',
      '2025-12-25',
      '2025-12-26',
    ])
    expect(offIn(2027)).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
      '2027-12-24',
    ])
  })

  it('is Monday to Friday otherwise, Great Prayer Day too since 2024', () => {
    expect(isWorkingDay('2025-05-16')).toBe(true)
    expect(isWorkingDay('2026-11-27')).toBe(true)
    expect(isWorkingDay('2026-11-28')).toBe(false)
    expect(isWorkingDay('2026-11-29')).toBe(false)
  })
})
