'use server'

import { randomInt } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { meeting, meetingExample, meetingHeap } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import type { Change } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { newCode } from './code'
import { endMeeting, forgetForGood } from './ending-writes'
import { dropEmptyHeaps, heapWhatIsLoose } from './example-writes'
import {
  type MeetingRow,
  readExample,
  readExamples,
  readHeap,
  readMeeting,
  readMeetingUnderWay,
} from './meeting-reads'
import {
  exampleNamed,
  gatheredExamples,
  meetingNamed,
  movedMeeting,
  namedHeap,
  startedMeeting,
} from './model'
import { allows, mayMove, type Step } from './phases'
import { CODE_LASTS } from './vocabulary'

/** The audit says what was done at a meeting, and never what was written there. */
const event = (name: string, held: Pick<MeetingRow, 'id' | 'unitId'>, after?: Change['after']): Change => ({
  event: `meeting.${name}`,
  subjectType: 'meeting',
  subjectId: held.id,
  unitId: held.unitId,
  after: after ?? null,
})

const ofMeeting = async ({ input, tx }: { input: { meetingId: number }; tx: Transaction }) => ({
  unitId: (await readMeeting(tx, input.meetingId)).unitId,
})

function requireStep(held: MeetingRow, step: Step): void {
  if (!allows(held.phase, step)) throw new DomainError('meeting.errors.notNow')
}

/** Starts a unit's meeting: from now on phones come in by its code. */
export const startMeeting = governed('meeting.hold', {
  schema: startedMeeting,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input: { unitId }, tx, record }) {
    if (await readMeetingUnderWay(tx, unitId)) throw new DomainError('meeting.errors.underWay')
    const [made] = await tx
      .insert(meeting)
      .values({ unitId, code: newCode(randomInt), codeUntil: now() + CODE_LASTS, startedOn: today() })
      .returning()
    if (!made) throw new Error('The meeting was not started')
    await record(event('started', made))
    return { message: 'meeting.said.started', redirectTo: `/meetings/${made.id}` }
  },
})

/** Goes on to the next phase, or back to the one before. */
export const moveMeeting = governed('meeting.hold', {
  schema: movedMeeting,
  subject: ofMeeting,
  async run({ input: { meetingId, from, to }, tx, record }) {
    const held = await readMeeting(tx, meetingId)
    if (held.phase !== from || !mayMove(from, to)) throw new DomainError('meeting.errors.notNow')
    await overwriteWhatIsDeleted(tx)
    // What waited for others comes up with everything.
    if (from === 'write')
      await tx.update(meetingExample).set({ isUp: true }).where(eq(meetingExample.meetingId, meetingId))
    if (to === 'dots') await heapWhatIsLoose(tx, meetingId)
    await tx.update(meeting).set({ phase: to }).where(eq(meeting.id, meetingId))
    await record(event('moved', held, { from, to }))
    return { message: `meeting.said.${to}` }
  },
})

/** Puts examples together: in a heap, with another example, in a heap of their own, or out among those that lie loose. */
export const gatherExamples = governed('meeting.hold', {
  schema: gatheredExamples,
  subject: ofMeeting,
  async run({ input: { meetingId, exampleIds, onto }, tx, record }) {
    const held = await readMeeting(tx, meetingId)
    requireStep(held, 'gather')
    await overwriteWhatIsDeleted(tx)
    const all = await readExamples(tx, meetingId)
    const moved = new Set(exampleIds)
    if ([...moved].some(id => all.every(each => each.id !== id)))
      throw new DomainError('meeting.errors.exampleGone')
    const [kind, number] = onto.split(':')
    let heapId: number | null = null
    if (kind === 'heap') {
      const { heap } = await readHeap(tx, Number(number))
      if (heap.meetingId !== meetingId) throw new DomainError('platform.errors.notFound')
      heapId = heap.id
    }
    if (kind === 'example') {
      const other = all.find(each => each.id === Number(number))
      if (!other) throw new DomainError('meeting.errors.exampleGone')
      moved.add(other.id)
      heapId = other.heapId
    }
    if (kind !== 'loose' && heapId === null) {
      heapId = drawNumber()
      await tx.insert(meetingHeap).values({ id: heapId, meetingId })
    }
    await tx
      .update(meetingExample)
      .set({ heapId })
      .where(and(eq(meetingExample.meetingId, meetingId), inArray(meetingExample.id, [...moved])))
    await dropEmptyHeaps(tx, meetingId)
    await record(event('gathered', held, { examples: moved.size }))
    return { message: kind === 'loose' ? 'meeting.said.loose' : 'meeting.said.gathered' }
  },
})

/** Gives a heap its name. */
export const nameHeap = governed('meeting.hold', {
  schema: namedHeap,
  subject: async ({ input, tx }) => ({ unitId: (await readHeap(tx, input.heapId)).held.unitId }),
  wordsBefore: async ({ input, tx }) => [(await readHeap(tx, input.heapId)).heap.title],
  async run({ input: { heapId, heapTitle }, tx, record }) {
    const { held } = await readHeap(tx, heapId)
    requireStep(held, 'gather')
    await overwriteWhatIsDeleted(tx)
    await tx.update(meetingHeap).set({ title: heapTitle }).where(eq(meetingHeap.id, heapId))
    await record(event('heap_named', held))
    return { message: 'meeting.said.named' }
  },
})

/** Takes an example off the screen for good, such as one that names somebody. */
export const takeExampleAway = governed('meeting.hold', {
  schema: exampleNamed,
  subject: async ({ input, tx }) => ({ unitId: (await readExample(tx, input.exampleId)).held.unitId }),
  async run({ input: { exampleId }, tx, record }) {
    const { held } = await readExample(tx, exampleId)
    requireStep(held, 'take_away')
    await overwriteWhatIsDeleted(tx)
    await tx.delete(meetingExample).where(eq(meetingExample.id, exampleId))
    await dropEmptyHeaps(tx, held.id)
    await record(event('example_taken_away', held))
    return { message: 'meeting.said.takenAway' }
  },
})

/** Ends a meeting, and deletes what nobody took up. */
export const endTheMeeting = governed('meeting.hold', {
  schema: meetingNamed,
  subject: ofMeeting,
  async run({ input: { meetingId }, tx, record }) {
    const held = await readMeeting(tx, meetingId)
    requireStep(held, 'end')
    await endMeeting(tx, held)
    await record(event('ended', held))
    return {
      message: 'meeting.said.ended',
      redirectTo: `/meetings/${meetingId}`,
      afterwards: forgetForGood,
    }
  },
})
