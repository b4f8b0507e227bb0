import { createServer } from 'node:http'
import next from 'next'
import { isPage, Turns } from './turns.mjs'

/*
 * The production server: Next's own request handler, behind turns for pages. Started by `serverArguments` (serve.mjs).
 */

const port = Number(process.argv[2])
process.env.PORT = String(port)
// Where the server asks itself for the page that a form leads to; `next start` says it too. By what a request says of its host or scheme it would ask elsewhere.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`
const app = next({ dev: false, port })
await app.prepare()
const answer = app.getRequestHandler()

const isEmbedded = (process.env.DATABASE_URL ?? 'file:').startsWith('file:')

/**
 * Pages wait for nothing but the processor where the database is a file: one is drawn while another is compressed and sent. From a remote
 * database more are under way.
 */
const turns = new Turns({ most: isEmbedded ? 2 : 8, longest: 2000 })

async function handle(request, response) {
  try {
    await answer(request, response)
  } catch (error) {
    console.error(error)
    response.statusCode = 500
    response.end()
  }
}

const server = createServer((request, response) => {
  if (isPage(request)) turns.take(response, () => handle(request, response))
  else handle(request, response)
})
server.on('error', error => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port, () => console.log(`Ready on port ${port}`))

/** What has been asked for is answered first. */
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () =>
    server.close(async () => {
      await app.close()
      process.exit(0)
    }),
  )
