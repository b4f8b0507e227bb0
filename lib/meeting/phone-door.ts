import 'server-only'
import { and, count, eq, gt, sql } from 'drizzle-orm'
import { database, overwriteWhatIsDeleted, type Reader, reader, type Transaction } from '@/db/client'
import { meeting, meetingDot, meetingExample, meetingHeap, meetingPhone } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import { readMentioned } from '@/lib/anonymous/name-reads'
import { loadOrganisation } from '@/lib/organisation/load'
import { DomainError } from '@/lib/platform/domain-error'
import { whatToTakeOut } from '@/lib/platform/free-text'
import { productSecret } from '@/lib/platform/product-secret'
import { now } from '@/lib/platform/time'
import { comesUp } from './bunch'
import { readCode } from './code'
import { byDots, dotsLeft, dotsProblem, type GivenDots } from './dots'
import { dropEmptyHeaps } from './example-writes'
import { headingOf } from './heading'
import { type MeetingRow, readExamples, readHeaps } from './meeting-reads'
import { hashOfPhone, isMeetingPass, meetingOfPass, meetingPass } from './pass'
import { allows, type Step } from './phases'
import {
  type Colour,
  LONGEST,
  MOST_EXAMPLES,
  MOST_OF_ONE,
  MOST_PHONES,
  type Phase,
  SHORTEST,
} from './vocabulary'

/*
 * The doors of a meeting for phones (docs/anonymity.md). They know no session and no person, leave no audit event and log nothing. What they keep
 * of a phone is the hash of a secret it drew itself, until the meeting ends.
 */

/**
 * Lets a phone in by the code on the screen. Every wrong code is answered with the same words.
 * @returns what the phone shows at every other door
 * @throws DomainError `meeting.errors.unknownCode`
 */
export async function comeIn(typed: string): Promise<{ pass: string }> {
  const code = readCode(typed)
  const [held] =
    code === null
      ? []
      : await (await reader())
          .select({ id: meeting.id })
          .from(meeting)
          .where(and(eq(meeting.code, code), gt(meeting.codeUntil, now())))
  if (!held || code === null) throw new DomainError('meeting.errors.unknownCode')
  return { pass: meetingPass(productSecret(), held.id, code) }
}

/** The meeting a pass opens. @throws DomainError `meeting.errors.over` for one that opens none, or none any more */
async function meetingBehind(db: Reader, pass: string): Promise<MeetingRow> {
  const id = meetingOfPass(pass)
  const [held] = id === null ? [] : await db.select().from(meeting).where(eq(meeting.id, id))
  const isOpen =
    held?.code != null && held.codeUntil > now() && isMeetingPass(productSecret(), pass, held.id, held.code)
  if (!held || !isOpen) throw new DomainError('meeting.errors.over')
  return held
}

/** Counts the phone among those that are here. @throws DomainError `meeting.errors.full` */
async function countIn(tx: Transaction, held: MeetingRow, phoneHash: string): Promise<void> {
  const [known] = await tx.select().from(meetingPhone).where(eq(meetingPhone.phoneHash, phoneHash))
  if (known) return
  const [here] = await tx
    .select({ phones: count() })
    .from(meetingPhone)
    .where(eq(meetingPhone.meetingId, held.id))
  if ((here?.phones ?? 0) >= MOST_PHONES) throw new DomainError('meeting.errors.full')
  await tx.insert(meetingPhone).values({ id: drawNumber(), meetingId: held.id, phoneHash })
}

/** What a phone sees of the meeting: its own examples, and while dots are given and after, the heaps. */
export interface PhoneView {
  phase: Phase
  unitName: string
  own: { id: number; colour: Colour; body: string; isUp: boolean }[]
  /** `given` are this phone's own dots; `dots` everybody's, once all are given. */
  heaps: { id: number; title: string; red: number; green: number; given: number; dots: number | null }[]
  left: number
}

/**
 * What a phone sees now; the first time it is counted in.
 * @throws DomainError `meeting.errors.over`, `.full`
 */
export async function lookOn(pass: string, phone: string): Promise<PhoneView> {
  const db = await reader()
  const held = await meetingBehind(db, pass)
  const phoneHash = hashOfPhone(held.id, phone)
  const [known] = await db.select().from(meetingPhone).where(eq(meetingPhone.phoneHash, phoneHash))
  if (!known) {
    const { write } = await database()
    await write(async tx => {
      await overwriteWhatIsDeleted(tx)
      await countIn(tx, await meetingBehind(tx, pass), phoneHash)
    })
  }
  const [{ tree }, examples, heaps, given] = await Promise.all([
    loadOrganisation(),
    readExamples(db, held.id),
    readHeaps(db, held.id),
    db
      .select({ heapId: meetingDot.heapId, dots: meetingDot.dots })
      .from(meetingDot)
      .where(eq(meetingDot.phoneHash, phoneHash)),
  ])
  const showsHeaps = held.phase === 'dots' || held.phase === 'leave'
  const shown = heaps.map(({ row }) => {
    const within = examples.filter(each => each.heapId === row.id)
    return {
      id: row.id,
      title: headingOf(row.title, within),
      red: within.filter(each => each.colour === 'red').length,
      green: within.filter(each => each.colour === 'green').length,
      given: given.find(each => each.heapId === row.id)?.dots ?? 0,
      dots: row.dots,
    }
  })
  return {
    phase: held.phase,
    unitName: tree.find(held.unitId)?.name ?? '',
    own: examples
      .filter(each => each.phoneHash === phoneHash)
      .map(({ id, colour, body, isUp }) => ({ id, colour, body, isUp })),
    // While dots are given nobody sees where the others' go.
    heaps: !showsHeaps
      ? []
      : held.phase === 'leave'
        ? byDots(shown)
        : shown.map(each => ({ ...each, dots: null })),
    left: dotsLeft(given, new Set(heaps.map(each => each.row.id))),
  }
}

