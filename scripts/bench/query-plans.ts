import type { Client } from '@libsql/client'
import type { SlowStatement } from './server'

const SLOW = 5

/** The least each statement took over several passes: what it costs, not what a busy machine added. */
export function leastTimes(passes: readonly SlowStatement[][]): SlowStatement[] {
  const least = new Map<string, number>()
  for (const { sql, ms } of passes.flat()) least.set(sql, Math.min(ms, least.get(sql) ?? ms))
  return [...least].map(([sql, ms]) => ({ sql, ms })).filter(each => each.ms >= SLOW)
}

/** Prints how SQLite goes about each statement. */
export async function printPlans(
  client: Client,
  title: string,
  statements: readonly SlowStatement[],
): Promise<void> {
  console.log(`\n${title}: ${statements.length === 0 ? 'none' : statements.length}`)
  for (const { sql, ms } of [...statements].sort((a, b) => b.ms - a.ms)) {
    console.log(`\n  ${ms.toFixed(1)} ms  ${sql.replace(/\s+/g, ' ').slice(0, 400)}`)
    const args = Array.from(sql.matchAll(/\?/g), () => null)
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    for (const row of rows) console.log(`      ${String(row.detail)}`)
  }
}
