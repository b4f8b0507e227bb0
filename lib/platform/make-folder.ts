import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never comes back where a folder cannot
 * be made and the system says that its name is missing, as in /proc.
 * @throws the system's error when it cannot be made, or is a file
 */
export function makeFolder(folder: string, mode?: number): void {
  const above = dirname(folder)
  if (above !== folder && !existsSync(above)) makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}
