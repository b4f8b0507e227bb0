import { expect, test } from 'vitest'
import { formatFor } from './format'

test('a date never breaks in the middle of a line, in either language', () => {
  const at = Date.UTC(2026, 10, 12, 9, 30)
  for (const locale of ['da', 'en'] as const) {
    const { date, shortDate, moment } = formatFor(locale)
    for (const said of [date('2026-11-12'), shortDate('2026-11-12'), moment(at)]) {
      expect(said).toMatch(/2026/)
      expect(said).not.toContain(' ')
    }
  }
  expect(formatFor('da').shortDate('2026-11-12').split('\u00a0')).toEqual(['12.', 'nov.', '2026'])
})

test('a share is whole, or as exact as it was typed where that is asked for', () => {
  const { percent } = formatFor('da')
  const said = [percent(0.8108), percent(0.8108, 2), percent(0.8, 2)]
  expect(said.map(text => text.replace('\u00a0', ' '))).toEqual(['81 %', '81,08 %', '80 %'])
})

test('of several ways one is to be chosen: they are told apart by or, not by and', () => {
  expect(formatFor('da').either(['ophæve', 'forenkle', 'udsætte'])).toBe('ophæve, forenkle eller udsætte')
  expect(formatFor('en').either(['repeal it', 'stop it'])).toBe('repeal it or stop it')
})
