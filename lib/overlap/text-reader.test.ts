import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReader } from './lexicon/shipped'
import { Postings } from './postings'

const words = [
  ...['medicin', 'kontrol', 'kontrollere', 'skema', 'hver', 'uge', 'barn', 'børn', 'brandøvelse', 'æble'],
  ...['og', 'skal', 'a', '§', '83', 'sygefravær', 'samtale', 'underskrift', 'to', 'leder'],
]
const texts = fc.array(fc.constantFrom(...words), { maxLength: 400 }).map(said => said.join(' '))

describe('a text that is kept', () => {
  it('has the features it was read with, in the same order and as often', () => {
    const reader = shippedReader()
    fc.assert(
      fc.property(texts, text => {
        const kept = reader.featuresOf(reader.keep(text))
        expect(kept).toEqual(reader.glance(text))
        // Looking at another one in between changes nothing.
        reader.featuresOf(reader.keep('Brandøvelse hvert år'))
        expect(reader.featuresOf(reader.keep(text))).toEqual(kept)
      }),
    )
  })
})

describe('postings', () => {
  const text = fc.uniqueArray(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(0, 0.25, 0.5, 1)), {
    selector: ([feature]) => feature,
    maxLength: 8,
  })
  it('add up what two texts share, wherever a text stands', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { maxLength: 5 }),
        text,
        // Up to fifty thousand texts and beyond, places are kept in two ways.
        fc.constantFrom(8, 60_000),
        (first, later, asked, texts) => {
          const room = new Uint32Array(10)
          for (const [feature, weight] of first.flat())
            if (weight > 0 && feature < 10) room[feature] = (room[feature] ?? 0) + 1
          const postings = new Postings(room, texts)
          const all = [...first, ...later]
          const columns = (said: readonly (readonly [number, number])[]) =>
            [
              Uint32Array.from(said, ([feature]) => feature),
              Float32Array.from(said, ([, weight]) => weight),
            ] as const
          all.forEach((said, place) => {
            postings.put(place, ...columns(said))
          })
          const scores = new Float32Array(all.length)
          postings.addProducts(...columns(asked), scores)
          const expected = all.map(said => {
            const weightOf = new Map(said)
            return asked.reduce((sum, [feature, weight]) => sum + weight * (weightOf.get(feature) ?? 0), 0)
          })
          expect([...scores]).toEqual(expected)
        },
      ),
    )
  })
})
