import { describe, expect, it } from 'vitest'
import { explain } from './explain'
import { shippedReader } from './lexicon/shipped'

const marked = (text: string, marks: readonly { from: number; to: number }[]) =>
  marks.map(({ from, to }) => text.slice(from, to))

describe('why two texts are alike', () => {
  const first = 'Dobbeltkontrol af medicindosering'
  const second = 'Krav om to underskrifter, når der gives piller'

  it('names what both are about and ask for, and marks the words in each that say so', () => {
    const { subjects, demands, marks } = explain(first, second, shippedReader())
    expect(subjects.map(each => each.name.da)).toContain('medicin')
    expect(demands.map(each => each.name.da)).toContain('at to personer bekræfter')
    expect(marked(first, marks.first)).toEqual(['Dobbeltkontrol', 'medicindosering'])
    expect(marked(second, marks.second)).toEqual(['to', 'underskrifter', 'piller'])
  })

  it('names first what both say most of', () => {
    const names = (first: string, second: string) =>
      explain(first, second, shippedReader()).subjects.map(each => each.name.da)
    const falls = 'Medicin kan give fald: hvert fald og hver faldulykke tales igennem.'
    expect(names(falls, 'Fald og medicin: faldskema efter et fald.')[0]).toMatch(/^fald/)
    expect(
      names(
        'Fald kan komme af medicin: medicinen og medicinskabet ses efter.',
        'Medicin, medicinskab og fald.',
      )[0],
    ).toMatch(/medicin/)
  })

  it('sees forms of one word, and no likeness in the words that every sentence has', () => {
    const { marks } = explain('Kørebogen føres', 'Der skal føres kørebog', shippedReader())
    expect(marks.first).toHaveLength(2)
    expect(explain('Det skal være til at se', 'Der skal være en til', shippedReader()).marks).toEqual({
      first: [],
      second: [],
    })
  })

  it('tells of a subject that neither names but both clearly speak of, and marks what hints at it and how often', () => {
    const corridor = 'Den gamle drejes om på siden i sengen, så hælen ikke bliver rød. Hver dag'
    const form = 'Lejring af hæl ved sengeleje dagligt'
    const { subjects, marks } = explain(corridor, form, shippedReader())
    expect(subjects.map(each => each.key)).toContain('pressure_sores')
    expect(marked(corridor, marks.first)).toEqual(expect.arrayContaining(['hælen', 'Hver', 'dag']))
    expect(marked(form, marks.second)).toEqual(expect.arrayContaining(['dagligt']))
  })
})
