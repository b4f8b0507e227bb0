import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx'
import { fontFile } from './fonts'
import { captionShown, type DocumentFact, type DocumentPart, type WrittenDocument } from './model'

type Docx = typeof import('docx')
type Block = DocxParagraph | DocxTable

const tags = { da: 'da-DK', en: 'en-GB' } as const

/** The faces of the product lie in the file. */
const SANS = 'IBM Plex Sans'
const SERIF = 'Source Serif 4'

/** Sizes in half-points. */
const size = { title: 40, heading: 26, body: 21, small: 18 } as const

/** Widths in twentieths of a point: what stands between the margins of an A4 sheet. */
const MARGIN = 1134
const WIDTH = 11906 - 2 * MARGIN
const TERM = Math.round(WIDTH * 0.32)

/**
 * A document as .docx: real headings, a header row that repeats, its language and its title, so that it reads well aloud and
 * can be written further on. The library is loaded the first time somebody asks.
 */
export async function docxFile(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const file = new docx.Document({
    title: document.title,
    creator: 'Råderum',
    description: document.foot,
    styles: styles(document),
    fonts: [
      { name: SANS, data: fontFile('sans') },
      { name: SERIF, data: fontFile('serif') },
    ],
    sections: [
      {
        properties: {
          page: { margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: new docx.Footer({ children: [foot(docx, document)] }) },
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: lines(docx, document.title) }),
          ...(document.facts.length > 0 ? [factTable(docx, document.facts)] : []),
          ...document.parts.flatMap((part, index, parts) => block(docx, part, parts[index - 1])),
        ],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(file))
}

function styles({ language }: WrittenDocument) {
  const heading = (half: number, before: number) => ({
    run: { font: SERIF, size: half, color: '1F2937' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: SANS, size: size.body, language: { value: tags[language] } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: heading(size.title, 0),
      heading1: heading(size.heading, 280),
    },
  }
}

/** Lines that were written under each other stay so. */
const lines = (docx: Docx, text: string, bold = false) =>
  text.split('\n').map((line, index) => new docx.TextRun({ text: line, bold, break: index === 0 ? 0 : 1 }))

function block(docx: Docx, part: DocumentPart, above: DocumentPart | undefined): Block[] {
  switch (part.kind) {
    case 'heading':
      return [new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: lines(docx, part.text) })]
    case 'paragraph':
      return [new docx.Paragraph({ children: lines(docx, part.text) })]
    case 'list':
      return part.items.map(item => new docx.Paragraph({ bullet: { level: 0 }, children: lines(docx, item) }))
    case 'facts':
      return [factTable(docx, part.items)]
    case 'table':
      return [
        ...(captionShown(part.caption, above)
          ? [new docx.Paragraph({ keepNext: true, children: lines(docx, part.caption, true) })]
          : []),
        table(docx, part),
      ]
  }
}

const noBorder = { style: 'none', size: 0, color: 'auto' } as const
const thin = { style: 'single', size: 4, color: 'C4C8CE' } as const
const ruled = {
  top: thin,
  bottom: thin,
  left: noBorder,
  right: noBorder,
  insideHorizontal: thin,
  insideVertical: noBorder,
}
const inCell = { top: 50, bottom: 50, right: 120 } as const

function factTable(docx: Docx, items: readonly DocumentFact[]): DocxTable {
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: [TERM, WIDTH - TERM],
    borders: ruled,
    rows: items.map(
      ({ term, value }) =>
        new docx.TableRow({
          cantSplit: true,
          children: [
            cell(docx, term, { width: TERM, bold: true }),
            cell(docx, value, { width: WIDTH - TERM }),
          ],
        }),
    ),
  })
}

function table(docx: Docx, part: Extract<DocumentPart, { kind: 'table' }>): DocxTable {
  const width = Math.floor(WIDTH / part.columns.length)
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map((text, index) =>
      cell(docx, text, { width, bold: bold || index === 0, right: part.columns[index]?.number }),
    )
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: part.columns.map(() => width),
    borders: ruled,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          part.columns.map(column => column.head),
          true,
        ),
      }),
      ...part.rows.map(row => new docx.TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}

function cell(docx: Docx, text: string, look: { width: number; bold?: boolean; right?: boolean }) {
  return new docx.TableCell({
    width: { size: look.width, type: 'dxa' },
    margins: inCell,
    children: [
      new docx.Paragraph({
        spacing: { after: 0 },
        alignment: look.right ? 'right' : 'left',
        children: lines(docx, text, look.bold),
      }),
    ],
  })
}

function foot(docx: Docx, { foot: text }: WrittenDocument): DocxParagraph {
  return new docx.Paragraph({
    children: [
      new docx.TextRun({ text: `${text}  ·  `, size: size.small }),
      new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: size.small }),
      new docx.TextRun({ text: '/', size: size.small }),
      new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES], size: size.small }),
    ],
  })
}
