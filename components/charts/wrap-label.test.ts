import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapLabel } from './wrap-label'

it('breaks between words, and a long word where Danish is hyphenated', () => {
  expect(wrapLabel('Dokumentationskrav', 18)).toEqual(['Dokumentationskrav'])
  expect(wrapLabel('Fagligt styringsværktøj', 18)).toEqual(['Fagligt', 'styringsværktøj'])
  expect(wrapLabel('Hjemmeplejen Nord, uden for enhederne', 16)).toEqual([
    'Hjemmeplejen',
    'Nord, uden for',
    'enhederne',
  ])
  expect(wrapLabel('Beskæftigelsesindsatsen', 16)).toEqual(['Beskæftigelses-', 'indsatsen'])
  expect(wrapLabel('Genoptræningscentret', 12)).toEqual(['Genoptræ-', 'ningscentret'])
  expect(wrapLabel('', 16)).toEqual([])
})

it('leaves nothing out, and no line is longer than there is room for', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abdefgiklnorstøæå'),
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 8, max: 24 }), (words, most) => {
      const lines = wrapLabel(words.join(' '), most)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most)
      expect(
        lines
          .map(line => (line.endsWith('-') ? line.slice(0, -1) : `${line} `))
          .join('')
          .trim(),
      ).toBe(words.join(' '))
    }),
  )
})