/** Does something for a phone that has come in, in a phase that allows it. */
async function forPhone(
  { pass, phone }: { pass: string; phone: string },
  step: Step,
  run: (tx: Transaction, held: MeetingRow, phoneHash: string) => Promise<void>,
): Promise<void> {
  const { write } = await database()
  await write(async tx => {
    // Also what a page held before it was split in two: it would stand there when the meeting is over.
    await overwriteWhatIsDeleted(tx)
    const held = await meetingBehind(tx, pass)
    if (!allows(held.phase, step)) throw new DomainError(`meeting.errors.notNow`)
    const phoneHash = hashOfPhone(held.id, phone)
    await countIn(tx, held, phoneHash)
    await run(tx, held, phoneHash)
  })
}

/** Whether an example names somebody who works where the meeting is held. */
async function mentionsSomebody(pass: string, body: string): Promise<boolean> {
  const db = await reader()
  const [{ unitId }, { tree }] = await Promise.all([meetingBehind(db, pass), loadOrganisation()])
  return (await readMentioned(db, tree, unitId, body)).length > 0
}

interface Written {
  pass: string
  phone: string
  /** One of the phone's own that is changed; null for a new one. */
  exampleId: number | null
  colour: Colour
  body: string
  namesMeant: boolean
}

/**
 * Takes an example in, or changes one of the phone's own: it then waits for others again before it comes up. What the phone has written word for
 * word already is there already: its answer may have been lost on the way.
 * @throws DomainError `meeting.errors.tooShort`, `.tooLong`, `.names` when it mentions somebody and that was not asked yet, `.enough`, `.exampleGone`, `.notNow`, `.over`; `rating.errors.holdsCpr` and the like
 */
export async function writeExample({ exampleId, colour, body, namesMeant, ...from }: Written): Promise<void> {
  if (body.length < SHORTEST) throw new DomainError('meeting.errors.tooShort')
  if (body.length > LONGEST) throw new DomainError('meeting.errors.tooLong')
  const personal = whatToTakeOut(body)
  if (personal) throw new DomainError(personal)
  if (!namesMeant && (await mentionsSomebody(from.pass, body))) throw new DomainError('meeting.errors.names')
  await forPhone(from, 'write', async (tx, { id: meetingId }, phoneHash) => {
    const all = await readExamples(tx, meetingId)
    const own = all.filter(each => each.phoneHash === phoneHash)
    if (exampleId === null && own.some(each => each.colour === colour && each.body === body)) return
    if (exampleId !== null) {
      if (!own.some(each => each.id === exampleId)) throw new DomainError('meeting.errors.exampleGone')
      await tx
        .update(meetingExample)
        .set({ colour, body, isUp: false })
        .where(eq(meetingExample.id, exampleId))
    } else {
      if (own.length >= MOST_OF_ONE || all.length >= MOST_EXAMPLES)
        throw new DomainError('meeting.errors.enough')
      await tx.insert(meetingExample).values({ id: drawNumber(), meetingId, colour, body, phoneHash })
    }
    const waiting = (await readExamples(tx, meetingId)).filter(each => !each.isUp)
    if (comesUp(waiting, true).length > 0)
      await tx.update(meetingExample).set({ isUp: true }).where(eq(meetingExample.meetingId, meetingId))
  })
}

/** Takes one of the phone's own examples back. @throws DomainError `meeting.errors.exampleGone`, `.notNow`, `.over` */
export async function withdrawExample({
  exampleId,
  ...from
}: {
  pass: string
  phone: string
  exampleId: number
}): Promise<void> {
  await forPhone(from, 'write', async (tx, held, phoneHash) => {
    const { rowsAffected } = await tx
      .delete(meetingExample)
      .where(and(eq(meetingExample.id, exampleId), eq(meetingExample.phoneHash, phoneHash)))
    if (rowsAffected === 0) throw new DomainError('meeting.errors.exampleGone')
    await dropEmptyHeaps(tx, held.id)
  })
}

/**
 * Gives the phone's dots, instead of those it had given.
 * @throws DomainError `meeting.errors.tooManyDots`, `.noSuchHeap`, `.notNow`, `.over`
 */
export async function giveDots({
  dots,
  ...from
}: {
  pass: string
  phone: string
  dots: GivenDots[]
}): Promise<void> {
  await forPhone(from, 'dots', async (tx, { id: meetingId }, phoneHash) => {
    const heaps = await tx
      .select({ id: meetingHeap.id })
      .from(meetingHeap)
      .where(eq(meetingHeap.meetingId, meetingId))
    const problem = dotsProblem(dots, new Set(heaps.map(each => each.id)))
    if (problem) throw new DomainError(`meeting.errors.${problem}`)
    await tx.delete(meetingDot).where(eq(meetingDot.phoneHash, phoneHash))
    const given = dots.filter(each => each.dots > 0)
    if (given.length > 0)
      await tx
        .insert(meetingDot)
        .values(given.map(each => ({ ...each, id: drawNumber(), meetingId, phoneHash })))
    await tx
      .update(meetingHeap)
      .set({
        dots: sql`(select coalesce(sum(${meetingDot.dots}), 0) from ${meetingDot} where ${meetingDot.heapId} = ${meetingHeap.id})`,
      })
      .where(eq(meetingHeap.meetingId, meetingId))
  })
}
