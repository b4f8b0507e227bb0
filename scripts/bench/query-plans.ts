import type { Client } from '@libsql/client'
import type { SlowStatement } from './server'

const SLOW = 5

export interface Statement extends SlowStatement {
  /** How often it was slow. */
  count: number
}

/** Each statement once: how often it was slow, and the most it took. */
export function eachOnce(slow: readonly SlowStatement[]): Statement[] {
  const once = new Map<string, Statement>()
  for (const { sql, ms } of slow) {
    const known = once.get(sql)
    once.set(sql, { sql, ms: Math.max(ms, known?.ms ?? 0), count: (known?.count ?? 0) + 1 })
  }
  return [...once.values()]
}

/** The least each statement took over several passes: what it costs, not what a busy machine added. */
export function leastTimes(passes: readonly SlowStatement[][]): Statement[] {
  const least = new Map<string, number>()
  for (const { sql, ms } of passes.flat()) least.set(sql, Math.min(ms, least.get(sql) ?? ms))
  const often = new Map(eachOnce(passes.flat()).map(each => [each.sql, each.count]))
  return [...least]
    .map(([sql, ms]) => ({ sql, ms, count: often.get(sql) ?? 0 }))
    .filter(each => each.ms >= SLOW)
}

/** Prints how SQLite goes about each statement. */
export async function printPlans(
  client: Client,
  title: string,
  statements: readonly Statement[],
): Promise<void> {
  console.log(`\n${title}: ${statements.length === 0 ? 'none' : statements.length}`)
  for (const { sql, ms, count } of [...statements].sort((a, b) => b.ms - a.ms)) {
    console.log(
      `\n  ${ms.toFixed(1)} ms${count > 1 ? ` (${count} times)` : ''}  ${sql.replace(/\s+/g, ' ').slice(0, 400)}`,
    )
    const args = Array.from(sql.matchAll(/\?/g), () => null)
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    for (const row of rows) console.log(`      ${String(row.detail)}`)
  }
}
