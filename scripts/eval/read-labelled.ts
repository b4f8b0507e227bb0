import { readFileSync } from 'node:fs'

/** A labelled text: rows of one subject ask for the same, all others do not; a sector stands for who is bound. */
export interface Labelled {
  subject: string
  text: string
  sector: string
}

/** Reads a file of labelled texts, columns named in its first line. Throws where one is missing. */
export function readLabelled(file: string): Labelled[] {
  // What a spreadsheet wrote begins with a mark of its own.
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean)
  const columns = head.split('\t')
  const at = (name: string) => {
    const column = columns.indexOf(name)
    if (column < 0) throw new Error(`${file} has no column ${name}.`)
    return column
  }
  const [subject, title, purpose, sector] = [at('subject'), at('title'), at('purpose'), at('sector')]
  return lines.map(line => {
    const fields = line.split('\t')
    return {
      subject: fields[subject] ?? '',
      text: `${fields[title] ?? ''}. ${fields[purpose] ?? ''}`,
      sector: fields[sector] ?? '',
    }
  })
}
