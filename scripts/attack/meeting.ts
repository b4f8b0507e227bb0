import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { eq } from 'drizzle-orm'
import { type Database, database } from '@/db/client'
import { meetingExample, meetingHeap } from '@/db/schema'
import { hashOfPhone } from '@/lib/meeting/pass'
import { formsOf, submitForm } from '../bench/forms'
import { cookieOf } from '../bench/people'
import { post } from '../bench/voter'
import { hitRate } from './chance'
import { steal } from './files'
import { addressOf, aWord, knockAt } from './knock'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'
import type { Town } from './town'

const PHONES = 40
const EACH_WRITES = 4
const WORDS = 'Et eksempel, som ingen log må gentage'

interface Phone {
  phone: string
  from: string
  pass: string
}

/** An example and the phone it is from, known to the attack so that it can count its hits. */
interface Written {
  body: string
  at: number
}

/** A form on a page that somebody may open, sent as it stands, found by a field and, where there are several, by its value. */
async function press(address: string, personId: number, path: string, field: string, value?: string) {
  const cookie = await cookieOf(personId)
  const html = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const form = formsOf(html).find(({ fields }) =>
    fields.some(([name, given]) => name === field && (value === undefined || given === value)),
  )
  if (!form) throw new Error(`${path} has no form with ${field}`)
  await (await submitForm(address, path, form, cookie)).arrayBuffer()
}

/** A meeting that its head starts; the phones come in by the code on the screen. */
async function begin(address: string, client: Client, holder: Town['readers'][number]['person']) {
  await press(address, holder.id, `/units/${holder.unitId}/meetings`, 'unitId', String(holder.unitId))
  const { rows } = await client.execute({
    sql: "SELECT id, code FROM meeting WHERE unit_id = ? AND phase <> 'ended'",
    args: [holder.unitId],
  })
  const [meetingId, code] = [Number(rows[0]?.id), String(rows[0]?.code)]
  const phones: Phone[] = []
  for (let at = 0; at < PHONES; at++) {
    const from = addressOf('192.0.2', at)
    const reply = await post(address, '/api/join', { code, locale: 'da' }, undefined, from)
    if (!reply.ok) throw new Error(`A phone did not come in: ${reply.status}`)
    const { pass } = (await reply.json()) as { pass: string }
    phones.push({ phone: randomBytes(16).toString('hex'), from, pass })
  }
  return { meetingId, code, phones }
}

/** The phones write in turn, and again, and look at their screens: the order in which they do is what the thief noted. */
async function writeAll(address: string, phones: readonly Phone[]): Promise<Written[]> {
  const all: Written[] = []
  for (let turn = 0; turn < EACH_WRITES; turn++)
    for (const [at, { from, ...here }] of phones.entries()) {
      const body = `${WORDS}: ${aWord()}`
      const example = { ...here, exampleId: null, colour: 'red', body, locale: 'da' }
      const { status } = await post(address, '/api/join/example', example, undefined, from)
      if (status !== 204) throw new Error(`An example was refused: ${status}`)
      const looking = { ...here, had: {}, locale: 'da' }
      await (await post(address, '/api/join/look', looking, undefined, from)).arrayBuffer()
      all.push({ body, at })
    }
  return all
}

