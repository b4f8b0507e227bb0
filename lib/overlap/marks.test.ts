import { expect, it } from 'vitest'
import { marksOfAll } from './marks'

const like = (...first: { from: number; to: number }[]) => ({ why: { marks: { first, second: [] } } })

it('marks each word once, in the order of the text, whichever it resembles', () => {
  expect(
    marksOfAll([
      like({ from: 9, to: 14 }, { from: 20, to: 24 }),
      like({ from: 0, to: 3 }, { from: 9, to: 14 }),
    ]),
  ).toEqual([
    { from: 0, to: 3 },
    { from: 9, to: 14 },
    { from: 20, to: 24 },
  ])
  expect(marksOfAll([])).toEqual([])
})
