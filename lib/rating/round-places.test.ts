import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesBeside, placesFrom, placesToChoose, type RoundPlace } from './round-places'

/** "a, .b, ..c": a dot for each level. */
const tree = (names: string): RoundPlace[] =>
  names.split(' ').map((name, index) => ({
    id: index + 1,
    name: name.replaceAll('.', ''),
    depth: name.lastIndexOf('.') + 1,
  }))
const names = (places: RoundPlace[]) => places.map(place => place.name).join(' ')

const small = tree('by .sundhed ..nord ...a ...b')
const large = tree('by .sundhed ..nord ...a ...b ..syd ...c .skole ..øst ..vest .social')
const numberOf = (name: string) => large.find(place => place.name === name)?.id

describe('units beside each other', () => {
  it('are all of them where they are few', () => {
    expect(placesBeside(small)).toEqual(small)
    expect(placesBeside(small, 2)).toEqual(small)
    expect(placesToChoose(small)).toEqual(small)
  })

  it('are the upper levels of a large organisation, and below a chosen one its own', () => {
    expect(names(placesBeside(large))).toBe('by sundhed nord syd skole øst vest social')
    expect(names(placesBeside(tree(`by ${'.d ..i ..i ..i '.repeat(3).trim()}`)))).toBe('by d d d')
    expect(names(placesBeside(large, numberOf('sundhed')))).toBe('sundhed nord a b syd c')
    expect(names(placesBeside(large, numberOf('social')))).toBe('social')
  })

  it('of a chosen one are those right below it, however many they are', () => {
    const many = tree(`by .sundhed ${'..i '.repeat(12).trim()} .skole`)
    expect(placesBeside(many, 2)).toHaveLength(13)
    expect(names(placesBeside(many))).toBe('by sundhed skole')
  })
})

describe('units to choose', () => {
  it('lead down step by step and back up', () => {
    expect(names(placesToChoose(large))).toBe('by sundhed skole social')
    expect(names(placesToChoose(large, numberOf('sundhed')))).toBe('by sundhed nord syd')
    expect(names(placesToChoose(large, numberOf('a')))).toBe('by sundhed nord a')
    expect(names(placesFrom(large, numberOf('nord') ?? 0))).toBe('nord a b')
    expect(names(placesFrom(large, numberOf('a') ?? 0))).toBe('a')
  })

  it('lead to every unit of any tree, and show the chosen one', () => {
    const anyTree = fc
      .array(
        fc.nat({ max: 1 }).chain(() => fc.nat({ max: 4 })),
        { maxLength: 60 },
      )
      .map(steps => {
        let depth = 0
        return steps.map((step, index) => {
          depth = index === 0 ? 0 : Math.min(step, depth + 1)
          return { id: index + 1, name: String(index + 1), depth }
        })
      })
    fc.assert(
      fc.property(anyTree, places => {
        const reached = new Set<number>()
        const queue: (number | undefined)[] = [undefined]
        for (const at of queue)
          for (const { id } of placesToChoose(places, at)) {
            if (reached.has(id)) continue
            reached.add(id)
            queue.push(id)
          }
        expect(reached.size).toBe(places.length)
        for (const place of places) expect(placesBeside(places, place.id)).toContainEqual(place)
      }),
    )
  })
})
