import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { methodText, privacyText } from './read-method'

describe('the method as it is shown', () => {
  it('has the same sections in both languages, by the numbers the code cites', () => {
    const danish = methodText('da')
    const english = methodText('en')
    expect(danish.sections.map(section => section.anchor)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ])
    expect(english.sections.map(section => section.anchor)).toEqual(
      danish.sections.map(section => section.anchor),
    )
    expect(danish.title).toBe('Metoden')
  })

  it('has every section that the code cites', () => {
    const code = ['app', 'components', 'db', 'lib', 'scripts', 'e2e'].flatMap(room =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter(file => /\.(tsx?|mjs)$/.test(file))
        .map(file => readFileSync(join(room, file), 'utf8')),
    )
    // A law's paragraph is written with a space behind the sign.
    const cited = new Set(code.flatMap(text => [...text.matchAll(/§(\d+)/g)].map(([, number]) => number)))
    const written = methodText('da').sections.map(section => section.anchor)
    expect([...cited].filter(number => !written.includes(String(number)))).toEqual([])
  })

  it('keeps formulas and tables whole', () => {
    for (const locale of ['da', 'en'] as const) {
      const { parts } = methodText(locale)
      const formulas = parts.filter(part => part.type === 'code').map(part => part.raw)
      expect(formulas.join('\n')).toContain('M1 = (50A + S)/(A + n)')
      expect(parts.filter(part => part.type === 'table')).toHaveLength(6)
    }
  })
})

describe('what employees are told about their information', () => {
  it('says the same in both languages, part for part, and shows every kind of part', () => {
    const [danish, english] = [privacyText('da'), privacyText('en')]
    const shapes = (text: typeof danish) =>
      text.parts.map(part => (part.type === 'table' ? `table of ${part.rows.length}` : part.type))
    expect(shapes(danish)).toEqual(shapes(english))
    expect(new Set(danish.parts.map(part => part.type))).toEqual(
      new Set(['heading', 'paragraph', 'space', 'table']),
    )
  })
})
