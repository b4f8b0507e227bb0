import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { solutionSupport } from '@/db/schema'
import { weekOf } from '@/lib/anonymous/week'
import { productSecret } from '@/lib/platform/product-secret'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { supportSolution } from './solution-actions'
import type { SolutionRow } from './solution-reads'
import { supportHandle } from './support-handle'
import { reorderSupports } from './support-order-writes'
import { aSolution } from './testing/solutions'

/*
 * Who looks on knows in which order people pressed. What is stored of their presses must not lie in that order once their week is over
 * (docs/anonymity.md).
 */

withFreshDatabase({ each: 'test' })

const THURSDAY = '2026-11-26T10:00:00Z'
const MONDAY = '2026-11-30T06:00:00Z'

let people: Person[]
let solution: SolutionRow
let other: SolutionRow

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(THURSDAY) })
  const root = await aMunicipality()
  const team = await aUnit(root)
  people = []
  for (let i = 0; i < 24; i++) people.push(await aPerson(team))
  const about = await aRequirement(team)
  solution = await aSolution(about, team)
  other = await aSolution(about, team)
})
afterAll(() => vi.useRealTimers())

async function pressAll(pressing: readonly Person[], { id }: SolutionRow, supports: 'yes' | 'no' = 'yes') {
  for (const somebody of pressing) {
    await actAs(somebody)
    expect((await submit(supportSolution, { solutionId: id, supports })).status).toBe('done')
  }
}
const storedNow = async () =>
  (await (await database()).client.execute('select * from solution_support order by rowid')).rows.map(row =>
    Object.values(row).map(String).join('|'),
  )
const byHandle = (rows: readonly string[]) => rows.toSorted()
const everyFile = () => {
  const folder = dirname((process.env.DATABASE_URL ?? '').slice('file:'.length))
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => ({ name: entry.name, bytes: readFileSync(join(folder, entry.name), 'latin1') }))
}

describe('the rows of those who support', () => {
  it('lie in the order of their hashes once their week is over, and nothing else remembers another', async () => {
    await pressAll(people.slice(0, 20), solution)
    await pressAll(people.slice(10, 20), other)
    const handles = people.slice(0, 20).map(each => supportHandle(productSecret(), solution.id, each.id))
    expect(await reorderSupports()).toBe(0)
    vi.setSystemTime(new Date(MONDAY))
    expect(await reorderSupports()).toBe(30)
    const after = await storedNow()
    expect(after).toHaveLength(30)
    expect(after).toEqual(byHandle(after))
    // Each handle stands in the table and in its index, and nowhere else: no log and no free page has kept where it lay.
    for (const { name, bytes } of everyFile()) {
      const standing = handles.map(handle => bytes.split(handle).length - 1)
      expect(standing, name).toEqual(handles.map(() => (name.endsWith('.db') ? 2 : 0)))
    }
    expect(await reorderSupports()).toBe(0)
  })

  it('are left alone while their week runs, and say the same as before', async () => {
    await pressAll(people.slice(0, 8), solution)
    vi.setSystemTime(new Date(MONDAY))
    await pressAll(people.slice(0, 2), solution, 'no')
    await pressAll(people.slice(8, 12), solution)
    const before = await storedNow()
    expect(await reorderSupports()).toBe(12)
    const after = await storedNow()
    expect(byHandle(after)).toEqual(byHandle(before))
    // What was taken back counts nowhere once that week is over too.
    vi.setSystemTime(new Date('2026-12-07T06:00:00Z'))
    expect(await reorderSupports()).toBe(10)
    expect(await storedNow()).toEqual(byHandle(before).filter(row => row.endsWith('|null')))
    expect(await reorderSupports()).toBe(0)
  })

  it('leave nothing of what was taken back, however many pages it filled', async () => {
    const handles = Array.from({ length: 200 }, (_, place) =>
      supportHandle(productSecret(), solution.id, place),
    )
    const week = weekOf(today())
    const { write } = await database()
    await write(tx =>
      tx.insert(solutionSupport).values(
        handles.map((handle, place) => ({
          ...{ solutionId: solution.id, handle, week, withdrawnWeek: place < 190 ? week : null },
        })),
      ),
    )
    vi.setSystemTime(new Date(MONDAY))
    expect(await reorderSupports()).toBe(10)
    for (const { name, bytes } of everyFile())
      expect(
        handles.slice(0, 190).filter(handle => bytes.includes(handle)),
        name,
      ).toEqual([])
  })
})
