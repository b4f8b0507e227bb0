import { randomInt } from 'node:crypto'
import type { OpenDatabase, Transaction } from '@/db/client'
import { database } from '@/db/client'
import { hassleReport, settings, unit } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { thresholdOf } from '@/lib/disclosure/classes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { toHex } from '@/lib/rating/blind/hex'
import { readWaiting, takeDelivered, type WaitingReport } from './box/waiting-box'
import { readHassleClasses } from './class-reads'
import { weekOf } from './week'

/** Nine digits that nobody has chosen. */
export const drawReportId = (): number => randomInt(100_000_000, 1_000_000_000)

/**
 * Delivers the reports of the weeks that are over, all together and in an order drawn by chance (docs/decisions/0013). A class that has become too
 * small since is told by the nearest one above it; where there is none the report waits. Safe to run at any time and by several servers.
 * @returns how many were delivered
 */
export async function deliverReports(open?: OpenDatabase, day: Day = today()): Promise<number> {
  const { write } = open ?? (await database())
  const week = weekOf(day)
  const due = (await readWaiting()).filter(each => each.week < week)
  const delivered = due.length === 0 ? [] : await write(tx => deliver(tx, due, day))
  // Once they are safely stored; one that is found here again has been stored already.
  await takeDelivered(delivered)
  return delivered.length
}

async function deliver(tx: Transaction, due: readonly WaitingReport[], day: Day): Promise<Uint8Array[]> {
  const tree = new UnitTree(await tx.select().from(unit))
  const [own] = await tx.select().from(settings)
  const classes = await readHassleClasses(tx, tree, thresholdOf(own))
  const rows = due.flatMap(({ followHash, classUnitId, ...report }) => {
    const label = classes.get(classUnitId)
    return label ? [{ id: drawReportId(), unitId: label.unitId, followHash, ...report }] : []
  })
  // In the order of numbers drawn by chance: not even the log of the database tells another.
  rows.sort((a, b) => a.id - b.id)
  for (const { followHash, ...row } of rows)
    await tx
      .insert(hassleReport)
      .values({ ...row, followHash: toHex(followHash), deliveredOn: day })
      .onConflictDoNothing({ target: hassleReport.followHash })
  if (rows.length > 0)
    await recordChange(tx, null, {
      event: 'hassle.delivered',
      subjectType: 'hassle_box',
      subjectId: weekOf(day),
      unitId: tree.root.id,
      after: { reports: rows.length },
    })
  return rows.map(row => row.followHash)
}
