import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { governanceCase, person, publication, requirement, roleAssignment, signal } from '@/db/schema'
import { loadDemo } from '@/db/seed/demo/load'
import { actAs } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { formatReference } from '@/lib/register/reference'
import OneRequirementPage, { generateMetadata } from './page'

const page = vi.hoisted(() => {
  const forgetting: (() => void)[] = []
  return {
    onBegin: (forget: () => void) => forgetting.push(forget),
    begin: () => {
      for (const forget of forgetting) forget()
    },
  }
})

/** Vitest runs React as a browser has it, which remembers nothing for a page; here it does, until the next begins. */
vi.mock('react', async original => {
  const remembering = <Given extends unknown[], Value>(make: (...given: Given) => Value) => {
    const known: { given: Given; value: Value }[] = []
    page.onBegin(() => known.splice(0))
    return (...given: Given): Value => {
      const found = known.find(each => each.given.every((one, place) => Object.is(one, given[place])))
      if (found) return found.value
      const value = make(...given)
      known.push({ given, value })
      return value
    }
  }
  return { ...(await original<typeof import('react')>()), cache: remembering }
})

withFreshDatabase()
beforeAll(async () => {
  await loadDemo(await database(), '2026-11-23')
})

/** What the page of a requirement asks the database for, for somebody of the management, once the process has in memory what it keeps there. */
async function statementsOf(referenceNumber: number): Promise<string[]> {
  const { client, db } = await database()
  const [manager] = await db
    .select({ id: person.id, sessionVersion: person.sessionVersion })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .where(and(eq(roleAssignment.role, 'management'), isNull(roleAssignment.validUntil)))
    .limit(1)
  if (!manager) throw new Error('The demo has a manager')
  await actAs(manager)
  const asked = {
    params: Promise.resolve({ reference: formatReference(referenceNumber) }),
    searchParams: Promise.resolve({}),
  }
  await OneRequirementPage(asked)
  page.begin()
  const statements: string[] = []
  const execute = client.execute
  client.execute = ((statement: { sql: string }) => {
    statements.push(statement.sql)
    return (execute as (statement: unknown) => unknown).call(client, statement)
  }) as typeof client.execute
  await generateMetadata(asked)
  await OneRequirementPage(asked)
  client.execute = execute
  return statements
}

const repeated = (statements: readonly string[]) =>
  statements.filter((statement, place) => statements.indexOf(statement) !== place)

it('reads what the parts of a page share once', async () => {
  const { db } = await database()
  const [full] = await db
    .select({ number: requirement.referenceNumber })
    .from(requirement)
    .innerJoin(
      governanceCase,
      and(eq(governanceCase.requirementId, requirement.id), ne(governanceCase.state, 'closed')),
    )
    .innerJoin(publication, and(eq(publication.requirementId, requirement.id), eq(publication.current, true)))
    .orderBy(desc(publication.id))
    .limit(1)
  if (!full) throw new Error('The demo has a requirement with results and a case')
  const statements = await statementsOf(full.number)
  expect(repeated(statements)).toEqual([])
  expect(statements.length).toBeLessThan(17)
})

it('asks no more of a requirement that others overlap with, however many they are', async () => {
  const { db } = await database()
  const overlaps = await db
    .select({ number: requirement.referenceNumber })
    .from(requirement)
    .innerJoin(
      signal,
      and(eq(signal.requirementId, requirement.id), eq(signal.kind, 'overlap'), ne(signal.state, 'cleared')),
    )
    .where(eq(requirement.status, 'active'))
  expect(overlaps.length).toBeGreaterThan(2)
  for (const { number } of overlaps.slice(0, 6)) {
    const statements = await statementsOf(number)
    expect(repeated(statements)).toEqual([])
    expect(statements.length).toBeLessThan(17)
  }
})
