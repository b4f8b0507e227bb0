import { describe, expect, it } from 'vitest'
import { readDecimal } from './read-decimal'

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
  ])('reads %j as %d', (text, number) => {
    expect(readDecimal(text)).toBe(number)
  })
  it('tells nothing from what is no number', () => {
    expect(readDecimal('  ')).toBeUndefined()
    expect(readDecimal('tolv')).toBeNaN()
    expect(readDecimal('1,2,3')).toBeNaN()
  })
})
