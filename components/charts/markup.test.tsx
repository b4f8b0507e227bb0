import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fencePicture } from './fence'
import type { FencePost } from './fence-layout'
import { FencePosts } from './fence-posts'
import { escaped } from './markup'
import { portfolioPicture } from './portfolio'
import { PortfolioPoints } from './portfolio-points'

const texts = fc.oneof(
  // What somebody writes may say so; what is drawn may not, and is looked through for it.
  fc.string({ maxLength: 40 }).filter(text => !/NaN|undefined|null/.test(text)),
  fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '&lt;b&gt; & </title></svg>', 'æøå “§ 83”'),
)
const verdicts = fc.constantFrom('green' as const, 'amber' as const, 'red' as const)
const post = fc.record({
  hours: fc.double({ min: 0, max: 20_000, noNaN: true }),
  verdict: fc.oneof(verdicts, fc.constant('none' as const)),
  split: fc.boolean(),
  mushrooming: fc.boolean(),
  name: texts,
  href: texts,
})

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Attributes and texts of a kind in markup, as a browser would read them. */
const read = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, text = '']) => unescaped(text))

describe('pictures drawn as text', () => {
  it('what is escaped opens nothing, closes nothing, and is read as it was written', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(escaped(text)).not.toMatch(/[<>"]/)
        expect(unescaped(escaped(text))).toBe(text)
      }),
    )
  })

  it('every post of the fence is one link with its name, whatever people have called it', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 20 }), given => {
        const posts: FencePost[] = given.map((each, place) => ({
          ...each,
          id: String(place).padStart(3, '0'),
        }))
        const row = { key: 'state', label: 'Staten', sub: 'DEM', posts, restHref: '/', note: undefined }
        const { drawn } = fencePicture([row], () => '')
        const markup = renderToStaticMarkup(<FencePosts drawn={drawn} />)
        const inOrder = posts.toSorted((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1))
        expect(read(markup, /<a href="([^"]*)"/g)).toEqual(inOrder.map(each => each.href))
        expect(read(markup, /<a href="[^"]*" aria-label="([^"]*)"/g)).toEqual(inOrder.map(each => each.name))
        expect(read(markup, /<title>([^<]*)<\/title>/g)).toEqual(inOrder.map(each => each.name))
        expect(markup.match(/<(?!\/?(a|svg|title|rect|path|circle|div|b|span)[ >/])/)).toBeNull()
        expect(markup).not.toMatch(/NaN|undefined|null/)
      }),
    )
  })

  it('every point of the portfolio is one link, from the left, and has its interval', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            hours: fc.double({ min: 0, max: 20_000, noNaN: true }),
            verdict: verdicts,
            split: fc.boolean(),
            name: texts,
            label: texts,
            href: texts,
            score: fc.integer({ min: 0, max: 100 }),
          }),
          { maxLength: 20 },
        ),
        given => {
          const points = given.map((each, place) => ({ ...each, id: String(place), low: 0, high: 100 }))
          const { drawn } = portfolioPicture(points)
          const markup = renderToStaticMarkup(<PortfolioPoints drawn={drawn} />)
          const hrefs = read(markup, /<a href="([^"]*)"/g)
          expect(hrefs.toSorted()).toEqual(points.map(each => each.href).toSorted())
          const scores = read(markup, /<svg x="([^"]*)%"/g).map(Number)
          expect(scores).toEqual(points.map(each => each.score).toSorted((a, b) => a - b))
          expect(markup.match(/<line /g)?.length ?? 0).toBe(points.length)
          expect(markup).not.toMatch(/<script|NaN|undefined/)
        },
      ),
    )
  })
})