/** Each phone gives its dots; and half of the examples are taken up, so that their words stay when the meeting ends. */
async function giveAndTakeUp(
  address: string,
  phones: readonly Phone[],
  { meetingId, requirementId }: { meetingId: number; requirementId: number },
): Promise<Set<string>> {
  const { db, write } = await database()
  const heaps = await db
    .select({ id: meetingHeap.id, body: meetingExample.body })
    .from(meetingHeap)
    .innerJoin(meetingExample, eq(meetingExample.heapId, meetingHeap.id))
    .where(eq(meetingHeap.meetingId, meetingId))
  for (const { from, ...here } of phones) {
    const [one, other] = [heaps[randomInt(heaps.length)], heaps[randomInt(heaps.length)]]
    if (!one || !other) continue
    const dots =
      one.id === other.id
        ? [{ heapId: one.id, dots: 3 }]
        : [
            { heapId: one.id, dots: 2 },
            { heapId: other.id, dots: 1 },
          ]
    const { status } = await post(address, '/api/join/dots', { ...here, dots, locale: 'da' }, undefined, from)
    if (status !== 204) throw new Error(`Dots were refused: ${status}`)
  }
  const kept = heaps.filter((_, at) => at % 2 === 0)
  await write(async tx => {
    for (const { id } of kept)
      await tx.update(meetingHeap).set({ outcome: 'linked', requirementId }).where(eq(meetingHeap.id, id))
  })
  return new Set(kept.map(each => each.body))
}

/** Makes the phones' doors fail in every way that a phone can make them, and in one that nobody foresaw: the row is refused by the database. */
async function makeItFail(address: string, client: Client, [first]: readonly Phone[]) {
  if (!first) throw new Error('No phone has come in')
  const from = '192.0.2.251'
  const { from: _, ...here } = first
  const example = { ...here, exampleId: null, colour: 'red', body: `${WORDS}: ${aWord()}`, locale: 'da' }
  const send = (body: string, headers?: Record<string, string>) =>
    knockAt(address, '/api/join/example', from, body, headers)
  const having = (change: object) => JSON.stringify({ ...example, ...change })
  const replies = [
    await send(having({ body: `${WORDS} 010190-1234` })),
    await send(having({ body: WORDS.repeat(50) })),
    await send(having({ body: 'Nej' })),
    await send(having({ pass: `1.${'a'.repeat(22)}` })),
    await send(having({ phone: WORDS })),
    await send(having({ exampleId: 123_456_789 })),
    await send(having({ [WORDS]: 1 })),
    await send(`{${having({})}`),
    await send(having({}), { origin: 'http://elsewhere.example' }),
    await send(having({}), { cookie: `next-auth.session-token=${first.phone}` }),
    await post(address, '/api/join', { code: 'BBBBBB', locale: 'da' }, undefined, from),
    await post(address, '/api/join/withdraw', { ...here, exampleId: 1, locale: 'da' }, undefined, from),
    await fetch(`${address}/api/join?${new URLSearchParams({ code: WORDS })}`),
  ]
  await client.execute(
    "CREATE TRIGGER nobody_foresaw BEFORE INSERT ON meeting_example BEGIN SELECT RAISE(ABORT, 'full'); END",
  )
  replies.push(await send(having({})))
  await client.execute('DROP TRIGGER nobody_foresaw')
  return { from, statuses: replies.map(each => each.status) }
}

/** Of those that lie beside each other, how many are one phone's: more than come by chance would put a person's words together. */
function besideOwn(order: readonly number[], written: readonly Written[]) {
  const pairs = order.slice(1).map((at, place) => [at, order[place] ?? 0] as const)
  const same = pairs.filter(([one, other]) => written[one]?.at === written[other]?.at).length
  const among = new Map<number, number>()
  for (const { at } of written) among.set(at, (among.get(at) ?? 0) + 1)
  const all = written.length
  const chance = [...among.values()].reduce((sum, own) => sum + (own * (own - 1)) / (all * (all - 1)), 0)
  const expected = chance * pairs.length
  return {
    ...hitRate(same, pairs.length, chance),
    // Once in some thousands, as elsewhere where the best of several is kept.
    held: same <= expected + 4.2 * Math.sqrt(expected) + 1,
  }
}

/**
 * Somebody who reads the log and takes every file home, in the middle of a staff meeting and after it: once it has ended no byte may tell of a phone, of
 * what nobody took up, or in which order people wrote. What the middle tells is said beside it; docs/anonymity.md promises nothing of that.
 */
