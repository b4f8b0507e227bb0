import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { type Database, database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, today } from '@/lib/platform/time'
import { solutionBox } from '@/lib/solution/box/solution-box'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { readSolutionKey, readSolutionLabels } from '@/lib/solution/label-reads'
import { aSolution } from '@/lib/solution/testing/solutions'
import { post } from '../bench/voter'
import { steal } from './files'
import { addressOf, aWord, knockAt } from './knock'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'
import type { Town } from './town'

/** What somebody proposed or added, known to the attack so that it can count its hits. The thief is not told who wrote which. */
interface Proposed {
  isAddition: boolean
  body: string
  secret: string
  followHash: string
  from: string
  key: string
}

const WORDS = 'Et forslag, som ingen log må gentage'

async function aProposal(key: string, from: string, isAddition: boolean) {
  const secret = newFollowSecret()
  const followHash = await hashOfFollowSecret(secret)
  const body = `${WORDS}: ${aWord()}`
  const lines = isAddition
    ? { choice: '', hopedEffect: '', knownBy: '' }
    : { choice: 'change.sample', hopedEffect: 'Mere ro', knownBy: 'Færre fejl' }
  const given = { key, body, ...lines, namesMeant: false, followHash, locale: 'da' }
  return { given, own: { isAddition, body, secret, followHash, from, key } satisfies Proposed }
}

/** Each third adds to what somebody has proposed; the others propose themselves. */
const adds = (at: number) => at % 3 === 2

/** Everybody in turn proposes or adds once, by the link of their label, and looks at it again: that order is what the thief knows. */
async function proposeAll(
  address: string,
  keyOf: (unitId: number, isAddition: boolean) => Promise<string>,
  people: Town['people'],
) {
  const all: Proposed[] = []
  for (const [at, { unitId }] of people.entries()) {
    const key = await keyOf(unitId, adds(at))
    const { given, own } = await aProposal(key, addressOf('198.51.100', at), adds(at))
    const { status } = await post(address, '/api/propose', given, undefined, own.from)
    if (status !== 204) throw new Error(`A proposal was refused: ${status}`)
    const asked = { secret: own.secret, locale: 'da' }
    const followed = await post(address, '/api/propose/follow', asked, undefined, own.from)
    if (!followed.ok) throw new Error(`A proposal could not be followed: ${followed.status}`)
    all.push(own)
  }
  return all
}

/** Makes the door fail in every way that whoever writes can make it, and in one that nobody foresaw: another program holds its file. */
async function makeItFail(address: string, key: string) {
  const { given, own } = await aProposal(key, '198.51.100.251', false)
  const send = (body: string, headers?: Record<string, string>) =>
    knockAt(address, '/api/propose', own.from, body, headers)
  const having = (change: object) => JSON.stringify({ ...given, ...change })
  const replies = [
    await send(having({ body: `${WORDS} 010190-1234` })),
    await send(having({ body: WORDS.repeat(500) })),
    await send(having({ hopedEffect: WORDS.repeat(20) })),
    await send(having({ knownBy: `${WORDS} hanne@by.example` })),
    await send(having({ choice: WORDS })),
    await send(having({ key: key.replace(/\.[^.]{16}/, `.${'a'.repeat(16)}`) })),
    await send(having({ followHash: WORDS })),
    await send(having({ [WORDS]: 1 })),
    await send(`{${having({})}`),
    await send(having({}), { origin: 'http://elsewhere.example' }),
    await send(having({}), { cookie: `next-auth.session-token=${own.secret}` }),
    await post(address, '/api/propose/box', { key: WORDS, locale: 'da' }, undefined, own.from),
    await post(address, '/api/propose/follow', { secret: own.followHash, locale: 'da' }, undefined, own.from),
    await fetch(`${address}/api/propose?${new URLSearchParams({ body: WORDS })}`),
  ]
  const holder = createClient({ url: `file:${solutionBox.file()}` })
  const held = await holder.transaction('write')
  replies.push(await send(having({})))
  held.close()
  holder.close()
  return { own, statuses: replies.map(each => each.status) }
}

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
async function storedOf(all: readonly Proposed[]) {
  const { client } = await database()
  const bodiesOf = (isAddition: boolean) =>
    all.filter(each => each.isAddition === isAddition).map(each => each.body)
  const own = ['solution', 'solution_addition']
  const tables = [
    await rowsOf(client, 'solution', 'body', bodiesOf(false)),
    await rowsOf(client, 'solution_addition', 'body', bodiesOf(true)),
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
  const all = await proposeAll(server.address, keyOf, people)
  // Lines that come as people write would tell when they did.
  const lines = server.output().slice(before).split('\n').filter(Boolean).length
  const folders = [join(folder, 'proposals-wait'), join(folder, 'proposals-delivered')] as const
  const data = join(folder, 'server')
  // A proposal and an addition are told apart by what they are: the orders of each are judged by themselves.
  const kinds = [false, true].map(isAddition => all.filter(each => each.isAddition === isAddition))
  const traces = all.flatMap(each => [each.secret, each.from])
  const lookAll = (to: string) => {
    const files = steal(data, to)
    return kinds.map((of, at) => {
      const hashes = of.map(each => Buffer.from(each.followHash, 'hex'))
      const bodies = of.map(each => Buffer.from(each.body))
      return lookIn(files, to, [hashes, bodies], at === 0 ? traces : [])
    })
  }
  const early = lookAll(folders[0])
  const delivered = await deliverSolutions(undefined, addDays(today(), 7))
  const late = lookAll(folders[1])
  const { rows, tables, elsewhere, tellingApart } = await storedOf(all)
  const classesOf = (at: number) => (tables[at] ?? []).map(row => ({ classUnitId: Number(row.unit_id) }))
  const labels = tables.flat().map(row => Number(row.unit_id))
  const sharing = [...groupBy(labels, each => each).values()].map(each => each.length)
  const waiting = early.map((each, at) => judge(each.orders, classesOf(at)))
  const stored = late.map((each, at) => judge([...each.orders, ...ordersIn(tables[at] ?? [])], classesOf(at)))
  const failed = await makeItFail(server.address, await keyOf(people[0]?.unitId ?? 0, false))
  const output = server.output().slice(before)
  const marks = [failed.own, ...all].flatMap(each => [
    ...[each.body, encodeURIComponent(each.body), each.secret, each.followHash, each.from, each.key],
  ])
  const inLog = [...marks, WORDS, encodeURIComponent(WORDS)].filter(mark => output.includes(mark))
  const tracesInFiles = [...early, ...late].reduce((sum, each) => sum + each.traces, 0)
  const boxAfterwards = late.flatMap(each => each.files).filter(name => name.includes('solutions.db'))
  return {
    proposed: kinds[0]?.length,
    added: kinds[1]?.length,
    delivered,
    waiting: early.map((each, at) => ({ files: each.files, ...waiting[at] })),
    deliveredIn: late.map((each, at) => ({ files: each.files, ...stored[at] })),
    tracesInFiles,
    smallestLabel: Math.min(...sharing),
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
      Math.min(...sharing) >= k &&
      early.every(each => each.files.length > 0) &&
      failed.statuses.at(-1) === 500 &&
      [...waiting, ...stored].every(each => each.held),
  }
}
