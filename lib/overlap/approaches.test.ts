import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approachesOf, areContrary } from './approaches'
import { lexiconLines } from './lexicon/lexicon-lines'
import { readLexicon } from './lexicon/read-lexicon'
import { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

const finder = new SubjectFinder(readLexicon(lexiconLines('approaches')))
const of = (text: string) => approachesOf(text, wordsOf(text), finder)
const contrary = (a: string, b: string) => areContrary(of(a), of(b))

describe('two ways of going about one matter', () => {
  it.each([
    ['Kursus i magtanvendelse. Nyansatte lærer reglerne', 'Indberetning af magtanvendelse. Skema udfyldes'],
    ['Strategi mod mobning. Skolen beskriver', 'Registrering af mobning. Læreren noterer'],
    ['Måltal for sygefravær. Hver afdeling', 'Samtale om sygefravær. Lederen indkalder'],
    ['Indkøb af madrasser. Depotet', 'Vurdering af madrasser. Terapeuten ser'],
  ])('%s ≠ %s', (a, b) => expect(contrary(a, b)).toBe(true))

  it.each([
    ['Kursus i magtanvendelse. Alle deltager', 'Lær at holde. Nyansatte undervises i grebene'],
    ['Strategi mod mobning. Skolen beskriver', 'Sådan gør vi. Folder om drilleri'],
    ['Skema til medicin. Udfyldes', 'To underskrifter. Kollegaen ser efter'],
  ])('%s does not contradict %s', (a, b) => expect(contrary(a, b)).toBe(false))

  it('is the same either way, and no text contradicts itself', () => {
    const said = fc
      .array(
        fc.constantFrom('Kursus', 'strategi', 'måltal', 'folder', 'lærer', 'medicin', 'penge.', 'kampagne.'),
      )
      .map(words => words.join(' '))
    fc.assert(
      fc.property(said, said, (a, b) => {
        expect(contrary(a, b)).toBe(contrary(b, a))
        expect(contrary(a, a)).toBe(false)
      }),
    )
  })
})
