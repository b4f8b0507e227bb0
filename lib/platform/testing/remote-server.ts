import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { type Client, createClient, type InValue, LibsqlError, type Transaction } from '@libsql/client'

/*
 * A libSQL server for tests: as much of its protocol (Hrana 2 over HTTP) as @libsql/client speaks to a remote
 * database, on top of the embedded driver. One interactive transaction for each stream, as on a real server.
 */

type Value =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string }

interface Statement {
  sql?: string
  sql_id?: number
  args?: Value[]
}

type Condition =
  | { type: 'ok'; step: number }
  | { type: 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and'; conds: Condition[] }
  | { type: 'or'; conds: Condition[] }

interface Step {
  condition?: Condition | null
  stmt: Statement
}

type Request =
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: { steps: Step[] } }
  | { type: 'sequence'; sql: string }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }
  | { type: 'close' }

interface Answer {
  cols: { name: string }[]
  rows: Value[][]
  affected_row_count: number
  last_insert_rowid: string | null
}

function received(value: Value): InValue {
  if (value.type === 'null') return null
  if (value.type === 'integer') return BigInt(value.value)
  if (value.type === 'blob') return Buffer.from(value.base64, 'base64')
  return value.value
}

function sent(value: unknown): Value {
  if (value === null || value === undefined) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) }
  if (typeof value === 'number') return { type: 'float', value }
  if (value instanceof ArrayBuffer)
    return { type: 'blob', base64: Buffer.from(new Uint8Array(value)).toString('base64') }
  return { type: 'text', value: String(value) }
}

const problem = (error: unknown) =>
  error instanceof LibsqlError
    ? { message: error.message, code: error.code }
    : { message: String(error), code: 'UNKNOWN' }

/** What one client does between opening and closing: its stored statements, and its transaction if it has begun one. */
class Stream {
  private readonly stored = new Map<number, string>()
  private transaction: Transaction | undefined

  constructor(private readonly client: Client) {}

  private textOf({ sql, sql_id }: Statement): string {
    return sql ?? this.stored.get(sql_id ?? -1) ?? ''
  }

  private async execute(statement: Statement): Promise<Answer> {
    const sql = this.textOf(statement)
    const nothing = { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null }
    if (/^\s*begin/i.test(sql)) {
      this.transaction = await this.client.transaction(/immediate/i.test(sql) ? 'write' : 'deferred')
      return nothing
    }
    if (/^\s*(commit|rollback)\s*$/i.test(sql)) {
      const ending = this.transaction
      this.transaction = undefined
      await (/commit/i.test(sql) ? ending?.commit() : ending?.rollback())
      return nothing
    }
    const args = (statement.args ?? []).map(received)
    const result = await (this.transaction ?? this.client).execute({ sql, args })
    return {
      cols: result.columns.map(name => ({ name })),
      rows: result.rows.map(row => result.columns.map((_, column) => sent(row[column]))),
      affected_row_count: result.rowsAffected,
      last_insert_rowid: result.lastInsertRowid === undefined ? null : String(result.lastInsertRowid),
    }
  }

  private async batch(steps: Step[]) {
    const results: (Answer | null)[] = []
    const errors: ({ message: string; code: string } | null)[] = []
    const holds = (condition: Condition): boolean => {
      if (condition.type === 'ok') return results[condition.step] != null
      if (condition.type === 'error') return errors[condition.step] != null
      if (condition.type === 'not') return !holds(condition.cond)
      return condition.type === 'and' ? condition.conds.every(holds) : condition.conds.some(holds)
    }
    for (const { condition, stmt } of steps) {
      if (condition && !holds(condition)) {
        results.push(null)
        errors.push(null)
        continue
      }
      try {
        results.push(await this.execute(stmt))
        errors.push(null)
      } catch (error) {
        results.push(null)
        errors.push(problem(error))
      }
    }
    return { step_results: results, step_errors: errors }
  }

  close() {
    this.transaction?.close()
    this.transaction = undefined
  }

  /** Answers one request as the protocol wants it: `ok` with what was asked for, or `error` with the driver's code. */
  async answer(request: Request) {
    try {
      return { type: 'ok', response: { type: request.type, ...(await this.carryOut(request)) } }
    } catch (error) {
      return { type: 'error', error: problem(error) }
    }
  }

  private async carryOut(request: Request): Promise<object> {
    if (request.type === 'execute') return { result: await this.execute(request.stmt) }
    if (request.type === 'batch') return { result: await this.batch(request.batch.steps) }
    if (request.type === 'sequence') await this.client.executeMultiple(request.sql)
    else if (request.type === 'store_sql') this.stored.set(request.sql_id, request.sql)
    else if (request.type === 'close_sql') this.stored.delete(request.sql_id)
    else this.close()
    return {}
  }
}

async function bodyOf(request: IncomingMessage): Promise<{ baton: string | null; requests: Request[] }> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return JSON.parse(text)
}

export interface RemoteServer {
  url: string
  /** How many requests it has had: what a write costs in round trips. */
  requests(): number
  close(): Promise<void>
}

/** Starts a libSQL server on a free port, for the database in `file`. */
export async function startRemoteServer(file: string, authToken?: string): Promise<RemoteServer> {
  const client = createClient({ url: `file:${file}`, intMode: 'bigint' })
  const streams = new Map<string, Stream>()
  let count = 0
  const server = createServer(async (request, response) => {
    count += 1
    if (authToken && request.headers.authorization !== `Bearer ${authToken}`) {
      response.writeHead(401).end()
      return
    }
    if (request.url !== '/v2/pipeline' || request.method !== 'POST') {
      response.writeHead(request.url === '/v2' ? 200 : 404).end()
      return
    }
    const { baton, requests } = await bodyOf(request)
    const key = baton ?? randomUUID()
    const stream = streams.get(key) ?? new Stream(client)
    streams.set(key, stream)
    const results = []
    for (const each of requests) results.push(await stream.answer(each))
    const closed = requests.some(each => each.type === 'close')
    if (closed) streams.delete(key)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ baton: closed ? null : key, base_url: null, results }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => count,
    async close() {
      for (const stream of streams.values()) stream.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      client.close()
    },
  }
}
