import 'server-only'
import { and, eq, inArray, max, sql } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { requirement, requirementBinding, requirementGroup } from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addMonths, now } from '@/lib/platform/time'
import { readMarksOf } from '@/lib/register/marks-reads'
import { refreshSignals } from '@/lib/signals/refresh'
import type { CaseRow, ProposalRow, RequirementRow } from './case-reads'
import type { Effect } from './transitions'

/** How long an embedded requirement stands before its purpose is looked at again, months. */
const reviewAfterMonths = 12

export interface RegisterEffect {
  tx: Transaction
  tree: UnitTree
  row: CaseRow
  about: RequirementRow
  proposal: ProposalRow
  /** The day the decision takes effect. */
  effectDay: string
  /** The part of those bound who are in the case's unit and below it until then, 0 to 1. */
  share: number
  record(change: Change): Promise<void>
}

/** What each effect of the workflow table does to the register; the others touch the case alone. */
const doneBy: Partial<Record<Effect, (effect: RegisterEffect) => Promise<number[]>>> = {
  repeal_requirement: repeal,
  link_merge_target: linkMergeTarget,
  end_binding: release,
  register_derived: registerDerived,
  set_review_date: setReview,
  // A change for all whom it binds is written by the requirement owner, who knows the new words.
}

/** Carries the effects of a decision into the register on the day it takes effect (§8). */
export async function carryIntoRegister(effect: RegisterEffect, effects: readonly Effect[]): Promise<void> {
  const changed: number[] = []
  for (const name of effects) changed.push(...((await doneBy[name]?.(effect)) ?? []))
  if (changed.length === 0) return
  await countChange(effect.tx, 'register')
  await refreshSignals(effect.tx, { requirementIds: changed })
}

async function edit(
  { tx, about, record }: RegisterEffect,
  event: string,
  after: Partial<typeof requirement.$inferInsert>,
): Promise<number[]> {
  const version = await raiseVersion(tx, about.id, after)
  const before = Object.fromEntries(Object.keys(after).map(key => [key, about[key as keyof RequirementRow]]))
  await record({
    event,
    subjectType: 'requirement',
    subjectId: about.id,
    unitId: about.ownerUnitId,
    before: { ...before, version: version - 1 },
    after: { ...after, version },
  })
  return [about.id]
}

/** Whoever has the form of it open is told when they save that it has changed. Gives the version it has now. */
async function raiseVersion(
  tx: Transaction,
  requirementId: number,
  after: Partial<typeof requirement.$inferInsert> = {},
): Promise<number> {
  const [raised] = await tx
    .update(requirement)
    .set({ ...after, version: sql`${requirement.version} + 1`, updatedAt: now() })
    .where(eq(requirement.id, requirementId))
    .returning({ version: requirement.version })
  if (!raised) throw new Error(`No requirement ${requirementId}`)
  return raised.version
}

function repeal(effect: RegisterEffect): Promise<number[]> {
  // Talked about again after it was taken away: the day it ended stands.
  if (effect.about.status === 'repealed') return Promise.resolve([])
  return edit(effect, 'requirement.repealed', {
    status: 'repealed',
    repealedFrom: effect.effectDay,
    repealedBecause: effect.proposal.reason,
  })
}

async function linkMergeTarget(effect: RegisterEffect): Promise<number[]> {
  const { mergeIntoId } = effect.proposal
  if (mergeIntoId === null) return []
  return [...(await edit(effect, 'requirement.merged', { mergedIntoId: mergeIntoId })), mergeIntoId]
}

function setReview(effect: RegisterEffect): Promise<number[]> {
  return edit(effect, 'requirement.embedded', {
    reviewBy: addMonths(effect.effectDay, reviewAfterMonths),
    ...(effect.proposal.form === 'keeper'
      ? { ownerFunction: effect.proposal.ownerFunction, ownerPersonId: effect.proposal.ownerPersonId }
      : {}),
  })
}

/** Minutes for a part of those bound: what is registered for all of them together is divided by people (§3). */
const minutesOf = ({ minutes, countedAs }: RequirementRow, share: number): number | null =>
  minutes === null || countedAs === 'per_employee' ? minutes : Math.round(minutes * share * 10) / 10

/** The requirement ends for the case's subtree; marks inside it would bind again, so they go, and its part of the time that was registered in all. */
async function release(effect: RegisterEffect): Promise<number[]> {
  const { tx, tree, row, about, effectDay, share, record } = effect
  const subtree = tree.subtree(row.unitId).map(unit => unit.id)
  const binds = await readBinding(tx, about.id)
  await tx
    .delete(requirementBinding)
    .where(and(eq(requirementBinding.requirementId, about.id), inArray(requirementBinding.unitId, subtree)))
  await tx.insert(requirementBinding).values({
    requirementId: about.id,
    unitId: row.unitId,
    effect: 'released',
    fromDay: effectDay,
  })
  const version = await raiseVersion(tx, about.id)
  await record({
    event: 'requirement.released',
    subjectType: 'requirement',
    subjectId: about.id,
    unitId: row.unitId,
    before: { binds, version: version - 1 },
    after: {
      binds: await readBinding(tx, about.id),
      version,
      unitId: row.unitId,
      fromDay: effectDay,
    },
  })
  const minutes = minutesOf(about, 1 - share)
  // Where it binds nobody any more, what it took stands.
  return minutes === about.minutes || share === 1
    ? [about.id]
    : edit(effect, 'requirement.edited', { minutes })
}

/** The units it is bound to, in the order of its content. */
async function readBinding(tx: Transaction, requirementId: number): Promise<number[]> {
  const marks = await readMarksOf(tx, [requirementId])
  return marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId)
}

/** The same demand as a requirement of the case's own, which its owner then writes anew. */
async function registerDerived(effect: RegisterEffect): Promise<number[]> {
  const { tx, tree, row, about, proposal, effectDay, share, record } = effect
  const [{ last } = { last: 0 }] = await tx
    .select({ last: max(requirement.referenceNumber) })
    .from(requirement)
  const { kind } = tree.get(row.unitId)
  const { id: _, ...copied } = about
  const [made] = await tx
    .insert(requirement)
    .values({
      ...copied,
      minutes: minutesOf(about, share),
      referenceNumber: (last ?? 0) + 1,
      level: kind === 'municipality' || kind === 'department' ? 'municipality' : 'institution',
      derivesFromId: about.id,
      ownerUnitId: row.unitId,
      ownerFunction: proposal.ownerFunction,
      ownerPersonId: proposal.ownerPersonId,
      introducedBecause: 'other',
      introducedOn: effectDay,
      reviewBy: addMonths(effectDay, reviewAfterMonths),
      status: 'active',
      activeFrom: effectDay,
      createdByPersonId: proposal.proposedByPersonId,
      createdAt: now(),
      updatedAt: now(),
      version: 1,
    })
    .returning({ id: requirement.id, referenceNumber: requirement.referenceNumber })
  if (!made) throw new Error('The derived requirement was not registered')
  await tx
    .insert(requirementBinding)
    .values({ requirementId: made.id, unitId: row.unitId, fromDay: effectDay })
  const groups = await tx.select().from(requirementGroup).where(eq(requirementGroup.requirementId, about.id))
  if (groups.length > 0)
    await tx.insert(requirementGroup).values(groups.map(group => ({ ...group, requirementId: made.id })))
  await record({
    event: 'requirement.registered',
    subjectType: 'requirement',
    subjectId: made.id,
    unitId: row.unitId,
    after: { referenceNumber: made.referenceNumber, derivesFromId: about.id },
  })
  return [made.id]
}
