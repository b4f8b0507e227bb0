import { spawn } from 'node:child_process'

/** How often a child's keeper looks whether whoever started it is still there, milliseconds. */
const LOOK_EVERY = 1000

const running = new Set()
const passOn = signal => {
  for (const child of running) child.kill(signal)
}

/**
 * Starts a command that never outlives this process: signals are handed on, and so is the end of the parent, for npm
 * passes a signal to its shell and the shell ends without telling anyone.
 */
function start(command, args, { env = process.env, output = 'inherit' } = {}) {
  const child = spawn(command, args, { stdio: ['inherit', output, 'inherit'], env })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** Waits for a command to end and gives its exit code; one that a signal ended, or that never started, failed. */
function ended(child) {
  return new Promise(resolve => {
    child.on('error', error => {
      running.delete(child)
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })
}

let endedBySignal = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    endedBySignal = true
    if (running.size === 0) process.exit(0)
    passOn(signal)
  })

const parent = process.ppid
setInterval(() => {
  if (process.ppid === parent) return
  endedBySignal = true
  if (running.size === 0) process.exit(0)
  passOn('SIGTERM')
}, LOOK_EVERY).unref()

/** Runs a command to its end and gives its exit code. Ends here when it was asked to end meanwhile. */
export async function run(command, args, env = process.env) {
  const code = await ended(start(command, args, { env }))
  if (endedBySignal) process.exit(1)
  return code
}

/** Like `run`, and gives what the command wrote on its output instead of showing it. */
export async function runForOutput(command, args, env = process.env) {
  const child = start(command, args, { env, output: 'pipe' })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
  })
  const code = await ended(child)
  if (endedBySignal) process.exit(1)
  return { code, output }
}

/** Runs a command as what this process is from now on: ends when it ends, and as it ends. */
export function become(command, args, env = process.env) {
  const child = start(command, args, { env })
  ended(child).then(code => process.exit(endedBySignal ? 0 : code))
  return child
}