export async function meeting(
  server: AttackedServer,
  db: Database,
  { readers, requirementId }: Pick<Town, 'readers' | 'requirementId'>,
  folder: string,
) {
  const holder = readers.find(each => each.role === 'head of three')?.person
  if (!holder) throw new Error('Nobody holds a meeting')
  const { client } = await database()
  const outputBefore = server.output().length
  const { meetingId, code, phones } = await begin(server.address, client, holder)
  const moved = async (to: string) =>
    press(server.address, holder.id, `/meetings/${meetingId}/screen`, 'to', to)
  const quiet = server.output().length
  const written = await writeAll(server.address, phones)
  const lines = server.output().slice(quiet).split('\n').filter(Boolean).length
  const failed = await makeItFail(server.address, client, phones)
  for (const to of ['gather', 'dots']) await moved(to)
  const kept = await giveAndTakeUp(server.address, phones, { meetingId, requirementId })
  await moved('leave')

  const hashes = phones.map(each => hashOfPhone(meetingId, each.phone))
  const data = join(folder, 'server')
  const folders = [join(folder, 'meeting-runs'), join(folder, 'meeting-over')] as const
  const gone = written.filter(each => !kept.has(each.body)).map(each => each.body)
  const secrets = phones.flatMap(each => [each.phone, each.from, each.pass])
  const bytesOf = (all: readonly Written[]) => [all.map(each => Buffer.from(each.body))]
  const early = lookIn(steal(data, folders[0]), folders[0], bytesOf(written), secrets)
  const tied = await db.select().from(meetingExample).where(eq(meetingExample.meetingId, meetingId))
  await press(server.address, holder.id, `/meetings/${meetingId}`, 'meetingId', String(meetingId))
  const staying = written.filter(each => kept.has(each.body))
  const late = lookIn(steal(data, folders[1]), folders[1], bytesOf(staying), [
    ...secrets,
    ...hashes,
    ...gone,
    code,
  ])
  const bodies = staying.map(each => each.body)
  const rows = await rowsOf(client, 'meeting_example', 'body', bodies)
  const afterwards = judge(
    [...late.orders, ...ordersIn(rows)],
    staying.map(() => ({ classUnitId: 1 })),
  )
  const together = late.orders.map(order => besideOwn(order, staying))
  const tellingApart = whatTellsApart(rows, 'meeting_id')
  // A heap of one that nobody made has its example's own number.
  const elsewhere = await rowsElsewhere(client, ['meeting_example', 'meeting_heap'], rows)
  const output = server.output().slice(outputBefore)
  const all = written.flatMap(each => [each.body, encodeURIComponent(each.body)])
  const marks = [...all, ...secrets, ...hashes, code, failed.from, WORDS, encodeURIComponent(WORDS)]
  const inLog = marks.filter(mark => output.includes(mark)).length
  return {
    phones: phones.length,
    written: written.length,
    takenUp: rows.length,
    /** Limits that are known and told: while it runs, a phone's examples can be put together, and their order stands in the log. */
    tiedToAPhoneWhileItRuns: tied.filter(each => each.phoneHash !== null).length,
    tauWhileItRuns: judge(
      early.orders,
      written.map(() => ({ classUnitId: 1 })),
    ).tau,
    secretsInFilesWhileItRuns: early.traces,
    afterwards: { files: late.files, ...afterwards },
    besideOneOfTheSamePhone: together,
    tracesAfterwards: late.traces,
    tellingApart,
    rowsElsewhere: elsewhere,
    linesWhileWriting: lines,
    inLog,
    answered: failed.statuses,
    held:
      written.length === PHONES * EACH_WRITES &&
      rows.length === staying.length &&
      rows.length > 0 &&
      early.traces + late.traces + tellingApart.length + elsewhere + inLog === 0 &&
      lines < written.length / 10 &&
      failed.statuses.at(-1) === 500 &&
      together.every(each => each.held) &&
      afterwards.held,
  }
}
