import { spawn, spawnSync } from 'node:child_process'

/** Runs a command to its end and gives its exit code. */
export function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env })
  if (error) console.error(error.message)
  return status ?? 1
}

/** Runs a command, and hands it the signals this process gets, so that stopping one stops both. */
export function become(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
  return child
}
