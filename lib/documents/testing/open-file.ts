import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** One line of words, so that it does not matter where a line broke. */
export const asWords = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** What a .docx says, in the order it is read. */
export function openDocx(file: Uint8Array) {
  const parts = unzipSync(file)
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const said = (name: string) =>
    [...xml(name).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|p)[ />]/g)]
      .map(([, text]) => (text === undefined ? ' ' : plain(text)))
      .join('')
  return {
    text: asWords(said('word/document.xml')),
    foot: asWords(
      Object.keys(parts)
        .filter(name => /^word\/footer\d*\.xml$/.test(name))
        .map(said)
        .join(' '),
    ),
    body: xml('word/document.xml'),
    styles: xml('word/styles.xml'),
    core: xml('docProps/core.xml'),
    names: Object.keys(parts),
  }
}

interface Marked {
  type?: string
  tag?: string
  str?: string
  hasEOL?: boolean
}

/** What is read, and what only stands at the foot of the sheet: the latter is marked as no part of the text. */
function apart(items: readonly Marked[]) {
  const said = { read: '', foot: '' }
  const open: boolean[] = []
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.tag === 'Artifact')
    else if (item.type === 'endMarkedContent') open.pop()
    else said[open.includes(true) ? 'foot' : 'read'] += `${item.str ?? ''}${item.hasEOL ? ' ' : ''}`
  }
  return said
}

interface StructureNode {
  role?: string
  children?: StructureNode[]
}

/** What a .pdf says, page by page, with its tags in order. */
export async function openPdf(file: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  let foot = ''
  const roles: string[] = []
  const gather = (node: StructureNode) => {
    if (node.role) roles.push(node.role)
    for (const child of node.children ?? []) gather(child)
  }
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const said = apart(items as Marked[])
    text += ` ${said.read}`
    foot += ` ${said.foot}`
    const tree = await page.getStructTree()
    if (tree) gather(tree as StructureNode)
  }
  const { info } = await pdf.getMetadata()
  const raw = Buffer.from(file).toString('latin1')
  const opened = {
    text: asWords(text),
    foot: asWords(foot),
    pages: pdf.numPages,
    roles,
    title: String((info as { Title?: string }).Title),
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1] ?? '',
    isTagged: raw.includes('/Marked true'),
  }
  await task.destroy()
  return opened
}
