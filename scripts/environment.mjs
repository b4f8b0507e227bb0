import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const secretFile = 'data/secret'

/** Says one sentence and ends: settings and machines are the reader's to mend, a stack trace is not. */
export function stop(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** The scripts name files from the top of the project, wherever they were started from. */
export function standInProject() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Råderum needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
}

/** Written aside and then given its name, which only the first of several can: so nobody reads half of one, and all read the same. */
function makeSecret() {
  mkdirSync('data', { recursive: true })
  const own = `${secretFile}.${process.pid}`
  writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(own, secretFile)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
}

/** Signs the sessions. Made on the first start and kept, so that a restart signs nobody out. */
function keptSecret() {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  try {
    if (!existsSync(secretFile)) makeSecret()
    const secret = readFileSync(secretFile, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch (error) {
    stop(
      `The folder data must be writable, to keep the secret that signs sessions (${error.code}); or set NEXTAUTH_SECRET.`,
    )
  }
  return stop(`${secretFile} is damaged: delete it (everybody signs in again), or set NEXTAUTH_SECRET.`)
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
    // The database's threads each take memory of their own from the C library, which does not give it back: 20 MB with two such parts fewer.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2',
  }
}

/** Stops when something else answers on the port. A port that is none is left to the check of all settings. */
export async function requireFreePort(port) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) return
  const problem = await new Promise(resolve => {
    const trial = createServer()
    trial.once('error', error => resolve(error.code))
    trial.listen(Number(port), () => trial.close(() => resolve(null)))
  })
  if (problem === 'EADDRINUSE')
    stop(`Port ${port} is in use by another program. End it, or set PORT to another.`)
  if (problem) stop(`Port ${port} cannot be used (${problem}). Set PORT to another.`)
}
