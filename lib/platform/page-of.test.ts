import { describe, expect, it } from 'vitest'
import { askedPage, pageOf } from './page-of'

describe('a page of a long list', () => {
  it.each([
    [undefined, 1],
    ['2', 2],
    [['3', '4'], 3],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['abc', 1],
    ['1e300', 1],
    ['', 1],
  ])('is asked for as %j: %i', (asked, page) => {
    expect(askedPage(asked)).toBe(page)
  })

  it('lies after those before it', () => {
    expect(pageOf(60, 25, 1)).toMatchObject({ page: 1, pages: 3, passed: 0 })
    expect(pageOf(60, 25, 3)).toMatchObject({ page: 3, pages: 3, passed: 50 })
    expect(pageOf(50, 25, 2)).toMatchObject({ pages: 2, passed: 25 })
  })

  it('is the last where one beyond it is asked for, and the first where there is nothing', () => {
    expect(pageOf(60, 25, 99)).toMatchObject({ page: 3, passed: 50 })
    expect(pageOf(0, 25, 4)).toMatchObject({ page: 1, pages: 1, passed: 0 })
  })
})
