import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crowdedRow } from './crowded-row'

const row = (count: number) => Array.from({ length: count }, (_, index) => ({ hours: count - index }))

it('leaves sixty as they are, and makes one of the smallest of more', () => {
  expect(crowdedRow(row(60))).toEqual({ posts: row(60), rest: null })
  const { posts, rest } = crowdedRow(row(90))
  expect(posts).toHaveLength(29)
  expect(rest).toEqual({ count: 61, hours: (61 * 62) / 2 })
})

it('loses no requirement and no hour', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 200 }), given => {
      const { posts, rest } = crowdedRow(given.map(hours => ({ hours })))
      expect(posts.length + (rest?.count ?? 0)).toBe(given.length)
      const shown = posts.reduce((sum, post) => sum + post.hours, 0) + (rest?.hours ?? 0)
      expect(shown).toBe(given.reduce((sum, hours) => sum + hours, 0))
    }),
  )
})
