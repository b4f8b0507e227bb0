import { expect, it } from 'vitest'
import { type Locale, translator } from '@/lib/platform/i18n/translator'

const said = (locale: Locale, red: number, green: number, phones: number) =>
  translator(locale, 'meeting')('page.ended', { date: '9. november 2026', red, green, phones })

it('says what a meeting that has ended gathered, for none, one and many', () => {
  expect(said('da', 1, 0, 0)).toBe('Mødet den 9. november 2026: ét rødt eksempel og ingen grønne.')
  expect(said('da', 8, 1, 1)).toBe(
    'Mødet den 9. november 2026: 8 røde eksempler og ét grønt, fra én telefon.',
  )
  expect(said('da', 0, 7, 14)).toBe(
    'Mødet den 9. november 2026: ingen røde eksempler og 7 grønne, fra 14 telefoner.',
  )
  expect(said('en', 1, 0, 0)).toBe('The meeting on 9. november 2026: one red example and no green ones.')
  expect(said('en', 8, 1, 1)).toBe(
    'The meeting on 9. november 2026: 8 red examples and one green, from one phone.',
  )
  expect(said('en', 0, 7, 14)).toBe(
    'The meeting on 9. november 2026: no red examples and 7 green, from 14 phones.',
  )
})
