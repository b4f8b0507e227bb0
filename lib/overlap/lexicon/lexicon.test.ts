import { describe, expect, it } from 'vitest'
import { wordsOf } from '../words'
import { readLexicon } from './read-lexicon'
import { shippedReader } from './shipped'

const reader = shippedReader()
const both = [...reader.subjects.subjects, ...reader.demands.subjects]
const found = (text: string) =>
  [reader.subjects, reader.demands].flatMap(finder =>
    [...finder.find(wordsOf(text)).keys()].map(place => finder.subjects[place]?.key),
  )

describe('the lexicon that ships', () => {
  it('has every subject once, named in both languages', () => {
    const keys = both.map(each => each.key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    for (const { name } of both) expect([name.da, name.en].every(Boolean)).toBe(true)
  })

  it('hears nothing in words that every sentence has', () => {
    expect(
      found(
        'Det skal med for at den kan være til os alle, når de har fået det her, og så hver gang efter hinanden',
      ),
    ).toEqual([])
  })

  it('knows a paragraph of a law however it is written, and no other number', () => {
    const section = found('Handleplan efter § 141')
    expect(section).toContain('adult_plan')
    expect(found('Plan efter \u00a7141')).toContain('adult_plan')
    expect(found('Rum 141 og § 1412')).not.toContain('adult_plan')
  })

  it('refuses a line of another form', () => {
    expect(() => readLexicon('medicin | piller')).toThrow('not a line')
  })
})
