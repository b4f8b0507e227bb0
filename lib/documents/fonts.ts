import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const family = 'node_modules/@expo-google-fonts'
const files = {
  sans: `${family}/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf`,
  sansBold: `${family}/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf`,
  serif: `${family}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
} as const

export type Face = keyof typeof files

const read = new Map<Face, Buffer>()

/**
 * A face of the product, whole, to be embedded in a file: what pages use has only the letters of pages. Read once.
 */
export function fontFile(face: Face): Buffer {
  const known = read.get(face)
  if (known) return known
  const file = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), files[face]))
  read.set(face, file)
  return file
}
