'use server'

import { setTimeout as pause } from 'node:timers/promises'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { pulse, ratingRound, requirement, roundGoneThrough, roundRequirement, roundUnit } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { differences } from '@/lib/audit/record'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { governed } from '@/lib/platform/action'
import { ChangedMeanwhile, DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { tellRepresentatives } from './announce-writes'
import { beginClosing, closeWithoutBallots } from './closing'
import { roundsToGoThrough } from './go-through-reads'
import { readMedTime } from './med-reads'
import { othersIn, stillDiscussedOn } from './med-time'
import { openRound } from './open-round-writes'
import { finishClosings } from './round-clock-writes'
import { changedRound, newRound, roundToOpen, theRound } from './round-model'
import { destroyWays } from './ways/way-writes'

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

/** What a draft holds before it is changed. */
async function chosenIn(tx: Transaction, roundId: number) {
  const [units, requirements] = await Promise.all([
    tx.select({ id: roundUnit.unitId }).from(roundUnit).where(eq(roundUnit.roundId, roundId)),
    tx
      .select({ id: roundRequirement.requirementId })
      .from(roundRequirement)
      .where(eq(roundRequirement.roundId, roundId)),
  ])
  return { units: units.map(each => each.id), requirements: requirements.map(each => each.id) }
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
        announcedOn: today(),
        createdByPersonId: actor.personId,
        createdAt: now(),
      })
      .returning()
    if (!made) throw new Error('The round was not stored')
    await storeChoices(tx, made.id, { units, requirements })
    await tellRepresentatives(tx, tree, made, { unitIds: units, day: today(), news: { kind: 'announced' } })
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
  wordsBefore: async ({ input, tx }) => [(await draftOf(tx, input.round)).name],
  run: async ({ input, actor, tx, record }) => {
    const { round: roundId, version, units, requirements, ...fields } = input
    const before = await draftOf(tx, roundId)
    if (before.version !== version)
      throw new ChangedMeanwhile('rating.errors.changedMeanwhile', `/rounds/${roundId}`)
    refusePastLastDay(fields.closesOn)
    const { tree } = await loadOrganisation()
    const chosenBefore = await chosenIn(tx, roundId)
    const others = othersIn({ ...before, ...chosenBefore }, input)
    const isAnother = others.length > 0
    const typed = fields.medDiscussedOn ?? null
    const medDiscussedOn = stillDiscussedOn(before.medDiscussedOn, typed, isAnother)
    const [after] = await tx
      .update(ratingRound)
      .set({
        ...fields,
        medDiscussedOn,
        unitId: runningUnit(actor, tree, units),
        version: sql`${ratingRound.version} + 1`,
        ...(isAnother ? { announcedOn: today() } : {}),
      })
      .where(eq(ratingRound.id, roundId))
      .returning()
    await storeChoices(tx, roundId, { units, requirements })
    if (after && isAnother)
      await tellRepresentatives(tx, tree, after, {
        unitIds: units,
        day: today(),
        news: { kind: 'changed', others, unitsBefore: chosenBefore.units },
      })
    const changed = differences<Record<string, unknown>>(before, { ...fields, medDiscussedOn })
    await record({
      event: 'round.changed',
      subjectType: 'round',
      subjectId: roundId,
      unitId: before.unitId,
      before: changed.before,
      after: { ...changed.after, units, requirements },
    })
    return {
      message: medDiscussedOn === typed ? 'rating.rounds.changed' : 'rating.rounds.changedAnother',
      redirectTo: `/rounds/${roundId}`,
    }
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

/**
 * Opens a draft now, before its first day or on it. Where the works-council representative has not had a working day to
 * look at it, whoever opens it says why, and they are told (docs/method.md §5).
 */
export const openRoundNow = governed('round.manage', {
  schema: roundToOpen,
  subject: ({ input, tx }) => subjectsOf(tx, input.round),
  run: async ({ input, actor, tx, record }) => {
    const draft = await draftOf(tx, input.round)
    if (draft.closesOn < today()) throw new DomainError('rating.errors.lastDayHasPassed')
    const { tree, settings } = await loadOrganisation()
    if (!settings) throw new DomainError('platform.errors.notFound')
    const { units } = await chosenIn(tx, draft.id)
    const { waitsUntil } = await readMedTime(tx, tree, draft, { unitIds: units, day: today() })
    if (waitsUntil !== null) await openEarly(tx, draft, { units, tree, by: actor, because: input.because })
    const { unitId, ...after } = await openRound(tx, draft.id, { tree, k: settings.k, day: today() })
    await record({
      event: 'round.opened',
      subjectType: 'round',
      subjectId: draft.id,
      unitId,
      before: { status: 'draft' },
      after: {
        status: 'open',
        openedOn: today(),
        ...after,
        ...(waitsUntil === null ? {} : { openedEarlyBecause: input.because }),
      },
    })
    return { message: 'rating.rounds.opened', redirectTo: `/rounds/${draft.id}` }
  },
})

/** Notes why it opens before the representative has had time, and tells them. */
async function openEarly(
  tx: Transaction,
  draft: typeof ratingRound.$inferSelect,
  given: { units: readonly number[]; tree: UnitTree; by: Actor; because: string | undefined },
): Promise<void> {
  const { units, tree, by, because } = given
  if (!because) throw new DomainError('rating.errors.medHasNotSeen', {}, 'because')
  await tx.update(ratingRound).set({ openedEarlyBecause: because }).where(eq(ratingRound.id, draft.id))
  await tellRepresentatives(tx, tree, draft, {
    unitIds: units,
    day: today(),
    news: { kind: 'opened_early', by: by.name, because },
  })
}

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

/** Notes that somebody who leads has gone through what a closed round showed, so that it no longer waits for them. */
export const goThroughRound = governed('round.read', {
  schema: theRound,
  subject: async ({ input, actor, tx }) => {
    const units = await subjectsOf(tx, input.round)
    const theirs = units.filter(unit => may(actor, 'round.read', unit))
    return theirs.length > 0 ? theirs : units
  },
  run: async ({ input, actor, tx, record }) => {
    const [waiting] = await roundsToGoThrough(tx, actor, { roundId: input.round })
    if (!waiting) throw new DomainError('rating.errors.nothingToGoThrough')
    await tx
      .insert(roundGoneThrough)
      .values({ roundId: waiting.id, personId: actor.personId, goneThroughOn: today() })
    await record({
      event: 'round.gone_through',
      subjectType: 'round',
      subjectId: waiting.id,
      unitId: actor.homeUnitId,
    })
    return { message: 'rating.rounds.goneThrough', redirectTo: `/rounds/${waiting.id}` }
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
