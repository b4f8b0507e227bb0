import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReader } from './lexicon/shipped'
import { OVERLAPS, OverlapIndex } from './overlap-index'
import type { OverlapText } from './weighed-texts'

const texts: OverlapText<string>[] = [
  {
    id: 1,
    people: 'nord',
    text: 'Dobbeltkontrol af dosis. To medarbejdere kvitterer for den doserede medicin.',
  },
  {
    id: 2,
    people: 'nord',
    text: 'Krav om to underskrifter. En kollega skal kontrollere pillerne, før de gives.',
  },
  {
    id: 3,
    people: 'nord',
    text: 'Månedlig budgetopfølgning. Afvigelser forklares hver måned i en skabelon.',
  },
  { id: 4, people: 'syd', text: 'Brandøvelse hvert år. Alle afdelinger øver evakuering.' },
  { id: 5, people: 'nord', text: 'Brandøvelse hvert halve år. Afdelingen øver evakuering.' },
  { id: 6, people: 'syd', text: 'Registrering af kørsel. Medarbejderen skriver kilometer i kørebogen.' },
  { id: 7, people: 'nord', text: 'Sygefravær følges op med en omsorgssamtale efter fem dage.' },
  { id: 8, people: 'nord', text: 'Skriftlig handleplan for hver beboer med mål og delmål.' },
]
const reader = shippedReader()
const anIndex = () =>
  new OverlapIndex<string>(
    reader,
    (a, b) => a === b,
    texts.map(({ text, ...each }) => ({ ...each, kept: reader.keep(text) })),
  )

describe('finding requirements that ask for the same', () => {
  it('sees it when hardly a word is shared', () => {
    const [first] = anIndex().near(1)
    expect(first?.id).toBe(2)
    expect(first?.likeness).toBeGreaterThan(OVERLAPS)
  })

  it('sees it while somebody writes, and never names what is being edited itself', () => {
    const found = anIndex().search({
      id: 2,
      people: 'nord',
      text: 'Skema til egenkontrol af medicin, som to skriver under',
    })
    expect(found[0]?.id).toBe(1)
    expect(found.map(each => each.id)).not.toContain(2)
  })

  it('keeps nothing of what somebody is writing, and finds the same as if it did', () => {
    const index = anIndex()
    const draft = { id: 0, people: 'nord', text: 'Skema til egenkontrol af xylofoner og medicin' }
    const before = reader.size
    const found = index.search(draft)
    expect(reader.size).toBe(before)
    reader.keep(draft.text)
    expect(reader.size).toBeGreaterThan(before)
    expect(index.search(draft)).toEqual(found)
  })

  it('finds the same demand more alike where it binds the same people', () => {
    const index = anIndex()
    const text = 'Brandøvelse med evakuering af afdelingen'
    const likeness = (people: string, id: number) =>
      index.search({ id: 0, people, text }).find(each => each.id === id)?.likeness ?? 0
    expect(likeness('syd', 4)).toBeGreaterThan(likeness('nord', 4))
  })

  it('compares texts of words it has never met by what they share, not by the order in which those came', () => {
    const people = texts[0]?.people ?? ''
    const compared = anIndex().compare({ id: 90, text: 'qwxzyk vqxzlm', people }, [
      { id: 91, text: 'zzbwqj kkxwvq', people },
      { id: 92, text: 'vqxzlm qwxzyk', people },
    ])
    const [same, other] = [92, 91].map(id => compared.find(each => each.id === id)?.likeness ?? Number.NaN)
    expect((same ?? 0) - (other ?? 0)).toBeGreaterThan(0.3)
  })

  it('is as alike one way as the other', () => {
    const index = anIndex()
    for (const a of texts)
      for (const { id, likeness } of index.near(a.id, 20)) {
        const back = index.near(id, 20).find(each => each.id === a.id)
        expect(back?.likeness).toBeCloseTo(likeness, 5)
      }
  })

  it('follows what is written, changed and taken away', () => {
    const index = anIndex()
    index.take(2)
    expect(index.near(1).map(each => each.id)).not.toContain(2)
    index.put({ id: 3, people: 'nord', text: 'To ansatte tæller medicinen op og skriver under' })
    expect(index.near(1)[0]?.id).toBe(3)
    index.put({ id: 9, people: 'nord', text: 'Medicin tælles af to medarbejdere' })
    expect(index.near(3).map(each => each.id)).toContain(9)
    expect(index.size).toBe(8)
    expect(index.near(2)).toEqual([])
  })

  it('after any writes has exactly what is there, each once, and finds a copy of any of them first', () => {
    const aWrite = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      from: fc.integer({ min: 0, max: 7 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(aWrite, { maxLength: 120 }), writes => {
        const index = anIndex()
        const there = new Map(texts.map(each => [each.id, each]))
        for (const { id, from, gone } of writes) {
          const like = texts[from] as OverlapText<string>
          if (gone) index.take(id)
          else index.put({ ...like, id })
          if (gone) there.delete(id)
          else there.set(id, { ...like, id })
        }
        expect(index.size).toBe(there.size)
        for (const { text, people } of there.values()) {
          const found = index.search({ id: 0, text, people }, 20)
          expect(found.map(each => each.id).sort()).toEqual([...there.keys()].sort())
          const copies = [...there.values()].filter(each => each.text === text).map(each => each.id)
          expect(copies).toContain(found[0]?.id)
        }
      }),
      { numRuns: 30 },
    )
  })
})
