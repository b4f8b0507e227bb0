import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from './hex'
import { newSeed, readRecoveryWords, recoveryWords, secretsOf } from './recovery'
import { RECOVERY_WORDS } from './recovery-words'

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 })
const places = fc.integer({ min: 0, max: 16 })

describe('the words of a recovery code', () => {
  it('are 256, of three to six plain letters, told apart by the first three', () => {
    expect(RECOVERY_WORDS).toHaveLength(256)
    expect(new Set(RECOVERY_WORDS.map(word => word.slice(0, 3))).size).toBe(256)
    for (const word of RECOVERY_WORDS) expect(word).toMatch(/^[a-z]{3,6}$/)
  })

  it('give the seed back, also in capitals, with commas, or by three letters each', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const words = recoveryWords(seed)
        expect(words).toHaveLength(17)
        const written = [
          words.join(' '),
          words.join(', ').toUpperCase(),
          words.join('-'),
          words.map(word => word.slice(0, 3)).join('\n'),
        ]
        for (const text of written) expect(readRecoveryWords(text)).toEqual({ seed })
      }),
    )
  })

  it('are refused with any one word changed', () => {
    fc.assert(
      fc.property(seeds, places, fc.integer({ min: 1, max: 255 }), (seed, place, by) => {
        const words = recoveryWords(seed)
        const before = RECOVERY_WORDS.indexOf(words[place] ?? '')
        words[place] = RECOVERY_WORDS[(before + by) % 256] ?? ''
        expect(readRecoveryWords(words.join(' '))).toEqual({ problem: 'check' })
      }),
      { numRuns: 2000 },
    )
  })

  it('are refused with any two words swapped', () => {
    fc.assert(
      fc.property(seeds, places, places, (seed, one, other) => {
        const words = recoveryWords(seed)
        fc.pre(words[one] !== words[other])
        const swapped = words.map((word, index) =>
          index === one ? words[other] : index === other ? words[one] : word,
        )
        expect(readRecoveryWords(swapped.join(' '))).toEqual({ problem: 'check' })
      }),
      { numRuns: 2000 },
    )
  })

  it('say which word is unknown, and how many there were', () => {
    const words = recoveryWords(newSeed())
    expect(readRecoveryWords([...words.slice(0, 3), 'kålrabi', ...words.slice(4)].join(' '))).toEqual({
      problem: 'unknown',
      word: 'kålrabi',
      place: 4,
    })
    expect(readRecoveryWords(words.slice(1).join(' '))).toEqual({ problem: 'length', count: 16 })
    expect(readRecoveryWords('')).toEqual({ problem: 'length', count: 0 })
  })
})

describe('what comes of a seed', () => {
  const seed = fromHex('000102030405060708090a0b0c0d0e0f')

  it('is the same each time, and another for every requirement and round', async () => {
    const [one, again, other, later] = await Promise.all([
      secretsOf(seed, 1, 7),
      secretsOf(seed, 1, 7),
      secretsOf(seed, 1, 8),
      secretsOf(seed, 2, 7),
    ])
    expect(toHex(one.serial)).toBe(toHex(again.serial))
    expect(one.rng(48)).toEqual(again.rng(48))
    const all = [one, other, later].flatMap(each => [toHex(each.serial), toHex(each.rng(32))])
    expect(new Set(all).size).toBe(6)
    expect(one.serial).toHaveLength(32)
    expect(() => one.rng(65)).toThrow(RangeError)
  })
})
