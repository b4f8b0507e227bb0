import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { meeting, meetingHeap } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { now } from '@/lib/platform/time'
import { readRequirement } from '@/lib/workflow/case-reads'
import { type OpenFor, readOpenable } from '@/lib/workflow/open-case-reads'
import { alikeAmong } from './alike'
import { byDots } from './dots'
import { headingOf } from './heading'
import {
  type ExampleRow,
  type Heap,
  type MeetingRow,
  readExamples,
  readHeaps,
  readMeetingsOf,
  readTurnout,
} from './meeting-reads'
import type { Colour, Outcome, Phase } from './vocabulary'

/** A heap as it is shown: what it is called, and what lies in it. */
interface ShownHeap {
  id: number
  /** What somebody called it; '' while nobody has. */
  title: string
  heading: string
  red: number
  green: number
  dots: number
  outcome: Outcome | null
  requirement: Heap['requirement']
  case: Heap['case']
  examples: { id: number; colour: Colour; body: string }[]
}

/** What stands on the big screen. */
export interface ScreenView {
  meetingId: number
  unitName: string
  phase: Phase
  /** Null once it opens no more. */
  code: string | null
  phones: number
  dotsGiven: number
  /** Examples that wait for those of others. */
  waiting: number
  /** Those that have come up, by chance; with the heap they lie in. */
  examples: { id: number; colour: Colour; body: string; heapId: number | null }[]
  heaps: ShownHeap[]
  /** What seems to say the same, while it is gathered. */
  alike: { first: number; second: number }[]
}

async function find(actor: Actor, meetingId: number, permission: 'meeting.hold' | 'meeting.read') {
  const [row] = await (await reader()).select().from(meeting).where(eq(meeting.id, meetingId))
  return row && may(actor, permission, { unitId: row.unitId }) ? row : null
}

function shown(heaps: readonly Heap[], examples: readonly ExampleRow[], { phase }: MeetingRow): ShownHeap[] {
  return heaps.map(heap => {
    const { id, title, dots, outcome, ...kept } = heap.row
    const within = examples.filter(each => each.heapId === id)
    const of = (colour: Colour) => within.filter(each => each.colour === colour).length
    return {
      ...{ id, title, outcome, requirement: heap.requirement, case: heap.case },
      // Until all are given nobody sees where they go, not even in what the screen is sent.
      dots: phase === 'leave' || phase === 'ended' ? dots : 0,
      heading: headingOf(title, within),
      red: phase === 'ended' ? kept.red : of('red'),
      green: phase === 'ended' ? kept.green : of('green'),
      examples: within.map(({ id: exampleId, colour, body }) => ({ id: exampleId, colour, body })),
    }
  })
}

/** The big screen of a meeting, for whoever holds it; null where there is none, or it is not theirs. */
export async function meetingScreen(actor: Actor, meetingId: number): Promise<ScreenView | null> {
  const row = await find(actor, meetingId, 'meeting.hold')
  if (!row) return null
  const db = await reader()
  const [all, heaps, turnout] = await Promise.all([
    readExamples(db, row.id),
    readHeaps(db, row.id),
    readTurnout(db, row.id),
  ])
  const examples = all.filter(each => each.isUp)
  const alike =
    row.phase === 'gather'
      ? alikeAmong(
          row.id,
          examples.map(({ id, body }) => ({ id, text: body })),
        ).filter(
          // What lies together already needs no suggestion.
          ({ first, second }) => {
            const [one, other] = [first, second].map(id => examples.find(each => each.id === id)?.heapId)
            return one !== other || one === null
          },
        )
      : []
  const inHeaps = shown(heaps, examples, row)
  return {
    meetingId: row.id,
    unitName: actor.tree.get(row.unitId).name,
    phase: row.phase,
    code: row.codeUntil > now() ? row.code : null,
    phones: Math.max(turnout.phones, row.phones),
    dotsGiven: turnout.dots,
    waiting: all.length - examples.length,
    examples: examples.map(({ id, colour, body, heapId }) => ({ id, colour, body, heapId })),
    heaps: row.phase === 'leave' ? byDots(inHeaps) : inHeaps,
    alike: alike.map(({ first, second }) => ({ first, second })),
  }
}

