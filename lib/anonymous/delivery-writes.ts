import { database, type OpenDatabase, type Transaction } from '@/db/client'
import { settings, unit } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { thresholdOf } from '@/lib/disclosure/classes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { toHex } from '@/lib/rating/blind/hex'
import type { Waiting, WaitingBox } from './box/waiting-box'
import { drawNumber } from './drawn-number'
import type { Label } from './labels'
import { weekOf } from './week'

/** Something that is delivered, with the label it carries now. */
interface Delivered {
  id: number
  unitId: number
  followHash: string
  week: string
  fields: readonly string[]
}

interface Delivery {
  box: WaitingBox
  event: string
  subjectType: string
  /** What each carries now: its own label, or the nearest above it where too few share that any more; null where there is none, and it waits. */
  labelling(tx: Transaction, tree: UnitTree, k: number): Promise<(waiting: Waiting) => Promise<Label | null>>
  /** Stores them in the order given: drawn by chance, so that not even the log of the database tells another. */
  store(tx: Transaction, delivered: readonly Delivered[], day: Day): Promise<void>
  /** What the audit says was delivered: how many, and nothing else. */
  counted(delivered: readonly Delivered[]): Record<string, number>
}

/**
 * Delivers what was said without a name in the weeks that are over, all together and in an order drawn by chance (docs/decisions/0013). Safe to run
 * at any time and by several servers.
 * @returns how many were delivered
 */
export async function deliverWeeks(
  delivery: Delivery,
  open?: OpenDatabase,
  day: Day = today(),
): Promise<number> {
  const { write } = open ?? (await database())
  const week = weekOf(day)
  const due = (await delivery.box.all()).filter(each => each.week < week)
  const delivered = due.length === 0 ? [] : await write(tx => deliver(tx, delivery, due, day))
  // Once they are safely stored; one that is found here again has been stored already.
  await delivery.box.take(delivered)
  return delivered.length
}

async function deliver(
  tx: Transaction,
  delivery: Delivery,
  due: readonly Waiting[],
  day: Day,
): Promise<Uint8Array[]> {
  const tree = new UnitTree(await tx.select().from(unit))
  const [own] = await tx.select().from(settings)
  const labelOf = await delivery.labelling(tx, tree, thresholdOf(own))
  const taken: Uint8Array[] = []
  const rows: Delivered[] = []
  for (const waiting of due) {
    const label = await labelOf(waiting)
    if (!label) continue
    const { followHash, week, fields } = waiting
    taken.push(followHash)
    rows.push({ id: drawNumber(), unitId: label.unitId, followHash: toHex(followHash), week, fields })
  }
  rows.sort((a, b) => a.id - b.id)
  await delivery.store(tx, rows, day)
  if (rows.length > 0)
    await recordChange(tx, null, {
      event: delivery.event,
      subjectType: delivery.subjectType,
      subjectId: weekOf(day),
      unitId: tree.root.id,
      after: delivery.counted(rows),
    })
  return taken
}
