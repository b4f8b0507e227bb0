import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { database, reader } from './client'
import { rowsAsJson } from './rows-as-json'
import { governanceCase, requirement, signal } from './schema'
import { loadDemo } from './seed/demo/load'

withFreshDatabase()
beforeAll(async () => {
  await loadDemo(await database(), '2026-11-23')
})

it('gives the rows that a statement of their own gives, of the row they come with and no other', async () => {
  const db = await reader()
  const signals = rowsAsJson(
    signal,
    sql`${signal.requirementId} = ${requirement.id} and ${signal.state} <> 'cleared'`,
    sql`${signal.id}`,
  )
  const cases = rowsAsJson(
    governanceCase,
    sql`${governanceCase.requirementId} = ${requirement.id}`,
    sql`${governanceCase.id} desc`,
  )
  const rows = await db
    .select({ id: requirement.id, signals: signals.sql, cases: cases.sql })
    .from(requirement)
    .orderBy(asc(requirement.id))
  const seen = { signals: 0, cases: 0 }
  for (const row of rows) {
    const own = await db
      .select()
      .from(signal)
      .where(and(eq(signal.requirementId, row.id), ne(signal.state, 'cleared')))
      .orderBy(asc(signal.id))
    const ownCases = await db
      .select()
      .from(governanceCase)
      .where(eq(governanceCase.requirementId, row.id))
      .orderBy(desc(governanceCase.id))
    expect(signals.read(row.signals)).toEqual(own)
    expect(cases.read(row.cases)).toEqual(ownCases)
    seen.signals += own.length
    seen.cases += ownCases.length
  }
  expect(Math.min(seen.signals, seen.cases)).toBeGreaterThan(5)
})
