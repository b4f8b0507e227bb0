import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { namesMentioned, noPersonalData, type PersonalData, personalDataIn } from './free-text'

const held: readonly (readonly [string, PersonalData])[] = [
  ['010190-1234', 'cpr'],
  ['0101901234', 'cpr'],
  ['010190 1234', 'cpr'],
  ['010190 - 1234', 'cpr'],
  ['010190–1234', 'cpr'],
  ['01.01.90-1234', 'cpr'],
  ['01 01 90-1234', 'cpr'],
  ['Borgeren (290200-4321) fik besøg', 'cpr'],
  ['cpr.311299-0001.', 'cpr'],
  ['CPR010190-1234', 'cpr'],
  ['erstatningsnummer 610190-1234', 'cpr'],
  ['０１０１９０-１２３４', 'cpr'],
  ['010190\u00a01234', 'cpr'],
  ['22334455', 'phone'],
  ['Ring på 22 33 44 55.', 'phone'],
  ['tlf. 2233 4455', 'phone'],
  ['tlf22334455', 'phone'],
  ['Tlf.22334455', 'phone'],
  ['+45 22 33 44 55', 'phone'],
  ['+4522334455', 'phone'],
  ['0045 22334455', 'phone'],
  ['+45 223 344 55', 'phone'],
  ['22-33-44-55', 'phone'],
  ['22.33.44.55', 'phone'],
  ['(86123456)', 'phone'],
  ['mobil:86123456', 'phone'],
  ['Ring,86123456', 'phone'],
  ['20 26 20 27', 'phone'],
  ['mette@by.dk', 'email'],
  ['skriv til mette.hansen+vagt@omsorg.fjordby.dk i dag', 'email'],
  ['Søren.Ø@kommune.dk', 'email'],
]

const fine = [
  '',
  'Vi bruger for lang tid på det',
  '1.540 timer',
  '1.540.000 kr.',
  '12.345.678 kr.',
  '25000000 kr',
  '22334455 minutter',
  '2025 2026',
  '2024-2026',
  'fra 2019 til 2026',
  'STY-0042',
  'STY-00420042',
  '§ 83',
  'servicelovens § 83, stk. 2 og § 86',
  '§§ 83-87',
  '12.12.2026',
  '12-12-2026',
  '2026-12-12',
  'den 12.12.26 1540 timer',
  '12.12.2026 kl. 10.30-11.45',
  '07.00-15.00',
  'uge 22, 23, 24 og 25',
  '10, 20, 30, 40',
  '12345678',
  '00112233',
  'sag 2026-12345678',
  'LBK nr. 1089 af 16/06/2023',
  '0,22334455',
  '990190-1234',
  '011390-1234',
  '310290-1234',
  '123456789',
  '12345678901234',
  'model ABC22334455',
  'https://www.retsinformation.dk/eli/lta/2023/1089',
  'vi mødes @ kontoret kl. 9',
  '8 timer á 45 minutter',
  'kl. 8.15 og 22.30',
  'vest 3/4, rum 2.14',
]

