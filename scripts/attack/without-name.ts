import { createClient } from '@libsql/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { groupBy } from '@/lib/platform/group-by'
import { post } from '../bench/voter'
import { addressOf, aWord, knockAt } from './knock'

/** What somebody wrote without a name, known to the attack so that it can count its hits. The thief is not told who wrote which. */
export interface Written {
  body: string
  secret: string
  followHash: string
  from: string
  key: string
}

/** A door without a name, and the words that all that comes through it holds. */
interface Door {
  path: string
  words: string
}

/** What is written for a door by a link: as it is sent, and as the attack knows it. */
export async function written(door: Door, key: string, from: string, fields: Record<string, string>) {
  const secret = newFollowSecret()
  const followHash = await hashOfFollowSecret(secret)
  const body = `${door.words}: ${aWord()}`
  const given = { key, body, ...fields, namesMeant: false, followHash, locale: 'da' }
  return { given, own: { body, secret, followHash, from, key } satisfies Written }
}

/**
 * Everybody in turn writes once, and looks at it again: that order is what the thief knows.
 * @throws Error when a door refuses
 */
export async function writeAll<Person>(
  address: string,
  door: Door,
  people: readonly Person[],
  of: (person: Person, at: number) => Promise<{ key: string; fields: Record<string, string> }>,
  block: string,
): Promise<Written[]> {
  const all: Written[] = []
  for (const [at, person] of people.entries()) {
    const { key, fields } = await of(person, at)
    const { given, own } = await written(door, key, addressOf(block, at), fields)
    const { status } = await post(address, door.path, given, undefined, own.from)
    if (status !== 204) throw new Error(`${door.path} refused: ${status}`)
    const asked = { secret: own.secret, locale: 'da' }
    const followed = await post(address, `${door.path}/follow`, asked, undefined, own.from)
    if (!followed.ok) throw new Error(`${door.path} could not be followed: ${followed.status}`)
    all.push(own)
  }
  return all
}

/**
 * Makes a door fail in every way that whoever writes can make it, and in one that nobody foresaw: another program holds its file.
 * @param changes what only this door can refuse of what is sent
 */
export async function makeItFail(
  address: string,
  door: Door,
  { given, own }: Awaited<ReturnType<typeof written>>,
  changes: readonly object[],
  file: string,
) {
  const { path, words } = door
  const send = (body: string, headers?: Record<string, string>) =>
    knockAt(address, path, own.from, body, headers)
  const having = (change: object) => JSON.stringify({ ...given, ...change })
  const replies: Response[] = []
  const wrong = [{ body: `${words} 010190-1234` }, { body: words.repeat(500) }, { followHash: words }]
  for (const change of [...wrong, { [words]: 1 }, ...changes]) replies.push(await send(having(change)))
  replies.push(
    await send(`{${having({})}`),
    await send(having({}), { origin: 'http://elsewhere.example' }),
    await send(having({}), { cookie: `next-auth.session-token=${own.secret}` }),
    await post(address, `${path}/box`, { key: words, locale: 'da' }, undefined, own.from),
    await post(address, `${path}/follow`, { secret: own.followHash, locale: 'da' }, undefined, own.from),
    await fetch(`${address}${path}?${new URLSearchParams({ body: words })}`),
  )
  const holder = createClient({ url: `file:${file}` })
  const held = await holder.transaction('write')
  replies.push(await send(having({})))
  held.close()
  holder.close()
  return { own, statuses: replies.map(each => each.status) }
}

/** What the server's output repeats of all that was written, and of the words of the door. */
export function inLogOf(output: string, { words }: Door, all: readonly Written[]): string[] {
  const marks = all.flatMap(each => [
    ...[each.body, encodeURIComponent(each.body), each.secret, each.followHash, each.from, each.key],
  ])
  return [...marks, words, encodeURIComponent(words)].filter(mark => output.includes(mark))
}

/** The bytes by which what was written is found: the hash that it is followed by, and its words. */
export const marksOf = (all: readonly Written[]): Buffer[][] => [
  all.map(each => Buffer.from(each.followHash, 'hex')),
  all.map(each => Buffer.from(each.body)),
]

/** How many rows share the rarest label. */
export const smallestLabel = (rows: readonly Record<string, unknown>[]): number =>
  Math.min(...[...groupBy(rows, row => row.unit_id).values()].map(each => each.length))
