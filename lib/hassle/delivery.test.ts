import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database, reader, type Transaction } from '@/db/client'
import { hassleReport, person } from '@/db/schema'
import { aMunicipality, aPerson, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { reportBox } from './box/report-box'
import { deliverReports } from './delivery-writes'

withFreshDatabase({ each: 'test' })

const WRITTEN = '2026-W48'
const MONDAY_AFTER = '2026-11-30'

let root: Unit
let team: Unit
let people: Person[]

beforeEach(async () => {
  root = await aMunicipality()
  team = await aUnit(root)
  people = []
  for (let i = 0; i < 5; i++) people.push(await aPerson(team))
})

const tell = (classUnitId: number, body = 'Vi skriver det samme tre steder.') =>
  reportBox.put(
    { followHash: new Uint8Array(randomBytes(32)), classUnitId, week: WRITTEN, fields: [body, ''] },
    1000,
  )

const leave = async (some: readonly Person[]) =>
  (await database()).write(async tx => {
    for (const { id } of some) await tx.update(person).set({ status: 'disabled' }).where(eq(person.id, id))
    await countChange(tx, 'organisation')
  })

const delivered = async () => (await reader()).select().from(hassleReport)

/** The transaction, telling in which order reports are stored. */
function listening(tx: Transaction, stored: (id: number) => void): Transaction {
  return new Proxy(tx, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name)
      if (typeof own !== 'function') return own
      if (name !== 'insert') return own.bind(target)
      return (table: typeof hassleReport) => {
        const insert = target.insert(table)
        return new Proxy(insert, {
          get: (of, step) =>
            step === 'values'
              ? (row: typeof hassleReport.$inferInsert) => {
                  if (table === hassleReport) stored(row.id ?? 0)
                  return of.values(row)
                }
              : Reflect.get(of, step),
        })
      }
    },
  })
}

describe('the delivery of a week', () => {
  it('carries the label it was written under where enough still share it', async () => {
    await tell(team.id)
    expect(await deliverReports(undefined, MONDAY_AFTER)).toBe(1)
    expect(await delivered()).toMatchObject([{ unitId: team.id, week: WRITTEN, deliveredOn: MONDAY_AFTER }])
  })

  it('carries the nearest label above where too few are left to share it', async () => {
    for (let i = 0; i < 5; i++) await aPerson(root)
    await tell(team.id)
    await leave(people.slice(0, 1))
    await deliverReports(undefined, MONDAY_AFTER)
    expect(await delivered()).toMatchObject([{ unitId: root.id }])
  })

  it('waits where no label is left that enough share, and comes when there is one', async () => {
    await tell(team.id)
    await leave(people.slice(0, 1))
    expect(await deliverReports(undefined, MONDAY_AFTER)).toBe(0)
    expect(await delivered()).toEqual([])
    expect(await reportBox.all()).toHaveLength(1)
    await aPerson(team)
    expect(await deliverReports(undefined, '2026-12-07')).toBe(1)
    expect(await reportBox.all()).toEqual([])
  })

  it('stores the week in the order of numbers drawn by chance: no log of the database tells another', async () => {
    for (let i = 0; i < 12; i++) await tell(team.id, `Bøvl nummer ${'x'.repeat(i)}`)
    const open = await database()
    const order: number[] = []
    const write: typeof open.write = work => open.write(tx => work(listening(tx, id => order.push(id))))
    expect(await deliverReports({ ...open, write }, MONDAY_AFTER)).toBe(12)
    expect(order).toHaveLength(12)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
})
