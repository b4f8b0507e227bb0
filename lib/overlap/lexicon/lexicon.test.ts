import { describe, expect, it } from 'vitest'
import { SubjectFinder } from '../subject-finder'
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

  it('hears two words that stand near each other, in either order or written together, and not far apart', () => {
    const near = new SubjectFinder(readLexicon('fridge | køleskab | fridge | medicin+køleskab'))
    const hears = (text: string) => near.find(wordsOf(text)).size > 0
    expect(hears('Medicinen står i det lille køleskab')).toBe(true)
    expect(hears('I køleskabet står medicin')).toBe(true)
    expect(hears('Medicinkøleskabet')).toBe(true)
    expect(hears('Medicin gives om morgenen, og mad til beboerne står om aftenen i et køleskab')).toBe(false)
    expect(hears('Medicin og mad')).toBe(false)
    expect(() => new SubjectFinder(readLexicon('x | x | x | a+b+c'))).toThrow('not two words')
  })

  it('hears a stem where a word begins, and within words from five letters on; a half of a pair from seven', () => {
    const hears = (stems: string, text: string) =>
      new SubjectFinder(readLexicon(`x | x | x | ${stems}`)).find(wordsOf(text)).size > 0
    expect([hears('blod', 'Blodprøver'), hears('blod', 'Næseblod')]).toEqual([true, false])
    expect([hears('kørsel', 'Kørselsbog'), hears('kørsel', 'Bilkørsel')]).toEqual([true, true])
    expect([hears('=dosis', 'en dosis'), hears('=dosis', 'dosisæske')]).toEqual([true, false])
    expect([
      hears('kørsel+bog', 'bog over bilkørsel'),
      hears('bilkørsel+bog', 'bog over delebilkørsel'),
    ]).toEqual([false, true])
  })

  it('marks both words of two that say it together', () => {
    const near = new SubjectFinder(readLexicon('fridge | køleskab | fridge | medicin+køleskab'))
    expect([...(near.find(['vor', 'medicin', 'i', 'køleskab']).get(0) ?? [])].sort()).toEqual([1, 3])
  })

  it('has no stem so general that it speaks of a twelfth of all subjects', () => {
    const { subjects } = reader.subjects
    const stems = [...new Set(subjects.flatMap(each => each.stems))]
    const each = new SubjectFinder(
      stems.map(stem => ({ key: stem, name: { da: stem, en: stem }, stems: [stem] })),
    )
    const spoken = new Map<string, Set<string>>()
    for (const subject of subjects)
      for (const stem of subject.stems)
        for (const place of each.find(stem.split(/[-+=]/).filter(Boolean)).keys()) {
          const said = each.subjects[place]?.key ?? ''
          spoken.set(said, (spoken.get(said) ?? new Set()).add(subject.key))
        }
    const general = [...spoken].filter(([, keys]) => keys.size > subjects.length / 12)
    expect(general.map(([stem]) => stem)).toEqual([])
  })

  it('refuses a line of another form', () => {
    expect(() => readLexicon('medicin | piller')).toThrow('not a line')
  })
})
