'use server'
import { eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { requirement, signal, signalVisit } from '@/db/schema'
import { may, type Subject } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { day, id, ids, moment, someIds } from '@/lib/platform/form-fields'
import { prose } from '@/lib/platform/prose'
import { now, today } from '@/lib/platform/time'
import { acceptanceProblems, afterEvent } from './signal-life'

const problemSentence = {
  reason_missing: { key: 'platform.errors.required', field: 'reason' },
  date_missing: { key: 'platform.errors.required', field: 'lookAgainOn' },
  date_not_ahead: { key: 'signals.errors.dateNotAhead', field: 'lookAgainOn' },
} as const

async function subjects(tx: Transaction, signalIds: readonly number[]): Promise<Subject[]> {
  const rows = await tx
    .select({
      unitId: signal.unitId,
      ownerUnitId: requirement.ownerUnitId,
      ownerPersonId: requirement.ownerPersonId,
    })
    .from(signal)
    .leftJoin(requirement, eq(requirement.id, signal.requirementId))
    .where(inArray(signal.id, [...signalIds]))
  return rows.map(row => ({
    unitId: row.ownerUnitId ?? row.unitId ?? -1,
    requirementOwnerId: row.ownerPersonId,
  }))
}

/** Accepts a signal for now: with a reason, and a day to look at it again (§6). */
export const acceptSignal = governed('signal.settle', {
  schema: z.object({ signalId: id, reason: prose(1000), lookAgainOn: day }),
  subject: ({ input, tx }) => subjects(tx, [input.signalId]),
  async run({ input, actor, tx, record }) {
    const [row] = await tx.select().from(signal).where(eq(signal.id, input.signalId))
    if (!row) throw new DomainError('platform.errors.notFound')
    const [problem] = acceptanceProblems(input, today())
    if (problem) {
      const { key, field } = problemSentence[problem]
      throw new DomainError(key, {}, field)
    }
    const state = afterEvent(row.state, 'accept')
    if (!state) throw new DomainError('signals.errors.notOpen')
    const after = { state, acceptedReason: input.reason, lookAgainOn: input.lookAgainOn }
    await tx
      .update(signal)
      .set({ ...after, acceptedByPersonId: actor.personId })
      .where(eq(signal.id, row.id))
    await record({
      event: 'signal.accept',
      subjectType: row.requirementId === null ? 'unit' : 'requirement',
      subjectId: row.requirementId ?? row.unitId ?? 0,
      unitId: row.unitId,
      before: { kind: row.kind, state: row.state },
      after: { kind: row.kind, ...after },
    })
    return { message: 'signals.said.accepted' }
  },
})

async function markSeen(
  tx: Transaction,
  row: typeof signal.$inferSelect,
  record: (change: Change) => Promise<void>,
): Promise<void> {
  const state = afterEvent(row.state, 'see')
  if (state) {
    await tx.update(signal).set({ state }).where(eq(signal.id, row.id))
    // No trigger tells of it: what is seen is still the same open signal (db/schema/platform.ts).
    await countChange(tx, 'signals')
  }
  await record({
    event: 'signal.see',
    subjectType: row.requirementId === null ? 'unit' : 'requirement',
    subjectId: row.requirementId ?? row.unitId ?? 0,
    unitId: row.unitId,
    before: { kind: row.kind, state: row.state },
    after: { kind: row.kind, state: state ?? row.state },
  })
}

/** A leader has opened the page where the signals stand: new ones are seen (§6). */
export const seeSignals = governed('signal.settle', {
  schema: z.object({ signalIds: someIds }),
  subject: ({ input, tx }) => subjects(tx, input.signalIds),
  async run({ input, tx, record }) {
    const rows = await tx.select().from(signal).where(inArray(signal.id, input.signalIds))
    for (const row of rows) await markSeen(tx, row, record)
    return { message: 'signals.said.seen' }
  },
})

/**
 * Somebody has looked through what was new on a page: only what has come since it was read is new to them from here on. Of those shown, the new
 * ones that they may settle are seen.
 */
export const looked = governed('signal.read', {
  schema: z.object({ signalIds: ids, readAt: moment }),
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, actor, tx, record }) {
    // What has come since the page was read was not on it.
    const lookedAt = Math.min(input.readAt, now())
    await tx
      .insert(signalVisit)
      .values({ personId: actor.personId, lookedAt })
      .onConflictDoUpdate({
        target: signalVisit.personId,
        // A page that has stood open takes nothing back of what was said on a later one.
        set: { lookedAt: sql`max(${signalVisit.lookedAt}, ${lookedAt})` },
      })
    await record({ event: 'signal.looked', subjectType: 'person', subjectId: actor.personId })
    const rows = await tx.select().from(signal).where(inArray(signal.id, input.signalIds))
    for (const row of rows) {
      const theirs = (await subjects(tx, [row.id])).every(subject => may(actor, 'signal.settle', subject))
      if (theirs) await markSeen(tx, row, record)
    }
    return { message: 'signals.said.looked' }
  },
})
