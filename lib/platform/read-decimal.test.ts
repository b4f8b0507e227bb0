import { describe, expect, it } from 'vitest'
import { formatFor } from './i18n/format'
import { readDecimal, writeDecimal } from './read-decimal'

describe('a number as people write it', () => {
  it.each([
    ['12', 12],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.540', 1540],
    ['1.540,25', 1540.25],
    [' 7 ', 7],
    ['1 540', 1540],
    ['-3', -3],
    ['0.125', 0.125],
    ['1.5000', 1.5],
  ])('reads %j as %d', (text, number) => {
    expect(readDecimal(text, 'da')).toBe(number)
  })
  it.each([
    ['1,540', 1540],
    ['1,540.25', 1540.25],
    ['1.540', 1.54],
    ['2,5', 2.5],
    ['0,125', 0.125],
    ['1.540,25', 1540.25],
    ['-1,924', -1924],
  ])('reads %j in English as %d', (text, number) => {
    expect(readDecimal(text, 'en')).toBe(number)
  })
  it('tells nothing from what is no number', () => {
    expect(readDecimal('  ', 'da')).toBeUndefined()
    expect(readDecimal('tolv', 'da')).toBeNaN()
    for (const text of ['1,2,3', '1.5,3', '1,540.25', '1.54.0'])
      expect(readDecimal(text, 'da'), text).toBeNaN()
    for (const text of ['1,2,3', '1.5,3', '1.54.0', 'twelve']) expect(readDecimal(text, 'en'), text).toBeNaN()
  })
  it.each(['da', 'en'] as const)('reads in %s what a field is given there', locale => {
    for (const value of [7, 1540, 1924.5, 320.25])
      for (const decimals of [Number.isInteger(value) ? 0 : 2])
        expect(readDecimal(formatFor(locale).number(value, decimals), locale)).toBe(value)
    for (const value of [7, 1540, 2.5, 2.125, 0.125, 1924.5])
      expect(readDecimal(writeDecimal(value), locale)).toBe(value)
  })
})
