import { describe, expect, it } from 'vitest'
import { docxFile } from './docx-file'
import { paragraphs, section, type WrittenDocument, wordsOf } from './model'
import { pdfFile } from './pdf-file'
import { asWords, openDocx, openPdf } from './testing/open-file'

const aDocument = (over: Partial<WrittenDocument> = {}): WrittenDocument => ({
  language: 'da',
  title: 'Henvendelse om besøgsminutter <i hjemmeplejen>',
  facts: [
    { term: 'Til', value: 'Ældreministeriet' },
    { term: 'Gennem', value: 'Sundhed og Omsorg & direktionen' },
  ],
  parts: [
    { kind: 'heading', text: 'Hvad vi beder om' },
    { kind: 'paragraph', text: 'At loven siger formålet – og ikke »formen«.\nDet haster ikke.' },
    { kind: 'list', items: ['Færre felter', 'Længere frist'] },
    {
      kind: 'table',
      caption: 'Hvad det tager',
      columns: [{ head: 'Enhed' }, { head: 'Timer om året', number: true }],
      rows: [
        ['Hjemmeplejen Nord', '1.540'],
        ['Łódź ≥ ž', '0'],
      ],
    },
  ],
  foot: 'Fjordby Kommune, Råderum, 26. november 2026',
  ...over,
})

describe('a written document', () => {
  it('leaves out a heading with nothing under it, and makes blocks of a text', () => {
    expect(section('Tomt', paragraphs(' \n\n '))).toEqual([])
    expect(section('To', paragraphs('Et.\nLinje to.\n\n\nAndet.'))).toEqual([
      { kind: 'heading', text: 'To' },
      { kind: 'paragraph', text: 'Et.\nLinje to.' },
      { kind: 'paragraph', text: 'Andet.' },
    ])
  })
})

describe('a table that is called what its heading says', () => {
  const table = aDocument().parts.find(part => part.kind === 'table')
  const document = aDocument({
    parts: [{ kind: 'heading', text: 'Hvad det tager' }, ...(table ? [table] : [])],
  })

  it('is called so once, in each file', async () => {
    for (const text of [
      openDocx(await docxFile(document)).text,
      (await openPdf(await pdfFile(document))).text,
    ]) {
      expect(text).toBe(asWords(wordsOf(document).slice(0, -1).join(' ')))
      expect(text.match(/Hvad det tager/g)).toHaveLength(1)
    }
  })
})

describe('as .docx', () => {
  it('says every word in order, with headings, a header row, its language and its title', async () => {
    const document = aDocument()
    const file = openDocx(await docxFile(document))
    const words = wordsOf(document).slice(0, -1)
    expect(file.text).toBe(asWords(words.join(' ')))
    expect(file.foot).toContain(document.foot)
    expect(file.body).toContain('w:val="Heading1"')
    expect(file.body.match(/<w:tblHeader/g)).toHaveLength(1)
    expect(file.styles).toContain('w:lang w:val="da-DK"')
    expect(file.core).toContain('Henvendelse om besøgsminutter &lt;i hjemmeplejen&gt;')
    expect(file.names.filter(name => name.startsWith('word/fonts/'))).toHaveLength(2)
  })
})

describe('as .pdf', () => {
  it('says every word in order, tagged, with its language and its title', async () => {
    const document = aDocument({ language: 'en' })
    const file = await openPdf(await pdfFile(document))
    const words = wordsOf(document).slice(0, -1)
    expect(asWords(file.text.replaceAll('•', ' '))).toBe(asWords(words.join(' ')))
    expect(file.foot).toBe(`${document.foot} 1/1`)
    expect(file).toMatchObject({ title: document.title, language: 'en-GB', isTagged: true, pages: 1 })
    const tags = file.roles.filter(role => ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD'].includes(role))
    expect(tags).toEqual(
      ['H1', 'Table', ...['TH', 'TD', 'TH', 'TD'], 'H2', 'P', 'L', 'LI', 'LI', 'P', 'Table'].concat([
        'TH',
        'TH',
        'TH',
        'TD',
        'TH',
        'TD',
      ]),
    )
  })

  it('cuts nothing off, however long what stands beside a term', async () => {
    const value = Array.from({ length: 500 }, (_, index) => `ord${index}`).join(' ')
    const facts = [
      { term: 'Kort', value: 'ja' },
      { term: 'Langt', value },
      { term: 'Igen', value: 'nej' },
    ]
    const file = await openPdf(await pdfFile(aDocument({ facts, parts: [] })))
    expect(file.text).toContain(`Kort ja Langt ${value} Igen nej`)
  })

  it('goes on over as many sheets as it takes and numbers them', async () => {
    const long = Array.from(
      { length: 60 },
      (_, index) => `Afsnit ${index}. ${'Det går vi igennem. '.repeat(12)}`,
    )
    const document = aDocument({ parts: [...paragraphs(long.join('\n\n')), ...aDocument().parts] })
    const file = await openPdf(await pdfFile(document))
    expect(file.pages).toBeGreaterThan(3)
    expect(file.foot).toContain(`1/${file.pages}`)
    expect(file.text).toContain('Afsnit 59.')
    expect(file.foot.match(/Fjordby Kommune, Råderum/g)).toHaveLength(file.pages)
  })
})
