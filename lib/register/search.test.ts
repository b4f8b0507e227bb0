import { beforeAll, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database, reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { loadRegister } from './index-in-memory'
import { readFilters } from './list-filters'
import { listRequirements } from './queries'
import { searchRequirements } from './search-queries'

withFreshDatabase()

let root: Unit
let anybody: Person

beforeAll(async () => {
  root = await aMunicipality()
  anybody = await aPerson(root)
  await aRequirement(root, {
    referenceNumber: 42,
    title: 'Årsplan for økonomien',
    demand: 'Skrives hvert år.',
  })
  await aRequirement(root, { referenceNumber: 7, title: 'Medicinskab', demand: 'Låses. Se STY 42 timer.' })
  await aRequirement(root, {
    referenceNumber: 420,
    title: 'Arsenik og øvrige gifte',
    demand: 'Opbevares aflåst.',
  })
})

const titles = async (q: string) =>
  (await listRequirements(await actorOf(anybody), readFilters({ q }))).rows.map(each => each.row.title)

describe('searching the register', () => {
  it('finds the beginnings of words, and every word must be there', async () => {
    expect(await titles('medi')).toEqual(['Medicinskab'])
    expect(await titles('skab')).toEqual([])
    expect(await titles('øko års')).toEqual(['Årsplan for økonomien'])
    expect(await titles('øko gift')).toEqual([])
  })

  it('keeps Danish letters apart from those they resemble', async () => {
    expect(await titles('ÅRS')).toEqual(['Årsplan for økonomien'])
    expect(await titles('ars')).toEqual(['Arsenik og øvrige gifte'])
    expect(await titles('oko')).toEqual([])
    expect(await titles('Øvr')).toEqual(['Arsenik og øvrige gifte'])
  })

  it('puts the requirement whose reference is typed first', async () => {
    for (const q of ['STY-0042', 'sty 42', '42', 'sty0042'])
      expect((await titles(q))[0], q).toBe('Årsplan for økonomien')
    expect(await titles('42')).toContain('Medicinskab')
  })

  it('takes anything that can be typed', async () => {
    for (const q of ['"', "' OR 1", 'NEAR(', '*', '- -', 'title:', '😀', 'a'.repeat(500)])
      expect(await titles(q), q).toEqual([])
  })

  it('sees what was written a moment ago', async () => {
    expect(await titles('zebra')).toEqual([])
    await aRequirement(root, { referenceNumber: 900, title: 'Zebrastriber' })
    expect(await titles('zebra')).toEqual(['Zebrastriber'])
  })

  it('is quick among 10,000', async () => {
    const { write } = await database()
    await write(async tx => {
      for (let from = 1000; from < 11_000; from += 250)
        await tx.insert(requirement).values(
          Array.from({ length: 250 }, (_, step) => ({
            referenceNumber: from + step,
            title: `Kontrolskema ${step} for medicin og fravær`,
            demand: 'Der føres kontrolskema ved hvert besøg, og det gemmes i fem år.',
            purpose: 'At fejl opdages i tide.',
            kind: 'documentation' as const,
            level: 'institution' as const,
            authority: 'institution' as const,
            introducedBecause: 'habit' as const,
            status: 'active' as const,
            ownerUnitId: root.id,
            createdAt: 0,
            updatedAt: 0,
          })),
        )
      await countChange(tx, 'register')
    })
    const db = await reader()
    const begun = performance.now()
    const index = await loadRegister(db)
    const loaded = performance.now() - begun
    const actor = await actorOf(anybody)
    const timed = async (q: string) => {
      const at = performance.now()
      const hits = await searchRequirements(db, index, q)
      return `${q}: ${hits.length} hits in ${(performance.now() - at).toFixed(1)} ms`
    }
    const lines = [await timed('arsen'), await timed('kontrolskema 24'), await timed('k'), await timed('k')]
    const at = performance.now()
    for (let round = 0; round < 100; round++)
      await listRequirements(actor, readFilters({ q: 'kontrol', kind: 'documentation' }))
    const each = (performance.now() - at) / 100
    console.log(
      `10,000 read into memory in ${loaded.toFixed(0)} ms; ${lines.join('; ')}; whole list query ${each.toFixed(2)} ms`,
    )
    expect(each).toBeLessThan(25)
  })
})
