import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Tells whether anything has changed in these files and folders, tests and notes of migrations apart. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else if (!path.includes('.test.') && !path.includes('/meta/'))
      hash.update(path).update(readFileSync(path))
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}
