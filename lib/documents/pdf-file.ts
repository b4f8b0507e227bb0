import { type Face, fontFile } from './fonts'
import { captionShown, type DocumentFact, type DocumentPart, type WrittenDocument } from './model'

type Pdf = PDFKit.PDFDocument
type Structure = PDFKit.PDFStructureElement

const tags = { da: 'da-DK', en: 'en-GB' } as const

/** PDF/UA, which the library can and its types do not know. */
const accessible: object = { subset: 'PDF/UA' }

/** Sizes and distances in points. */
const MARGIN = 51
const FOOT = 36
const size = { title: 19, heading: 12, body: 10, small: 8 } as const
const INK = '#1f2937'
const QUIET = '#4b5563'
const LINE = '#c4c8ce'

/**
 * A document as .pdf on A4: tagged (PDF/UA), with its language and title, and the product's faces embedded, so that it reads
 * aloud in order and looks the same everywhere. The library is loaded the first time somebody asks.
 */
export async function pdfFile(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    // The standard face is never used, and its metrics would have to lie beside the bundle.
    font: fontFile('sans') as unknown as string,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    ...accessible,
    lang: tags[document.language],
    displayTitle: true,
    info: { Title: document.title, Creator: 'Råderum', Producer: 'Råderum' },
  })
  const chunks: Buffer[] = []
  pdf.on('data', chunk => chunks.push(chunk))
  const ended = new Promise<void>(resolve => pdf.on('end', () => resolve()))
  for (const face of ['sans', 'sansBold', 'serif'] as const) pdf.registerFont(face, fontFile(face))
  write(pdf, document)
  footEverySheet(pdf, document.foot)
  pdf.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function write(pdf: Pdf, document: WrittenDocument): void {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  say(pdf, root, 'H1', document.title, { face: 'serif', size: size.title })
  if (document.facts.length > 0) {
    pdf.moveDown(0.6)
    facts(pdf, root, document.facts)
  }
  for (const [index, part] of document.parts.entries()) writePart(pdf, root, part, document.parts[index - 1])
  root.end()
}

function writePart(pdf: Pdf, root: Structure, part: DocumentPart, above: DocumentPart | undefined): void {
  switch (part.kind) {
    case 'heading':
      pdf.moveDown(0.45)
      keepTogether(pdf, 4 * size.heading)
      say(pdf, root, 'H2', part.text, { face: 'serif', size: size.heading })
      pdf.moveDown(0.1)
      return
    case 'paragraph':
      say(pdf, root, 'P', part.text, { face: 'sans', size: size.body })
      pdf.moveDown(0.3)
      return
    case 'list':
      list(pdf, root, part.items)
      return
    case 'facts':
      facts(pdf, root, part.items)
      return
    case 'table':
      table(pdf, root, part, captionShown(part.caption, above))
  }
}

interface Look {
  face: Face
  size: number
  color?: string
}

/** A block of text with its tag. */
function say(pdf: Pdf, parent: Structure, tag: string, text: string, look: Look): void {
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(look.face)
        .fontSize(look.size)
        .fillColor(look.color ?? INK)
        .text(text, MARGIN, undefined, { lineGap: look.size * 0.16 })
    }),
  )
}

/** A heading never stands alone at the foot of a sheet. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.maxY()) pdf.addPage()
}

function list(pdf: Pdf, root: Structure, items: readonly string[]): void {
  const whole = pdf.struct('L')
  root.add(whole)
  for (const item of items) {
    const line = pdf.struct('LI')
    whole.add(line)
    const y = pdf.y
    pdf.font('sans').fontSize(size.body).fillColor(INK)
    line.add(pdf.struct('Lbl', {}, () => pdf.text('•', MARGIN, y, { lineBreak: false })))
    line.add(
      pdf.struct('LBody', {}, () =>
        pdf.text(item, MARGIN + 14, y, { lineGap: size.body * 0.25, align: 'left' }),
      ),
    )
    line.end()
    pdf.moveDown(0.2)
  }
  whole.end()
  pdf.x = MARGIN
  pdf.moveDown(0.3)
}

const ruled = { top: 0, left: 0, right: 0, bottom: 0.6 } as const
const style = {
  border: ruled,
  borderColor: LINE,
  padding: { top: 2, bottom: 3, left: 0, right: 8 },
  textColor: INK,
  textOptions: { lineGap: 1.5 },
} as const

/** The library cuts off a row that is higher than a sheet, so what is long is told below its term instead. */
const longestInRow = 1200

function facts(pdf: Pdf, root: Structure, items: readonly DocumentFact[]): void {
  const cut = items.findIndex(item => item.value.length > longestInRow)
  const long = items[cut]
  if (!long) {
    factTable(pdf, root, items)
    return
  }
  factTable(pdf, root, items.slice(0, cut))
  say(pdf, root, 'P', long.term, { face: 'sansBold', size: size.body })
  say(pdf, root, 'P', long.value, { face: 'sans', size: size.body })
  pdf.moveDown(0.3)
  facts(pdf, root, items.slice(cut + 1))
}

function factTable(pdf: Pdf, root: Structure, items: readonly DocumentFact[]): void {
  if (items.length === 0) return
  pdf.font('sans').fontSize(size.body).fillColor(INK)
  const term = (pdf.page.width - 2 * MARGIN) * 0.32
  pdf.x = MARGIN
  pdf.table({
    ...inside(root),
    columnStyles: [{ width: term, textColor: QUIET }, '*'],
    defaultStyle: style,
    data: items.map(item => [{ text: item.term, ...heads('row') }, { text: item.value }]),
  })
  pdf.x = MARGIN
  pdf.moveDown(0.6)
}

function table(
  pdf: Pdf,
  root: Structure,
  part: Extract<DocumentPart, { kind: 'table' }>,
  isCalled: boolean,
): void {
  pdf.moveDown(0.2)
  keepTogether(pdf, 6 * size.body)
  if (isCalled) say(pdf, root, 'P', part.caption, { face: 'sansBold', size: size.body })
  pdf.font('sans').fontSize(size.body).fillColor(INK)
  pdf.x = MARGIN
  pdf.table({
    ...inside(root),
    columnStyles: part.columns.map(column =>
      column.number ? { width: 78, align: { x: 'right' as const } } : { width: '*' },
    ),
    defaultStyle: style,
    data: [
      part.columns.map(column => ({ text: column.head, font: { src: 'sansBold' }, ...heads('column') })),
      ...part.rows.map(row => row.map((text, index) => (index === 0 ? { text, ...heads('row') } : { text }))),
    ],
  })
  pdf.x = MARGIN
  pdf.moveDown(0.6)
}

/** What the library can and its types do not know: a table that is tagged, with cells that head a row or a column. */
const inside = (structParent: Structure): object => ({ structParent })
const heads = (scope: 'row' | 'column'): { type: 'TH' } => ({ type: 'TH', scope }) as { type: 'TH' }

/** The foot is no part of what is read: it says where the sheet comes from. */
function footEverySheet(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    // Below the margin: without this the library would turn over to a new page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    const y = pdf.page.height - MARGIN
    const width = pdf.page.width - 2 * MARGIN
    pdf.font('sans').fontSize(size.small).fillColor(QUIET)
    pdf.text(foot, MARGIN, y, { width: width - 40, lineBreak: false, ellipsis: true })
    pdf.text(`${page + 1}/${count}`, MARGIN, y, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}
