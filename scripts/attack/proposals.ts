import { join } from 'node:path'
import { type Database, database } from '@/db/client'
import { loadOrganisation } from '@/lib/organisation/load'
import { addDays, today } from '@/lib/platform/time'
import { solutionBox } from '@/lib/solution/box/solution-box'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { readSolutionKey, readSolutionLabels } from '@/lib/solution/label-reads'
import { aSolution } from '@/lib/solution/testing/solutions'
import { steal } from './files'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'
import type { Town } from './town'
import { inLogOf, makeItFail, marksOf, smallestLabel, type Written, writeAll, written } from './without-name'

const door = { path: '/api/propose', words: 'Et forslag, som ingen log må gentage' }

/** What an addition has no room for stands empty. */
const fieldsOf = (isAddition: boolean) =>
  isAddition
    ? { choice: '', hopedEffect: '', knownBy: '' }
    : { choice: 'change.sample', hopedEffect: 'Mere ro', knownBy: 'Færre fejl' }

/** Each third adds to what somebody has proposed; the others propose themselves. */
const adds = (at: number) => at % 3 === 2

/** What only this door can refuse. */
const refusable = (key: string) => [
  { hopedEffect: door.words.repeat(20) },
  { knownBy: `${door.words} hanne@by.example` },
  { choice: door.words },
  { key: key.replace(/\.[^.]{16}/, `.${'a'.repeat(16)}`) },
]

/** The links that people find on the page of the requirement, one for each label. */
async function linksOf(db: Database, town: Pick<Town, 'requirementId'>, k: number) {
  const { tree } = await loadOrganisation()
  const about = { id: town.requirementId }
  const labels = await readSolutionLabels(db, tree, about.id, k)
  const base = await aSolution(about, tree.root, { week: '2026-W01', deliveredOn: '2026-01-05' })
  const keys = new Map<string, string>()
  return async (unitId: number, isAddition: boolean) => {
    const label = labels.get(unitId)
    if (!label) throw new Error('Nobody can propose without a name there')
    const link = {
      requirementId: about.id,
      labelUnitId: label.unitId,
      addsTo: isAddition ? base.id : null,
    }
    const known = JSON.stringify(link)
    const key = keys.get(known) ?? (await readSolutionKey(db, link))
    keys.set(known, key)
    return key
  }
}

/** What is stored of the proposals once they are delivered, and what it tells beside its label, week and words. */
async function storedOf(kinds: readonly Written[][]) {
  const { client } = await database()
  const bodiesOf = (kind: number) => (kinds[kind] ?? []).map(each => each.body)
  const own = ['solution', 'solution_addition']
  const tables = [
    await rowsOf(client, 'solution', 'body', bodiesOf(0)),
    await rowsOf(client, 'solution_addition', 'body', bodiesOf(1)),
  ]
  return {
    rows: tables.flat(),
    tables,
    elsewhere: await rowsElsewhere(client, own, tables.flat()),
    tellingApart: tables.flatMap(rows => whatTellsApart(rows)),
  }
}

/**
 * Somebody who reads the log and has every file, before and after a week's proposals are delivered, and who noted in which order people wrote:
 * no proposal and no addition may be tied to who wrote it, or to a time finer than its week.
 */
export async function proposals(
  server: AttackedServer,
  db: Database,
  { people, requirementId, k }: Pick<Town, 'people' | 'requirementId'> & { k: number },
  folder: string,
) {
  const keyOf = await linksOf(db, { requirementId }, k)
  const before = server.output().length
  const all = await writeAll(
    server.address,
    door,
    people,
    async ({ unitId }, at) => ({ key: await keyOf(unitId, adds(at)), fields: fieldsOf(adds(at)) }),
    '198.51.100',
  )
  // Lines that come as people write would tell when they did.
  const lines = server.output().slice(before).split('\n').filter(Boolean).length
  const folders = [join(folder, 'proposals-wait'), join(folder, 'proposals-delivered')] as const
  const data = join(folder, 'server')
  // A proposal and an addition are told apart by what they are: the orders of each are judged by themselves.
  const kinds = [false, true].map(isAddition => all.filter((_, at) => adds(at) === isAddition))
  const traces = all.flatMap(each => [each.secret, each.from])
  const lookAll = (to: string) => {
    const files = steal(data, to)
    return kinds.map((of, at) => lookIn(files, to, marksOf(of), at === 0 ? traces : []))
  }
  const early = lookAll(folders[0])
  const delivered = await deliverSolutions(undefined, addDays(today(), 7))
  const late = lookAll(folders[1])
  const { rows, tables, elsewhere, tellingApart } = await storedOf(kinds)
  const classesOf = (at: number) => (tables[at] ?? []).map(row => ({ classUnitId: Number(row.unit_id) }))
  const waiting = early.map((each, at) => judge(each.orders, classesOf(at)))
  const stored = late.map((each, at) => judge([...each.orders, ...ordersIn(tables[at] ?? [])], classesOf(at)))
  const key = await keyOf(people[0]?.unitId ?? 0, false)
  const failing = await written(door, key, '198.51.100.251', fieldsOf(false))
  const failed = await makeItFail(server.address, door, failing, refusable(key), solutionBox.file())
  const inLog = inLogOf(server.output().slice(before), door, [failed.own, ...all])
  const tracesInFiles = [...early, ...late].reduce((sum, each) => sum + each.traces, 0)
  const boxAfterwards = late.flatMap(each => each.files).filter(name => name.includes('solutions.db'))
  return {
    proposed: kinds[0]?.length,
    added: kinds[1]?.length,
    delivered,
    waiting: early.map((each, at) => ({ files: each.files, ...waiting[at] })),
    deliveredIn: late.map((each, at) => ({ files: each.files, ...stored[at] })),
    tracesInFiles,
    smallestLabel: smallestLabel(rows),
    tellingApart,
    rowsElsewhere: elsewhere,
    linesWhileProposing: lines,
    inLog: inLog.length,
    answered: failed.statuses,
    held:
      delivered === all.length &&
      rows.length === all.length &&
      tracesInFiles + inLog.length + elsewhere + tellingApart.length + boxAfterwards.length === 0 &&
      lines < all.length / 10 &&
      smallestLabel(rows) >= k &&
      early.every(each => each.files.length > 0) &&
      failed.statuses.at(-1) === 500 &&
      [...waiting, ...stored].every(each => each.held),
  }
}
