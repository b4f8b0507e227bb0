import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** The product behind a line on which everything comes late. */
export interface SlowServer {
  address: string
  stop(): void
}

const LATE_MS = 1_500
const AFTER_THE_FIRST_ROW = '</tr><tr>'

/**
 * Passes everything on to the server at `address`, and sends what a page says after the first row of its table (or from
 * `late` on, words of its HTML or of what React sends for it), and the fonts, only when the browser has had time to draw without them.
 */
export async function slowServerBefore(address: string, late = AFTER_THE_FIRST_ROW): Promise<SlowServer> {
  const server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
    const onward = request(`${address}${incoming.url}`, { method: incoming.method, headers }, async reply => {
      const type = reply.headers['content-type'] ?? ''
      const { 'content-length': _, ...rest } = reply.headers
      outgoing.writeHead(reply.statusCode ?? 500, rest)
      const pieces: Buffer[] = []
      for await (const piece of reply) pieces.push(piece)
      const body = Buffer.concat(pieces)
      const from = body.indexOf(late)
      const cut = /^text\/(html|x-component)/.test(type) && from > 0 ? from : 0
      if (cut) outgoing.write(body.subarray(0, cut))
      if (cut || type.startsWith('font/')) await setTimeout(LATE_MS)
      outgoing.end(body.subarray(cut))
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close().closeAllConnections(),
  }
}
