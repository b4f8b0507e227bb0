import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const secretFile = 'data/secret'

/** Says one sentence and ends: settings and machines are the reader's to mend, a stack trace is not. */
export function stop(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Råderum needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
}

/** Signs the sessions. Made on the first start and kept, so that a restart signs nobody out. */
function keptSecret() {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  if (!existsSync(secretFile)) {
    mkdirSync('data', { recursive: true })
    writeFileSync(secretFile, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(secretFile, 'utf8').trim()
}

/** The environment of everything the scripts start: next-auth wants its address and secret spelled out. */
export function productEnvironment() {
  const port = process.env.PORT || '3000'
  const address = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, '')
  return {
    ...process.env,
    PORT: port,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: keptSecret(),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
