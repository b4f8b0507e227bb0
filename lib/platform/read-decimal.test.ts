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
    ['0.125', 0.125],
    ['1.5000', 1.5],
  ])('reads %j as %d', (text, number) => {
    expect(readDecimal(text)).toBe(number)
  })
  it('tells nothing from what is no number', () => {
    expect(readDecimal('  ')).toBeUndefined()
    expect(readDecimal('tolv')).toBeNaN()
    for (const text of ['1,2,3', '1.5,3', '1,540.25', '1.54.0']) expect(readDecimal(text), text).toBeNaN()
  })
})
