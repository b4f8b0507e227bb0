import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/*
 * Node tells of every request as it comes in, whoever serves it. The count stands on globalThis: the bundler makes this module once for each
 * part of the server.
 */
const shared = globalThis as unknown as { raaderumInFlight?: { count: number } }

function follow(): { count: number } {
  const requests = { count: 0 }
  subscribe('http.server.request.start', message => {
    requests.count += 1
    // Closes once, whether it was answered or broken off.
    ;(message as { response: ServerResponse }).response.once('close', () => {
      requests.count -= 1
    })
  })
  return requests
}

/** How many requests this process is answering just now; those that came before it was first asked for are not counted. */
export function requestsInFlight(): number {
  shared.raaderumInFlight ??= follow()
  return shared.raaderumInFlight.count
}
