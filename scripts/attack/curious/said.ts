import { eq } from 'drizzle-orm'
import { meeting, meetingExample, meetingHeap, solutionSupport, unit } from '@/db/schema'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { CODE_LASTS } from '@/lib/meeting/vocabulary'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, now, today } from '@/lib/platform/time'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { readSolutionKey, readSolutionLabels } from '@/lib/solution/label-reads'
import { formsOf, submitForm } from '../../bench/forms'
import { cookieOf } from '../../bench/people'
import { post } from '../../bench/voter'
import type { Town } from '../town'
import { AT_MEETING, WAITING } from './crawl'
import type { World } from './world'

/*
 * What people say without a name beside their answers: reports, proposals, additions, supports, examples at a staff meeting. In the other world the
 * same is said, by others and in another order.
 */

const K = 5

/** What is said, in the order in which it is said. */
const texts = (mark: string, count: number, isOther: boolean): string[] => {
  const all = Array.from({ length: count }, (_, at) => `${mark} ${at + 1}`)
  return isOther ? all.toReversed() : all
}

async function sent(reply: Promise<Response>): Promise<Response> {
  const response = await reply
  if (!response.ok) throw new Error(`A door refused what was said: ${response.status}`)
  return response
}

/** Reports by the link of a unit. */
async function report({ address, db }: World, { people }: Town, isOther: boolean): Promise<void> {
  const key = await readUnitKey(db, people[0]?.unitId ?? 0)
  for (const body of texts(WAITING, 4, isOther)) {
    const followHash = await hashOfFollowSecret(newFollowSecret())
    const given = { key, body, signedName: '', namesMeant: false, followHash, locale: 'da' }
    await sent(post(address, '/api/tell', given))
  }
}

/** Proposals and additions by the link that all who share the label are given. */
async function propose({ address, db }: World, town: Town, isOther: boolean): Promise<void> {
  const tree = new UnitTree(await db.select().from(unit))
  const { requirementId } = town
  const labels = await readSolutionLabels(db, tree, requirementId, K)
  const label = labels.get(town.people[0]?.unitId ?? 0)
  if (!label) throw new Error('Nobody can propose without a name')
  for (const [at, body] of texts(WAITING, 9, isOther).entries()) {
    const isAddition = Number(body.split(' ').at(-1)) % 3 === 0
    const addsTo = isAddition ? town.solutionId : null
    const key = await readSolutionKey(db, { requirementId, labelUnitId: label.unitId, addsTo })
    const followHash = await hashOfFollowSecret(newFollowSecret())
    const lines = isAddition
      ? { choice: '', hopedEffect: '', knownBy: '' }
      : { choice: 'change.sample', hopedEffect: 'Mere ro', knownBy: 'Færre fejl' }
    const given = { key, body, ...lines, namesMeant: false, followHash, locale: 'da' }
    await sent(post(address, '/api/propose', given, undefined, `198.51.100.${at + 1}`))
  }
}

/** Six support a solution, by the form on its page: in the other world six others. */
async function support({ address, db }: World, { people, solutionId }: Town, isOther: boolean) {
  const pressing = isOther ? people.slice(-6) : people.slice(0, 6)
  const path = `/solutions/${solutionId}`
  for (const { id } of pressing) {
    const cookie = await cookieOf(id)
    const html = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
    const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'supports'))
    if (!form) throw new Error('The page of a solution has no form to support it by')
    await (await submitForm(address, path, form, cookie)).arrayBuffer()
  }
  const stored = await db.$count(solutionSupport, eq(solutionSupport.solutionId, solutionId))
  if (stored !== pressing.length) throw new Error('Not everybody who pressed is counted')
}

/** A code that opens: the letters of codes, one of them the meeting's own, so that two have none in common. */
const codeOf = (place: number) => `BCDFG${'HJKLM'[place]}`

/** A meeting in the team of three, at which four phones write three examples each: in the other world other phones write them. */
async function meet(world: World, { readers }: Town, place: number, isOther: boolean): Promise<number> {
  const { address, db } = world
  const unitId = readers[0]?.person.unitId ?? 0
  const code = codeOf(place)
  const [made] = await db
    .insert(meeting)
    .values({ unitId, code, codeUntil: now() + CODE_LASTS, startedOn: today() })
    .returning()
  if (!made) throw new Error('The meeting was not started')
  const reply = await sent(post(address, '/api/join', { code, locale: 'da' }))
  const { pass } = (await reply.json()) as { pass: string }
  for (const [at, body] of texts(AT_MEETING, 12, isOther).entries()) {
    // Any three in a row are three phones, so that in both worlds all examples come up.
    const phone = String((at + (isOther ? Math.floor(at / 4) : 0)) % 4).padStart(32, '0')
    const example = { pass, phone, exampleId: null, colour: 'red', body, locale: 'da' }
    await sent(post(address, '/api/join/example', example))
  }
  return made.id
}

/** What is said before the curious first look; it waits, but for the meeting. */
export async function sayBefore(world: World, town: Town, isOther: boolean): Promise<void> {
  await report(world, town, isOther)
  await propose(world, town, isOther)
  await support(world, town, isOther)
  await meet(world, town, 0, isOther)
}

/** Then the week is over, and another meeting comes to its last phase, with its examples taken up. */
export async function sayAfterwards(world: World, town: Town, isOther: boolean): Promise<void> {
  const { db } = world
  await db.update(meeting).set({ phase: 'ended', code: null, endedOn: today() })
  const meetingId = await meet(world, town, 1, isOther)
  const examples = await db.select().from(meetingExample).where(eq(meetingExample.meetingId, meetingId))
  // All of them: heaps with as many dots stand in an order drawn by chance.
  await db.insert(meetingHeap).values(
    examples.map(({ id }) => ({
      id,
      meetingId,
      outcome: 'linked' as const,
      requirementId: town.requirementId,
    })),
  )
  for (const { id } of examples)
    await db.update(meetingExample).set({ heapId: id, isUp: true }).where(eq(meetingExample.id, id))
  await db.update(meeting).set({ phase: 'leave' }).where(eq(meeting.id, meetingId))
  await world.inItsFolder(async () => {
    const day = addDays(today(), 7)
    const [reports, solutions] = [
      await deliverReports(world.open, day),
      await deliverSolutions(world.open, day),
    ]
    if (reports !== 4 || solutions !== 9) throw new Error(`Delivered were ${reports} and ${solutions}`)
  })
}
