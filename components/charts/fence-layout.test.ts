import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdedRow, MOST_POSTS } from '@/lib/overview/crowded-row'
import { type FencePost, layoutFence } from './fence-layout'
import { postPath } from './post-path'

function aPost(given: Partial<FencePost> = {}): FencePost {
  return { id: 'a', hours: 100, verdict: 'green', href: '/krav/a', name: 'A', ...given }
}

const posts = fc
  .array(
    fc.record({
      hours: fc.double({ min: 0, max: 20_000, noNaN: true }),
      verdict: fc.constantFrom('green' as const, 'amber' as const, 'red' as const, 'none' as const),
    }),
    { maxLength: 130 },
  )
  .map(list => list.map((post, index) => aPost({ ...post, id: `p${index}` })))
const most = (a: FencePost, b: FencePost) => b.hours - a.hours
const threeRows = fc
  .tuple(posts, posts, posts)
  .map(rows => rows.map(row => ({ ...crowdedRow(row.sort(most)), note: 'Størst: et krav' })))

describe('the fence', () => {
  it('shows hours on one scale in all rows', () => {
    const { rows } = layoutFence([
      { posts: [aPost({ hours: 2000 })] },
      { posts: [aPost({ hours: 1000 })] },
      { posts: [] },
    ])
    expect(rows[0]?.posts[0]?.height).toBe(120)
    expect(rows[1]?.posts[0]?.height).toBe(60)
  })

  it('puts the tallest first, and orders equals by id', () => {
    const [row] = layoutFence([
      { posts: [aPost({ id: 'c', hours: 5 }), aPost({ id: 'b', hours: 9 }), aPost({ id: 'a', hours: 5 })] },
    ]).rows
    expect(row?.posts.map(post => post.id)).toEqual(['b', 'a', 'c'])
  })

  it('keeps its scale beside a post that stands for many small ones, and breaks that one', () => {
    const posts = [aPost({ hours: 200 }), aPost({ id: 'b', hours: 100 })]
    const [row] = layoutFence([{ posts, rest: { count: 2971, hours: 410_000 } }]).rows
    expect(row?.posts.map(post => post.height)).toEqual([120, 60])
    expect(row?.rest).toMatchObject({ count: 2971, height: 120, broken: true })
    const [low] = layoutFence([{ posts, rest: { count: 61, hours: 50 } }]).rows
    expect(low?.rest).toMatchObject({ height: 30, broken: false })
  })

  it('stands when nothing takes any time, and when there is nothing', () => {
    expect(layoutFence([{ posts: [aPost({ hours: 0 })] }]).rows[0]?.posts[0]?.height).toBe(7)
    expect(layoutFence([{ posts: [] }]).rows[0]).toMatchObject({ posts: [], rest: null, note: null })
  })

  it('writes the note after the last post, or above the low ones when the row is full', () => {
    const note = 'Størst: Minutregistrering af besøg, 1.840 timer'
    const few = layoutFence([{ posts: [aPost()], note }]).rows[0]
    expect(few?.note).toMatchObject({ anchor: 'start', x: 35 + 8 })
    const many = Array.from({ length: 50 }, (_, index) =>
      aPost({ id: `p${index}`, hours: index === 0 ? 900 : 10 }),
    )
    expect(layoutFence([{ posts: many, note }]).rows[0]?.note).toMatchObject({ anchor: 'end', x: 912 })
  })

  it('draws every post inside the picture, beside its neighbours and on the ground', () => {
    fc.assert(
      fc.property(threeRows, given => {
        const { width, rows } = layoutFence(given)
        for (const row of rows) {
          const all = [...row.posts, ...(row.rest ? [row.rest] : [])]
          expect(all.length).toBeLessThanOrEqual(MOST_POSTS)
          for (const [index, post] of all.entries()) {
            expect(post.x).toBeGreaterThanOrEqual(0)
            expect(post.x + post.width).toBeLessThanOrEqual(width + 1e-6)
            expect(post.height).toBeGreaterThanOrEqual(7)
            expect(post.height).toBeLessThanOrEqual(120 + 1e-6)
            // Room above for the dot of a growing one.
            expect(post.top).toBeGreaterThanOrEqual(12)
            expect(post.top + post.height).toBeCloseTo(row.height, 6)
            const next = all[index + 1]
            if (next) expect(post.x + post.width).toBeLessThan(next.x)
          }
        }
      }),
    )
  })

  it('never makes a post with more hours lower than one with fewer, in any row', () => {
    fc.assert(
      fc.property(threeRows, given => {
        const all = layoutFence(given)
          .rows.flatMap(row => row.posts)
          .sort((a, b) => a.hours - b.hours)
        for (const [index, post] of all.entries()) {
          const next = all[index + 1]
          if (next) expect(next.height).toBeGreaterThanOrEqual(post.height)
        }
      }),
    )
  })

  it('gives each verdict its own top, and a split one two halves that meet in the middle', () => {
    const [row] = layoutFence([{ posts: [aPost()] }]).rows
    const post = row?.posts[0]
    if (!row || !post) throw new Error('one post was asked for')
    expect(postPath({ ...post, verdict: 'green' }, row.height)).toContain('Q')
    expect(postPath({ ...post, verdict: 'amber' }, row.height)).toMatch(/L.*L/)
    expect(postPath({ ...post, verdict: 'red' }, row.height)).not.toMatch(/[QL]/)
    const middle = String(post.x + post.width / 2)
    expect(postPath(post, row.height, 'right').startsWith(`M${middle} `)).toBe(true)
    expect(postPath(post, row.height, 'left')).toContain(middle)
  })
})
