import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database, reader, type Transaction } from '@/db/client'
import {
  governanceCase,
  person,
  publication,
  ratingRound,
  requirement,
  requirementBinding,
  requirementGroup,
  settings,
  signal,
  unit,
} from '@/db/schema'
import { aMunicipality, aPerson, aRequirement, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { someFigures } from '@/lib/rating/testing/publications'
import { signalKinds } from '@/lib/signals/vocabulary'
import { caseStates } from '@/lib/workflow/states'
import { loadRegister } from './index-in-memory'
import { readFilters, sorts } from './list-filters'
import type { ListIndex } from './list-index'
import { requirementStatuses } from './vocabulary'

withFreshDatabase()

const UNITS = 12
const memory = globalThis as unknown as { raaderumRegisterIndex?: unknown }

/** Servers on the one database: each has a memory of its own. */
const memories: unknown[] = [undefined, undefined]
async function loadAs(server: number): Promise<ListIndex> {
  memory.raaderumRegisterIndex = memories[server]
  const index = await loadRegister(await reader())
  memories[server] = memory.raaderumRegisterIndex
  return index
}
async function loadAnew(): Promise<ListIndex> {
  memory.raaderumRegisterIndex = undefined
  return loadRegister(await reader())
}

/** What somebody can ask of the index, in all orders and for some units, as two readers. */
function everythingAskedOf(index: ListIndex) {
  const units = [null, ...index.tree.units.map(each => each.id)]
  return units.flatMap(unitId =>
    ['all', 'few'].map(who => {
      const view = index.view(`${who} ${unitId}`, id => who === 'all' || id % 3 === 0, unitId)
      const orders = sorts.flatMap(sort =>
        sort === 'relevance'
          ? []
          : [index.list({ ...readFilters({ status: 'all', sort }), unitId }, view, null)],
      )
      const filtered = index.list(
        { ...readFilters({ case: ['none', 'examining'], verdict: ['red', 'split', 'unrated'] }), unitId },
        view,
        null,
      )
      return [...orders, filtered].map(({ inUnit, rows, ...told }) => ({
        ...told,
        rows: rows.map(each => ({ ...each, row: each.row.id })),
        inUnits: index.tree.units.map(each => inUnit(each.id)),
      }))
    }),
  )
}

interface Write {
  what: string
  of: number
  one: number
  other: number
}

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** One result of a round, which only notes what it is about. */
async function publishOne(tx: Transaction, { of, one, other }: Write, ids: readonly number[]) {
  const place = { requirementId: pick(ids, of), unitId: 1 + (one % UNITS) }
  const same = and(eq(publication.requirementId, place.requirementId), eq(publication.unitId, place.unitId))
  await tx.update(publication).set({ current: false }).where(same)
  await tx.insert(publication).values({
    ...place,
    roundId: 1,
    publishedOn: '2026-01-01',
    verdict: pick(['green', 'amber', 'red'] as const, other),
    split: other % 2 === 0,
    score: other / 2,
    low: 0,
    high: 100,
    figures: someFigures(place.unitId),
    current: true,
  })
}

/** One kind of write each: what a person or the scheduler could do to the rows, by numbers drawn at random. */
const writes: Record<string, (tx: Transaction, write: Write, ids: readonly number[]) => Promise<unknown>> = {
  edit: (tx, { of, one, other }, ids) =>
    tx
      .update(requirement)
      .set({
        title: `${pick(['Æble', 'Zoner', 'aftale', 'Å'], one)} ${other}`,
        minutes: one,
        reviewBy: pick([null, '2020-01-01', '2026-12-01', '2031-01-01'], other),
        introducedOn: pick([null, '2020-01-01', '2021-01-01'], one),
        status: pick(requirementStatuses, one + other),
      })
      .where(eq(requirement.id, pick(ids, of))),
  register: async (tx, { one, other }) => {
    const rows = await tx.select().from(requirement)
    const [copied] = rows
    if (!copied) throw new Error('No requirement to copy')
    const { id: _, ...columns } = copied
    const referenceNumber = 1 + Math.max(...rows.map(row => row.referenceNumber))
    const [made] = await tx
      .insert(requirement)
      .values({ ...columns, referenceNumber, title: `Nyt ${one}`, occurrences: other })
      .returning()
    if (made)
      await tx.insert(requirementBinding).values({ requirementId: made.id, unitId: 1 + (one % UNITS) })
  },
  bind: async (tx, { of, one, other }, ids) => {
    const mark = { requirementId: pick(ids, of), unitId: 1 + (one % UNITS) }
    const effect = pick(['binds', 'released'] as const, other)
    await tx
      .insert(requirementBinding)
      .values({ ...mark, effect, fromDay: pick([null, '2020-01-01', '2099-01-01'], other) })
      .onConflictDoUpdate({
        target: [requirementBinding.requirementId, requirementBinding.unitId],
        set: { effect },
      })
  },
  unbind: (tx, { of }, ids) =>
    tx.delete(requirementBinding).where(eq(requirementBinding.requirementId, pick(ids, of))),
  groups: async (tx, { of, one }, ids) => {
    await tx.delete(requirementGroup).where(eq(requirementGroup.requirementId, pick(ids, of)))
    if (one % 3 > 0)
      await tx
        .insert(requirementGroup)
        .values({ requirementId: pick(ids, of), professionalGroupId: one % 3 })
        .onConflictDoNothing()
  },
  openCase: (tx, { of, one }, ids) =>
    tx
      .insert(governanceCase)
      .values({
        requirementId: pick(ids, of),
        unitId: 1 + (one % UNITS),
        coversAll: false,
        state: 'examining',
        stateSince: '2026-01-01',
        openedOn: '2026-01-01',
      })
      .onConflictDoNothing(),
  moveCases: (tx, { of, other }, ids) =>
    tx
      .update(governanceCase)
      .set({ state: pick(['closed', pick(caseStates, other)] as const, other) })
      .where(and(eq(governanceCase.requirementId, pick(ids, of)), eq(governanceCase.coversAll, false))),
  raiseSignal: (tx, { of, one }, ids) =>
    tx
      .insert(signal)
      .values({
        kind: pick(signalKinds, one),
        requirementId: pick(ids, of),
        subjectKey: `requirement:${pick(ids, of)}`,
        evidence: {},
        state: 'new',
        raisedOn: '2026-01-01',
      })
      .onConflictDoNothing(),
  settleSignals: (tx, { of, one }, ids) =>
    tx
      .update(signal)
      .set({ state: pick(['seen', 'accepted', 'cleared', 'new'] as const, one) })
      .where(eq(signal.requirementId, pick(ids, of))),
  /** As a round that closes: many results, and one count at the end. */
  publish: async (tx, write, ids) => {
    await publishOne(tx, write, ids)
    await publishOne(tx, { ...write, of: write.of + 7 }, ids)
    await countChange(tx, 'register')
  },
  publishAndEdit: async (tx, write, ids) => {
    await publishOne(tx, write, ids)
    await writes.edit?.(tx, { ...write, of: write.of + 3 }, ids)
  },
  nothing: tx => countChange(tx, 'register'),
  movePerson: async (tx, { of, one, other }) => {
    await tx
      .update(person)
      .set({ unitId: 1 + (one % UNITS), status: pick(['active', 'disabled'] as const, other) })
      .where(eq(person.id, 1 + (of % 20)))
    await countChange(tx, 'organisation')
  },
  renameUnit: async (tx, { of, one }) => {
    await tx
      .update(unit)
      .set({ name: `Enhed ${one}` })
      .where(eq(unit.id, 2 + (of % (UNITS - 1))))
    await countChange(tx, 'organisation')
  },
  giveRole: tx => countChange(tx, 'organisation'),
  countHoursOtherwise: async (tx, { one }) => {
    await tx.update(settings).set({ daysPerYear: 200 + one })
    await countChange(tx, 'organisation')
  },
}

beforeAll(async () => {
  const units = [await aMunicipality()]
  while (units.length < UNITS) units.push(await aUnit(pick(units, Math.floor(units.length / 3))))
  for (let number = 0; number < 20; number++)
    await aPerson(pick(units, number * 5), number % 3 === 0 ? { group: 'Pædagog' } : {})
  for (let number = 0; number < 30; number++)
    await aRequirement(pick(units, number), { binds: [pick(units, number * 7)] })
  await (await database()).write(tx =>
    tx.insert(ratingRound).values({
      name: 'Runde',
      unitId: 1,
      depth: 'short',
      opensOn: '2026-01-01',
      closesOn: '2026-02-01',
      status: 'closed',
      k: 5,
      createdAt: 0,
    }),
  )
})

const aWrite = fc.record({
  what: fc.constantFrom(...Object.keys(writes)),
  of: fc.nat(60),
  one: fc.nat(50),
  other: fc.nat(200),
})

describe('the register in memory', () => {
  it('is after any writes what reading everything gives, on both of two servers', async () => {
    const { write } = await database()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ writes: fc.array(aWrite, { maxLength: 4 }), server: fc.nat(1) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async steps => {
          for (const step of steps) {
            const rows = await (await reader()).select({ id: requirement.id }).from(requirement)
            const ids = rows.map(row => row.id)
            await write(async tx => {
              for (const each of step.writes) await writes[each.what]?.(tx, each, ids)
            })
            const index = await loadAs(step.server)
            const anew = await loadAnew()
            expect(index.rows).toEqual(anew.rows)
            expect(everythingAskedOf(index)).toEqual(everythingAskedOf(anew))
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('reads only what has changed', async () => {
    const before = await loadAs(0)
    const { write } = await database()
    await write(tx => writes.edit?.(tx, { what: 'edit', of: 0, one: 3, other: 5 }, [7]) ?? Promise.resolve())
    const after = await loadAs(0)
    expect(after.find(7)).not.toBe(before.find(7))
    for (const row of before.rows) if (row.id !== 7) expect(after.find(row.id)).toBe(row)
  })

  it('is another object after every counted write, so that answers kept with it are asked again', async () => {
    const before = await loadAs(0)
    expect(await loadAs(0)).toBe(before)
    const { write } = await database()
    await write(tx => countChange(tx, 'organisation'))
    const after = await loadAs(0)
    expect(after).not.toBe(before)
    expect(after.rows).toBe(before.rows)
  })

  it('is not made anew for each result of a round that closes, and has them all when it has', async () => {
    const before = await loadAs(0)
    const { write } = await database()
    for (const of of [1, 4, 9])
      await write(tx => publishOne(tx, { what: 'publish', of, one: 2, other: 41 + of }, [2, 5, 8, 11]))
    expect(await loadAs(0)).toBe(before)
    await write(tx => countChange(tx, 'register'))
    const after = await loadAs(0)
    expect(after.rows).not.toEqual(before.rows)
    expect(after.rows).toEqual((await loadAnew()).rows)
  })

  it('is made once for all who wait for it', async () => {
    const { write } = await database()
    memory.raaderumRegisterIndex = undefined
    const db = await reader()
    const [one, other] = await Promise.all([loadRegister(db), loadRegister(db)])
    expect(one).toBe(other)
    const waiting = loadRegister(db)
    await write(tx => writes.edit?.(tx, { what: 'edit', of: 0, one: 1, other: 1 }, [3]) ?? Promise.resolve())
    const [later, same] = await Promise.all([loadRegister(db), loadRegister(db)])
    expect(await waiting).toBe(one)
    expect(later).toBe(same)
    expect(later.find(3)?.title).toBe('Zoner 1')
  })

  it('reads everything again when a requirement is gone or the counter has gone back', async () => {
    const { write, client } = await database()
    await loadAs(0)
    const [made] = await write(async tx => {
      const [copied] = await tx.select().from(requirement)
      if (!copied) throw new Error('No requirement to copy')
      return tx
        .insert(requirement)
        .values({ ...copied, id: undefined, referenceNumber: 9000 })
        .returning()
    })
    const id = made?.id ?? 0
    expect((await loadAs(0)).find(id)?.referenceNumber).toBe(9000)
    await write(tx => tx.delete(requirement).where(eq(requirement.id, id)))
    expect((await loadAs(0)).find(id)).toBeUndefined()
    await client.batch([
      "update requirement set title = 'Fra en kopi' where id = 5",
      'delete from register_change',
      "update change_counter set value = 1 where name = 'register'",
    ])
    expect((await loadAs(0)).find(5)?.title).toBe('Fra en kopi')
  })
})
