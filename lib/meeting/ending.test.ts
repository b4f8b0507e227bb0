import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { meeting, meetingExample, meetingHeap } from '@/db/schema'
import { aMunicipality, aRequirement, aUnit, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { endMeeting, forgetForGood } from './ending-writes'
import { heapWhatIsLoose } from './example-writes'
import { hashOfPhone } from './pass'
import { comeIn, giveDots, withdrawExample, writeExample } from './phone-door'
import { aMeeting } from './testing/meetings'

withFreshDatabase()

const PHONES = 40
const EACH_WRITES = 4

const everythingStored = () => {
  const folder = dirname((process.env.DATABASE_URL ?? '').slice('file:'.length))
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(folder, entry.name), 'latin1'))
    .join('\n')
}

/** A word of so many letters that stands nowhere else. */
const aWord = (letters: number) =>
  [...randomBytes(letters)].map(byte => 'bdfghjklmnprstvx'[byte % 16]).join('')

/** A meeting as large as they come: its pages are split and joined again and again, and each may leave what it held where nobody looks. */
async function aLargeMeeting(unit: Unit, code: string) {
  const { id: meetingId } = await aMeeting(unit, { code })
  const { pass } = await comeIn(code)
  const phones = Array.from({ length: PHONES }, () => randomBytes(16).toString('hex'))
  const bodies: string[] = []
  for (let turn = 0; turn < EACH_WRITES; turn++)
    for (const phone of phones) {
      const body = `Vi skriver det samme ${aWord(12 + 12 * turn)}`
      await writeExample({ pass, phone, exampleId: null, namesMeant: false, colour: 'red', body })
      bodies.push(body)
    }
  return { meetingId, pass, phones, bodies }
}

it('leaves no byte of a phone, nor of what nobody took up or somebody took back, while another goes on', async () => {
  const root = await aMunicipality()
  const [unit, beside] = [await aUnit(root), await aUnit(root)]
  const about = await aRequirement(unit)
  const other = await aLargeMeeting(beside, 'CCCCCC')
  const { meetingId, pass, phones, bodies } = await aLargeMeeting(unit, 'BBBBBB')
  const { db, write } = await database()
  const all = await db.select().from(meetingExample).where(eq(meetingExample.meetingId, meetingId))
  for (const { id, phoneHash } of all.filter((_, at) => at % 5 === 0)) {
    const phone = phones.find(each => hashOfPhone(meetingId, each) === phoneHash) ?? ''
    await withdrawExample({ pass, phone, exampleId: id })
  }
  await write(tx => heapWhatIsLoose(tx, meetingId))
  await write(tx => tx.update(meeting).set({ phase: 'dots' }).where(eq(meeting.id, meetingId)))
  const heaps = await db.select().from(meetingHeap).where(eq(meetingHeap.meetingId, meetingId))
  for (const [at, phone] of phones.entries())
    await giveDots({ pass, phone, dots: [{ heapId: heaps[at]?.id ?? 0, dots: 3 }] })
  const kept = new Set(heaps.filter((_, at) => at % 2 === 0).map(each => each.id))
  await write(async tx => {
    for (const id of kept)
      await tx
        .update(meetingHeap)
        .set({ outcome: 'linked', requirementId: about.id })
        .where(eq(meetingHeap.id, id))
    await endMeeting(tx, { id: meetingId })
  })
  await forgetForGood()

  const stays = new Set(all.filter(each => kept.has(each.heapId ?? each.id)).map(each => each.body))
  const stored = everythingStored()
  expect([...stays].filter(body => !stored.includes(body))).toEqual([])
  expect(bodies.filter(body => !stays.has(body) && stored.includes(body))).toEqual([])
  expect(phones.filter(phone => stored.includes(hashOfPhone(meetingId, phone)))).toEqual([])
  // The other one has lost nothing.
  expect(other.bodies.filter(body => !stored.includes(body))).toEqual([])
  expect(other.phones.filter(phone => !stored.includes(hashOfPhone(other.meetingId, phone)))).toEqual([])
}, 60_000)
