import { describe, expect, it } from 'vitest'
import { docxFile } from '@/lib/documents/docx-file'
import { pdfFile } from '@/lib/documents/pdf-file'
import { openDocx, openPdf } from '@/lib/documents/testing/open-file'
import { reportDocument, type StoppedThing, type YearOfDecisions } from './report'

const thing: StoppedThing = {
  referenceNumber: 16,
  title: 'Opkald til kontoret',
  unitName: 'Hjemmeplejen Nord',
  outcome: 'remove',
  from: '2026-03-01',
  said: { outcome: 'confirmed', on: '2026-09-30' },
  timeUse: 'Morgenens første borger',
  isCarriedOut: true,
}
const year: YearOfDecisions = {
  municipality: 'Fjordby Kommune',
  unitName: 'Sundhed og Omsorg',
  from: '2025-11-26',
  until: '2026-11-26',
  hours: { promised: 940, done: 308, confirmed: 200 },
  freedTimeSentence: 'Frigjort tid bliver på arbejdspladsen.',
  stopped: [
    thing,
    {
      ...thing,
      title: 'To underskrifter',
      outcome: 'change',
      said: { outcome: 'contradicted', on: '2026-10-01' },
    },
    { ...thing, title: 'Nøglebog', said: 'hidden' },
    { ...thing, title: 'Ugebrev', said: null, isCarriedOut: false },
  ],
}

describe('the sheet for the works council and the committee (§8)', () => {
  it('says what stopped, what employees say of it, and what the time goes to, in both files', async () => {
    const document = reportDocument(year, 'da')
    const [docx, pdf] = [openDocx(await docxFile(document)), await openPdf(await pdfFile(document))]
    for (const said of [
      '940 lovet, 308 gjort, 200 bekræftet af medarbejderne.',
      'Frigjort tid bliver på arbejdspladsen.',
      'Bekræftet i pulsmålingen 30. september 2026',
      'Modsagt i pulsmålingen 1. oktober 2026: det bliver stadig gjort',
      'Vises for dem, der arbejder eller leder der',
      'Ikke spurgt endnu',
      'Morgenens første borger',
    ]) {
      expect(docx.text).toContain(said)
      expect(pdf.text).toContain(said)
    }
  })

  it('says of what is out of the register and not of the working day that nobody has reported it carried out', () => {
    const rows = reportDocument(year, 'da').parts.flatMap(part => (part.kind === 'table' ? part.rows : []))
    expect(rows.map(row => row[1]?.replaceAll('\u00a0', ' '))).toEqual([
      'Fjernet 1. marts 2026',
      'Forandret 1. marts 2026',
      'Fjernet 1. marts 2026',
      'Fjernet 1. marts 2026. Ikke meldt gennemført endnu.',
    ])
  })

  it('says that its hours are of all decisions, and not of its year alone', () => {
    const [period, hours] = reportDocument(year, 'da').facts
    expect(period?.term).toBe('Periode')
    expect(hours?.term).toBe('Timer om året, alle beslutninger til i dag')
  })

  it('is one sheet, however much there is to tell, and says how much more there is', async () => {
    const told = (words: number) =>
      'Et længere første besøg hos de borgere, der har det svært. '.repeat(words)
    const unitName = 'Center for Sundhed, Forebyggelse og Genoptræning i Fjordby'
    for (const [count, each] of [
      [4, thing],
      [30, thing],
      [30, { ...thing, timeUse: told(8), isCarriedOut: false }],
      [30, { ...thing, title: told(2).slice(0, 160), unitName, timeUse: 'Besøg' }],
    ] as const) {
      const document = reportDocument(
        { ...year, unitName, stopped: Array(count).fill(each), freedTimeSentence: told(5).slice(0, 300) },
        'da',
      )
      const pdf = await openPdf(await pdfFile(document))
      expect(pdf.pages).toBe(1)
      const rows = document.parts.flatMap(part => (part.kind === 'table' ? part.rows : []))
      expect(rows.length).toBeGreaterThanOrEqual(2)
      if (rows.length === count) expect(pdf.text).not.toContain('mere i registret')
      else expect(pdf.text).toContain(`Og ${count - rows.length} mere i registret.`)
    }
  })

  it('never says that hours are confirmed where nobody was asked, in English either', () => {
    const { facts } = reportDocument({ ...year, hours: { promised: 9, done: 0, confirmed: null } }, 'en')
    expect(facts.at(-1)?.value).toBe('9 promised, 0 done. Employees have not been asked yet.')
  })
})