/** A meeting as those in its unit's chain see it. */
export interface MeetingPage {
  row: MeetingRow
  unitName: string
  mayHold: boolean
  mayRegister: boolean
  /** How many examples of each were written. */
  red: number
  green: number
  phones: number
  /** Those who do not hold it see the heaps once it has ended. */
  heaps: (ShownHeap & {
    /** For whom a case about its requirement can be opened, and the one that is open already around this unit. */
    openFor: OpenFor[]
    openCaseId: number | null
  })[]
}

export async function meetingPage(actor: Actor, meetingId: number): Promise<MeetingPage | null> {
  const row = await find(actor, meetingId, 'meeting.read')
  if (!row) return null
  const db = await reader()
  const mayHold = may(actor, 'meeting.hold', { unitId: row.unitId })
  const [examples, heaps, turnout] = await Promise.all([
    readExamples(db, row.id),
    readHeaps(db, row.id),
    readTurnout(db, row.id),
  ])
  const isOver = row.phase === 'ended'
  const of = (colour: Colour) => examples.filter(each => each.colour === colour).length
  const seen = isOver || (mayHold && row.phase === 'leave') ? byDots(shown(heaps, examples, row)) : []
  const casesOf = async ({ requirement, case: opened }: ShownHeap) => {
    if (!mayHold || !requirement || opened) return { openFor: [], openCaseId: null }
    const { rows, openFor } = await readOpenable(db, actor, await readRequirement(db, requirement.id))
    const isHere = (unitId: number) => actor.tree.relation(unitId, row.unitId) !== 'elsewhere'
    return {
      openFor,
      openCaseId: rows.find(each => each.state !== 'closed' && isHere(each.unitId))?.id ?? null,
    }
  }
  return {
    row,
    unitName: actor.tree.get(row.unitId).name,
    mayHold,
    mayRegister: may(actor, 'requirement.register', { unitId: row.unitId }),
    red: isOver ? row.red : of('red'),
    green: isOver ? row.green : of('green'),
    phones: Math.max(turnout.phones, row.phones),
    heaps: await Promise.all(seen.map(async heap => ({ ...heap, ...(await casesOf(heap)) }))),
  }
}

/** A unit's meetings, the newest first, for those in its chain, and whether this person may hold one. */
export async function meetingsOfUnit(
  actor: Actor,
  unitId: number,
): Promise<{ meetings: MeetingRow[]; underWay: MeetingRow | null; mayHold: boolean; mayRead: boolean }> {
  const mayRead = may(actor, 'meeting.read', { unitId })
  const meetings = mayRead ? await readMeetingsOf(await reader(), unitId) : []
  return {
    meetings: meetings.filter(each => each.phase === 'ended'),
    underWay: meetings.find(each => each.phase !== 'ended') ?? null,
    mayHold: may(actor, 'meeting.hold', { unitId }),
    mayRead,
  }
}

/** What the form of a new requirement begins with, when it is written from a heap; null where that is not theirs to do. */
export async function heapForForm(
  actor: Actor,
  heapId: number,
): Promise<{ heapId: number; title: string; demand: string; unitId: number } | null> {
  const [row] = await (await reader())
    .select({ meetingId: meetingHeap.meetingId })
    .from(meetingHeap)
    .where(eq(meetingHeap.id, heapId))
  const page = row ? await meetingPage(actor, row.meetingId) : null
  const heap = page?.heaps.find(each => each.id === heapId)
  if (!page?.mayHold || !heap || heap.requirement) return null
  return {
    heapId,
    title: heap.title,
    demand: heap.examples.map(each => each.body).join('\n'),
    unitId: page.row.unitId,
  }
}
