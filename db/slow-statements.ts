import type { Client } from '@libsql/client'

/** Statements that take at least this long are told of, milliseconds. */
const SLOW = 5

/** In bench mode only: writes a line for each slow read, for `npm run bench` to explain. Texts only, never values. */
export function tellSlowStatements(client: Client): void {
  const execute = client.execute.bind(client) as (
    ...given: Parameters<Client['execute']>
  ) => ReturnType<Client['execute']>
  client.execute = (async (...given: Parameters<Client['execute']>) => {
    const began = performance.now()
    const result = await execute(...given)
    const ms = performance.now() - began
    const [statement] = given as [string | { sql: string }]
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (ms >= SLOW) console.log(JSON.stringify({ slowStatement: { sql, ms: Math.round(ms * 10) / 10 } }))
    return result
  }) as Client['execute']
}
