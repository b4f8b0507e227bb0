import { spawn } from 'node:child_process'

export interface AttackedServer {
  address: string
  /** Everything it has written on its two outputs since it answered; before that it tells its own address. */
  output(): string
  stop(): Promise<void>
}

/** The production server on a database, DATABASE_URL's own unless another is named, with all it says kept. */
export async function startAttacked(
  serverArguments: readonly string[],
  port: string,
  databaseUrl = process.env.DATABASE_URL,
): Promise<AttackedServer> {
  const address = `http://localhost:${port}`
  const other = await fetch(address).catch(() => null)
  if (other) throw new Error(`Another server answers on port ${port}`)
  const server = spawn(process.execPath, serverArguments, {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: port,
      NEXTAUTH_URL: address,
      PUBLIC_URL: address,
    },
  })
  let said = ''
  const keep = (data: Buffer) => {
    said += String(data)
  }
  server.stdout.on('data', keep)
  server.stderr.on('data', keep)
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 150) throw new Error(`The server did not start:\n${said}`)
    const response = await fetch(`${address}/api/health`).catch(() => null)
    if (response?.ok) break
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  said = ''
  return {
    address,
    output: () => said,
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}
