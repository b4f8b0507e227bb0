import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { type Database, database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { reportBox } from '@/lib/hassle/box/report-box'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, today } from '@/lib/platform/time'
import { post } from '../bench/voter'
import { steal } from './files'
import { type AttackedTown, addressOf, aWord, knockAt } from './knock'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'

/** What somebody wrote, known to the attack so that it can count its hits. The reader of the box is not told who wrote which. */
interface Told {
  body: string
  secret: string
  followHash: string
  from: string
}

const WORDS = 'Bøvl, som ingen log må gentage'

async function aReport(key: string, from: string) {
  const secret = newFollowSecret()
  const followHash = await hashOfFollowSecret(secret)
  const body = `${WORDS}: ${aWord()}`
  const report = { key, body, signedName: '', namesMeant: false, followHash, locale: 'da' }
  return { report, told: { body, secret, followHash, from } satisfies Told }
}

/** Everybody in turn tells once, by the link of their unit, and looks at it again: the order in which they do is what the reader knows. */
async function tellAll(
  address: string,
  keyOf: (unitId: number) => Promise<string>,
  people: AttackedTown['people'],
) {
  const all: Told[] = []
  for (const [at, { unitId }] of people.entries()) {
    const { report, told } = await aReport(await keyOf(unitId), addressOf('203.0.113', at))
    const { status } = await post(address, '/api/tell', report, undefined, told.from)
    if (status !== 204) throw new Error(`A report was refused: ${status}`)
    const asked = { secret: told.secret, locale: 'da' }
    const followed = await post(address, '/api/tell/follow', asked, undefined, told.from)
    if (!followed.ok) throw new Error(`A report could not be followed: ${followed.status}`)
    all.push(told)
  }
  return all
}

/** Makes the box fail in every way that whoever writes can make it, and in one that nobody foresaw: another program holds its file. */
async function makeItFail(address: string, key: string) {
  const { report, told } = await aReport(key, '203.0.113.251')
  const send = (given: string, headers?: Record<string, string>) =>
    knockAt(address, '/api/tell', told.from, given, headers)
  const having = (change: object) => JSON.stringify({ ...report, ...change })
  const replies = [
    await send(having({ body: `${WORDS} 010190-1234` })),
    await send(having({ body: WORDS.repeat(500) })),
    await send(having({ signedName: WORDS.repeat(20) })),
    await send(having({ key: `1.${'a'.repeat(16)}` })),
    await send(having({ followHash: WORDS })),
    await send(having({ [WORDS]: 1 })),
    await send(`{${having({})}`),
    await send(having({}), { origin: 'http://elsewhere.example' }),
    await send(having({}), { cookie: `next-auth.session-token=${told.secret}` }),
    await post(address, '/api/tell/box', { key: WORDS, locale: 'da' }, undefined, told.from),
    await post(address, '/api/tell/follow', { secret: told.followHash, locale: 'da' }, undefined, told.from),
    await fetch(`${address}/api/tell?${new URLSearchParams({ body: WORDS })}`),
  ]
  const holder = createClient({ url: `file:${reportBox.file()}` })
  const held = await holder.transaction('write')
  replies.push(await send(having({})))
  held.close()
  holder.close()
  return { told, statuses: replies.map(each => each.status) }
}

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
  const told = await tellAll(server.address, keyOf, people)
  // Lines that come as people write would tell when they did.
  const lines = server.output().slice(before).split('\n').filter(Boolean).length
  const data = join(folder, 'server')
  const folders = [join(folder, 'reports-wait'), join(folder, 'reports-delivered')] as const
  const byMark = [
    told.map(each => Buffer.from(each.followHash, 'hex')),
    told.map(each => Buffer.from(each.body)),
  ]
  const traces = told.flatMap(each => [each.secret, each.from])
  const early = lookIn(steal(data, folders[0]), folders[0], byMark, traces)
  const delivered = await deliverReports(undefined, addDays(today(), 7))
  const late = lookIn(steal(data, folders[1]), folders[1], byMark, traces)
  const { client } = await database()
  const bodies = told.map(each => each.body)
  const reports = await rowsOf(client, 'hassle_report', 'body', bodies)
  const elsewhere = await rowsElsewhere(client, ['hassle_report'], reports)
  const classes = reports.map(row => ({ classUnitId: Number(row.unit_id) }))
  const sharing = [...groupBy(classes, each => each.classUnitId).values()].map(each => each.length)
  const failed = await makeItFail(server.address, await keyOf(people[0]?.unitId ?? 0))
  const waiting = judge(early.orders, classes)
  const stored = judge([...late.orders, ...ordersIn(reports)], classes)
  const output = server.output().slice(before)
  const marks = [failed.told, ...told].flatMap(each => [
    ...[each.body, encodeURIComponent(each.body), each.secret, each.followHash, each.from],
  ])
  const inLog = [...marks, WORDS, encodeURIComponent(WORDS)].filter(mark => output.includes(mark))
  const tellingApart = whatTellsApart(reports)
  return {
    told: told.length,
    delivered,
    waiting: { files: early.files, ...waiting },
    deliveredIn: { files: late.files, ...stored },
    tracesInFiles: early.traces + late.traces,
    smallestLabel: Math.min(...sharing),
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
      Math.min(...sharing) >= k &&
      early.files.length > 0 &&
      !late.files.some(each => each.includes('hassle.db')) &&
      failed.statuses.at(-1) === 500 &&
      waiting.held &&
      stored.held,
  }
}