describe('what a text others will read must not hold', () => {
  it.each(held)('%s is found as %s', (text, found) => {
    expect(personalDataIn(text)).toEqual([found])
  })

  it.each(fine)('"%s" is let through', text => {
    expect(personalDataIn(text)).toEqual([])
  })

  it('names everything there is to take out', () => {
    expect(personalDataIn('010190-1234, 22 33 44 55 eller a@b.dk')).toEqual(['cpr', 'phone', 'email'])
    const checked = z.string().superRefine(noPersonalData).safeParse('010190-1234, a@b.dk')
    expect(checked.error?.issues.map(each => each.message)).toEqual([
      'rating.errors.holdsCpr',
      'rating.errors.holdsEmail',
    ])
  })

  const two = (number: number) => String(number).padStart(2, '0')
  const words = fc.constantFrom('', 'Det er ', 'Borger: ', '(', '\n')
  const ends = fc.constantFrom('', '.', ', som sagt', ')', '\n')

  it('finds every CPR number, however it is set among words', () => {
    const number = fc.tuple(
      fc.date({ noInvalidDate: true }),
      fc.constantFrom('', '-', ' ', ' - ', '–'),
      fc.nat(9999),
    )
    fc.assert(
      fc.property(number, words, ends, ([date, mark, last], start, end) => {
        const day = `${two(date.getUTCDate())}${two(date.getUTCMonth() + 1)}${two(Math.abs(date.getUTCFullYear()) % 100)}`
        expect(personalDataIn(`${start}${day}${mark}${String(last).padStart(4, '0')}${end}`)).toContain('cpr')
      }),
    )
  })

  it('finds every phone number written in the usual ways', () => {
    const number = fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String)
    fc.assert(
      fc.property(number, fc.constantFrom('', ' ', '-', '.'), words, ends, (digits, mark, start, end) => {
        const pairs = digits.match(/../g)?.join(mark) ?? ''
        expect(personalDataIn(`${start}${pairs}${end}`)).toContain('phone')
      }),
    )
  })

  it('never takes a date, a number of hours or a reference for any of them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.nat(9_999_999),
        fc.nat(9999),
        (date, hours, reference) => {
          const [year, month, day] = date.toISOString().slice(0, 10).split('-')
          const texts = [
            `${day}.${month}.${year}`,
            `${day}-${month}-${year}`,
            `${day}/${month}/${year}`,
            `${year}-${month}-${day}`,
            `${hours.toLocaleString('da-DK')} timer`,
            `STY-${String(reference).padStart(4, '0')}`,
            `§ ${reference}`,
          ]
          for (const text of texts) expect(personalDataIn(`Siden ${text} er det blevet værre.`)).toEqual([])
        },
      ),
    )
  })

  it('reads a long text in no time', () => {
    const started = performance.now()
    for (const unit of ['1', '12 ', '1.', 'a@', 'a.', '22 33 44 5', '+45 ']) personalDataIn(unit.repeat(4000))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('names in a text', () => {
  const names = [
    ...['Mette Hansen', 'Mette Juhl', 'Bo Friis', 'Søren af Rosenborg', 'Li Wang', 'Anne-Marie Ø. Lund'],
    ...['Hans Vang', 'Vi Tran', 'Per Lang'],
  ]

  it.each([
    ['Mette glemmer det hver gang', ['Mette Hansen', 'Mette Juhl']],
    ['det er mettes skema', ['Mette Hansen', 'Mette Juhl']],
    ['HANSEN bestemmer', ['Mette Hansen']],
    ["Friis' liste", ['Bo Friis']],
    ['Spørg Bo', ['Bo Friis']],
    ['Dem der skal bo her', []],
    ['søren og anne-marie', ['Søren af Rosenborg', 'Anne-Marie Ø. Lund']],
    ['En lund af træer', []],
    ['Metterne kom af sig selv', []],
    ['Lister og skemaer', []],
    ['', []],
    ['Mette Hansen ved det', ['Mette Hansen']],
    ['Mette Hansen ved det, og Mette Juhl gør ikke', ['Mette Hansen', 'Mette Juhl']],
    ['Mette ved det', ['Mette Hansen', 'Mette Juhl']],
    ['Ti minutter per besøg. Hans opgave er ny, og hans tid er knap. Vi tæller', []],
    ['Det er Vi, der tæller; spørg også Hans', ['Hans Vang', 'Vi Tran']],
  ])('"%s"', (text, mentioned) => {
    expect(namesMentioned(text, names)).toEqual(mentioned)
  })

  it('finds every whole name, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('', 'at ', '"'),
        fc.constantFrom('', '.', 's'),
        (name, start, end) => {
          expect(namesMentioned(`${start}${name}${end}`, names)).toContain(name)
        },
      ),
    )
  })

  it('takes names as they are, also with marks of a pattern in them', () => {
    expect(namesMentioned('Af(sat er ikke Af(sted', ['Af(s+ C*d', 'Af(sted'])).toEqual(['Af(sted'])
  })
})
