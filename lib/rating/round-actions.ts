'use server'

import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { pulse, ratingRound, requirement, roundRequirement, roundUnit } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { differences } from '@/lib/audit/record'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { beginClosing, closeWithoutBallots } from './closing'
import { openRound } from './open-round-writes'
import { finishClosings } from './round-clock-writes'
import { changedRound, newRound, theRound } from './round-model'
import { destroyWays } from './way-writes'

/** How long somebody who closes a round waits for its results, milliseconds. */
const PATIENCE = 3000

const unitSubjects = (unitIds: readonly number[]) => unitIds.map(unitId => ({ unitId }))

async function subjectsOf(db: Reader, roundId: number) {
  const units = await db
    .select({ unitId: roundUnit.unitId })
    .from(roundUnit)
    .where(eq(roundUnit.roundId, roundId))
  return units
}

/** The unit that runs the round: the one all of it lies within, where they may; else the first they chose. */
function runningUnit(actor: Actor, tree: UnitTree, unitIds: readonly number[]): number {
  const common = tree.lowestCommon(unitIds)
  if (common && may(actor, 'round.manage', { unitId: common.id })) return common.id
  const [first] = unitIds
  if (first === undefined) throw new DomainError('platform.errors.notAChoice', {}, 'units')
  return first
}

async function storeChoices(
  tx: Transaction,
  roundId: number,
  chosen: { units: readonly number[]; requirements: readonly number[] },
): Promise<void> {
  await tx.delete(roundUnit).where(eq(roundUnit.roundId, roundId))
  await tx.delete(roundRequirement).where(eq(roundRequirement.roundId, roundId))
  await tx.insert(roundUnit).values([...new Set(chosen.units)].map(unitId => ({ roundId, unitId })))
  const ids = [...new Set(chosen.requirements)]
  const known = await tx
    .select({ id: requirement.id })
    .from(requirement)
    .where(and(inArray(requirement.id, ids), inArray(requirement.status, ['active', 'suspended'])))
  if (known.length < ids.length) throw new DomainError('rating.errors.requirementGone', {}, 'requirements')
  await tx.insert(roundRequirement).values(ids.map(requirementId => ({ roundId, requirementId })))
}

async function draftOf(tx: Transaction, roundId: number) {
  const [round] = await tx.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  if (!round) throw new DomainError('platform.errors.notFound')
  if (round.status !== 'draft') throw new DomainError('rating.errors.notADraft')
  return round
}

function refusePastLastDay(closesOn: string): void {
  if (closesOn < today()) throw new DomainError('rating.errors.closesInThePast', {}, 'closesOn')
}

/** Makes a round as a draft: heads, management and MED can look it through before it opens. */
export const createRound = governed('round.manage', {
  schema: newRound,
  subject: ({ input }) => unitSubjects(input.units),
  run: async ({ input, actor, tx, record }) => {
    const { units, requirements, ...fields } = input
    refusePastLastDay(fields.closesOn)
    const { tree, settings } = await loadOrganisation()
    const unitId = runningUnit(actor, tree, units)
    const [made] = await tx
      .insert(ratingRound)
      .values({
        ...fields,
        unitId,
        status: 'draft',
        k: thresholdOf(settings),
        createdByPersonId: actor.personId,
        createdAt: now(),
      })
      .returning({ id: ratingRound.id })
    if (!made) throw new Error('The round was not stored')
    await storeChoices(tx, made.id, { units, requirements })
    await record({
      event: 'round.drafted',
      subjectType: 'round',
      subjectId: made.id,
      unitId,
      after: { ...fields, units, requirements },
    })
    return { message: 'rating.rounds.created', redirectTo: `/rounds/${made.id}` }
  },
})

