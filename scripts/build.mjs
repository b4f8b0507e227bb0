import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const sources = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'docs',
  'public',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
]

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node)
  const visit = path => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name))
    } else if (!path.includes('.test.')) hash.update(path).update(readFileSync(path))
  }
  for (const path of sources) visit(path)
  return hash.digest('hex')
}

/** Builds the product unless this very source has been built here before. Gives whether there is a build now. */
export async function buildProduct(env) {
  const stamp = join(env.NEXT_DIST_DIR ?? '.next', 'built-from')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true
  console.log('Building ...')
  rmSync(stamp, { force: true })
  if ((await run('node', ['node_modules/next/dist/bin/next', 'build'], env)) !== 0) return false
  writeFileSync(stamp, now)
  return true
}
