import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLexicon, readStandIns, withHints } from './lexicon/read-lexicon'
import { SubjectEvidence } from './subject-evidence'
import { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

const lines = `
fluids | væske | fluids | dehydrering ~kop ~glas ~kande ~tørst
cleaning | rengøring | cleaning | støvsugning
bed | sengeleje | bed | hæl+lejring
`
const spokenOf = (lexicon: ReturnType<typeof readLexicon>, text: string, standIns?: SubjectFinder) => {
  const finder = new SubjectFinder(lexicon, { standIns })
  return new Map(
    [...new SubjectEvidence(finder).in(wordsOf(text))].map(([subject, much]) => [
      lexicon[subject]?.key,
      much,
    ]),
  )
}

describe('how much words speak of a subject', () => {
  const lexicon = readLexicon(lines)

  it('is all where it is named, and a part where it is hinted at; hints add up', () => {
    expect(spokenOf(lexicon, 'Dehydrering').get('fluids')).toBe(1)
    const one = spokenOf(lexicon, 'En kande på bordet').get('fluids') ?? 0
    const three = spokenOf(lexicon, 'En kande, et glas og en kop').get('fluids') ?? 0
    expect(one).toBeGreaterThan(0)
    expect(one).toBeLessThan(1)
    expect(three).toBeCloseTo(3 * one)
  })

  it('is a part where one half of a pair is said, and more where both are near each other', () => {
    const half = spokenOf(lexicon, 'Den ømme hæl').get('bed') ?? 0
    expect(half).toBeGreaterThan(0)
    expect(spokenOf(lexicon, 'Lejring af en hæl').get('bed') ?? 0).toBeGreaterThan(1)
  })

  it('is not raised by words that every sentence has', () => {
    const everyday = withHints(lexicon, 'fluids | drikke med og skal gange to')
    expect(spokenOf(everyday, 'Det skal gøres to gange, og med omhu').size).toBe(0)
    expect(spokenOf(everyday, 'Noget at drikke').size).toBe(1)
  })

  it('hears what common speech stands for', () => {
    const standIns = new SubjectFinder(readStandIns('støvsugning | nullermænd tager-støvet'))
    expect(spokenOf(lexicon, 'Der var nullermænd', standIns).get('cleaning')).toBe(1)
    expect(spokenOf(lexicon, 'Lis tager støvet', standIns).has('cleaning')).toBe(true)
    expect(spokenOf(lexicon, 'Der var nullermænd').size).toBe(0)
  })

  it('never falls when more is said', () => {
    const word = fc.constantFrom(
      'kop',
      'glas',
      'kande',
      'dehydrering',
      'hæl',
      'lejring',
      'hus',
      'støvsugning',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (said, more) => {
        const before = spokenOf(lexicon, said.join(' '))
        const after = spokenOf(lexicon, [...said, more].join(' '))
        for (const [subject, much] of before) expect(after.get(subject) ?? 0).toBeGreaterThanOrEqual(much)
      }),
    )
  })

  it('refuses hints for a subject that is not there', () => {
    expect(() => withHints(lexicon, 'nowhere | kop')).toThrow('not a line of hints')
  })
})