/** Changes a draft. Somebody else's change in the meantime is not overwritten. */
export const changeRound = governed('round.manage', {
  schema: changedRound,
  subject: async ({ input, tx }) => [...(await subjectsOf(tx, input.round)), ...unitSubjects(input.units)],
  run: async ({ input, actor, tx, record }) => {
    const { round: roundId, version, units, requirements, ...fields } = input
    const before = await draftOf(tx, roundId)
    if (before.version !== version) throw new DomainError('rating.errors.changedMeanwhile')
    refusePastLastDay(fields.closesOn)
    const { tree } = await loadOrganisation()
    const medDiscussedOn = fields.medDiscussedOn ?? null
    await tx
      .update(ratingRound)
      .set({
        ...fields,
        medDiscussedOn,
        unitId: runningUnit(actor, tree, units),
        version: sql`${ratingRound.version} + 1`,
      })
      .where(eq(ratingRound.id, roundId))
    await storeChoices(tx, roundId, { units, requirements })
    const changed = differences<Record<string, unknown>>(before, { ...fields, medDiscussedOn })
    await record({
      event: 'round.changed',
      subjectType: 'round',
      subjectId: roundId,
      unitId: before.unitId,
      before: changed.before,
      after: { ...changed.after, units, requirements },
    })
    return { message: 'rating.rounds.changed', redirectTo: `/rounds/${roundId}` }
  },
})

/** Throws a draft away. Nobody has answered anything yet. */
export const discardRound = governed('round.manage', {
  schema: theRound,
  subject: ({ input, tx }) => subjectsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    const draft = await draftOf(tx, input.round)
    await tx.delete(roundUnit).where(eq(roundUnit.roundId, draft.id))
    await tx.delete(roundRequirement).where(eq(roundRequirement.roundId, draft.id))
    await destroyWays(tx, draft.id)
    await tx.delete(ratingRound).where(eq(ratingRound.id, draft.id))
    await record({
      event: 'round.discarded',
      subjectType: 'round',
      subjectId: draft.id,
      unitId: draft.unitId,
      before: { name: draft.name },
    })
    return { message: 'rating.rounds.discarded', redirectTo: '/rounds' }
  },
})

/** Opens a draft now, before its first day or on it. */
export const openRoundNow = governed('round.manage', {
  schema: theRound,
  subject: ({ input, tx }) => subjectsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    const draft = await draftOf(tx, input.round)
    if (draft.closesOn < today()) throw new DomainError('rating.errors.lastDayHasPassed')
    const { tree, settings } = await loadOrganisation()
    if (!settings) throw new DomainError('platform.errors.notFound')
    const { unitId, ...after } = await openRound(tx, draft.id, { tree, k: settings.k, day: today() })
    await record({
      event: 'round.opened',
      subjectType: 'round',
      subjectId: draft.id,
      unitId,
      before: { status: 'draft' },
      after: { status: 'open', openedOn: today(), ...after },
    })
    return { message: 'rating.rounds.opened', redirectTo: `/rounds/${draft.id}` }
  },
})

/** Closes an open round before its last day has passed. What came in is published, and the ballots are destroyed. */
export const closeRoundNow = governed('round.manage', {
  schema: theRound,
  subject: ({ input, tx }) => subjectsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    if ((await tx.$count(pulse, eq(pulse.roundId, input.round))) > 0)
      throw new DomainError('rating.errors.pulseCloses')
    const begun = await beginClosing(tx, input.round, today(), record)
    if (!begun) throw new DomainError('rating.errors.notOpen')
    return {
      message: 'rating.rounds.closed',
      redirectTo: `/rounds/${input.round}`,
      // Each requirement has a transaction of its own; a large round is counted on, and its page tells how far it has come.
      afterwards: () => Promise.race([finishClosings().then(() => undefined), pause(PATIENCE)]),
    }
  },
})

/** Closes a round whose ballots are no longer on this server. Nothing of what was in them is published. */
export const closeRoundWithoutBallots = governed('round.manage', {
  schema: theRound,
  subject: ({ input, tx }) => subjectsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    await closeWithoutBallots(tx, input.round, today(), record)
    return { message: 'rating.rounds.closed', redirectTo: `/rounds/${input.round}` }
  },
})
