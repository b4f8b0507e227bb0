import { join } from 'node:path'
import { type Database, database } from '@/db/client'
import { reportBox } from '@/lib/hassle/box/report-box'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { addDays, today } from '@/lib/platform/time'
import { steal } from './files'
import type { AttackedTown } from './knock'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'
import { inLogOf, makeItFail, marksOf, smallestLabel, writeAll, written } from './without-name'

const door = { path: '/api/tell', words: 'Bøvl, som ingen log må gentage' }
const unsigned = { signedName: '' }

/**
 * Somebody who reads the log and has every file, before and after a week's reports are delivered, and who noted in which order people
 * wrote: no report may be tied to who wrote it, or to a time finer than its week.
 */
export async function hassleBox(
  server: AttackedServer,
  db: Database,
  { people, k }: AttackedTown,
  folder: string,
) {
  const keys = new Map<number, string>()
  const keyOf = async (unitId: number) => {
    const key = keys.get(unitId) ?? (await readUnitKey(db, unitId))
    keys.set(unitId, key)
    return key
  }
  const before = server.output().length
  const told = await writeAll(
    server.address,
    door,
    people,
    async ({ unitId }) => ({ key: await keyOf(unitId), fields: unsigned }),
    '203.0.113',
  )
  // Lines that come as people write would tell when they did.
  const lines = server.output().slice(before).split('\n').filter(Boolean).length
  const data = join(folder, 'server')
  const folders = [join(folder, 'reports-wait'), join(folder, 'reports-delivered')] as const
  const traces = told.flatMap(each => [each.secret, each.from])
  const early = lookIn(steal(data, folders[0]), folders[0], marksOf(told), traces)
  const delivered = await deliverReports(undefined, addDays(today(), 7))
  const late = lookIn(steal(data, folders[1]), folders[1], marksOf(told), traces)
  const { client } = await database()
  const bodies = told.map(each => each.body)
  const reports = await rowsOf(client, 'hassle_report', 'body', bodies)
  const elsewhere = await rowsElsewhere(client, ['hassle_report'], reports)
  const classes = reports.map(row => ({ classUnitId: Number(row.unit_id) }))
  const failed = await makeItFail(
    server.address,
    door,
    await written(door, await keyOf(people[0]?.unitId ?? 0), '203.0.113.251', unsigned),
    [{ signedName: door.words.repeat(20) }, { key: `1.${'a'.repeat(16)}` }],
    reportBox.file(),
  )
  const waiting = judge(early.orders, classes)
  const stored = judge([...late.orders, ...ordersIn(reports)], classes)
  const inLog = inLogOf(server.output().slice(before), door, [failed.own, ...told])
  const tellingApart = whatTellsApart(reports)
  return {
    told: told.length,
    delivered,
    waiting: { files: early.files, ...waiting },
    deliveredIn: { files: late.files, ...stored },
    tracesInFiles: early.traces + late.traces,
    smallestLabel: smallestLabel(reports),
    tellingApart,
    rowsElsewhere: elsewhere,
    linesWhileTelling: lines,
    inLog: inLog.length,
    answered: failed.statuses,
    held:
      delivered === told.length &&
      reports.length === told.length &&
      early.traces + late.traces + inLog.length + elsewhere + tellingApart.length === 0 &&
      // One line by chance (the server's own jobs) tells of no report.
      lines < told.length / 10 &&
      smallestLabel(reports) >= k &&
      early.files.length > 0 &&
      !late.files.some(each => each.includes('hassle.db')) &&
      failed.statuses.at(-1) === 500 &&
      waiting.held &&
      stored.held,
  }
}
