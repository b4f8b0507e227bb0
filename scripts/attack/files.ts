import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Stolen {
  name: string
  bytes: Buffer
}

/** Every file below a folder with its bytes: what a thief takes home. */
function everyFile(folder: string): Stolen[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? everyFile(path) : [{ name: path, bytes: readFileSync(path) }]
  })
}

/** Copies the server's folder as it is, while it runs. */
export function steal(from: string, to: string): Stolen[] {
  cpSync(from, to, { recursive: true })
  return everyFile(to)
}

/** Where each of these byte strings (or its hex) last stands in the file; those not found are left out. */
export function orderInFile(bytes: Buffer, marks: readonly Buffer[]): number[] {
  const found = marks.flatMap((mark, index) => {
    const raw = bytes.lastIndexOf(mark)
    const at = raw >= 0 ? raw : bytes.lastIndexOf(mark.toString('hex'))
    return at >= 0 ? [{ index, at }] : []
  })
  return found.sort((a, b) => a.at - b.at).map(({ index }) => index)
}
