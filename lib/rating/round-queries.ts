import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  ratingRound,
  requirement,
  roundClass,
  roundKey,
  roundParticipation,
  roundRequirement,
  roundUnit,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, daysBetween, today } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { boxIsHere } from './box/box-file'
import { roundsToGoThrough } from './go-through-reads'
import { readMedTime, readOpeningDays } from './med-reads'
import type { NotOffered } from './plan-round'
import { readRoundPlan } from './round-plan-reads'

type Round = typeof ratingRound.$inferSelect

export interface RoundInList {
  id: number
  /** Pulses are listed while they can be answered; afterwards their case tells of them. */
  kind: Round['kind']
  name: string
  status: Round['status']
  /** The day a draft opens by itself, when MED has had time to look at it. */
  opensOn: Day
  closesOn: Day
  closedOn: Day | null
  unitNames: string[]
  requirements: number
}

/** A draft is seen by those who may look it through, an open or closed round by its units and those above and below them. */
function maySee(actor: Actor, status: Round['status'], unitIds: readonly number[]): boolean {
  const permission = status === 'draft' ? 'round.review' : 'round.read'
  return unitIds.some(unitId => may(actor, permission, { unitId }))
}

/** The rounds this person may see: open ones first, then drafts, then closed ones, the newest first. */
export async function listRounds(actor: Actor): Promise<RoundInList[]> {
  const db = await reader()
  const [rounds, units, requirements] = await Promise.all([
    db.select().from(ratingRound).orderBy(desc(ratingRound.opensOn), desc(ratingRound.id)),
    db.select().from(roundUnit),
    db
      .select({ roundId: roundRequirement.roundId, because: roundRequirement.notOfferedBecause })
      .from(roundRequirement),
  ])
  const unitsOf = groupBy(units, row => row.roundId)
  const requirementsOf = groupBy(requirements, row => row.roundId)
  const order: readonly Round['status'][] = ['open', 'closing', 'draft', 'closed']
  const seen = rounds
    .map(round => ({ round, unitIds: (unitsOf.get(round.id) ?? []).map(row => row.unitId) }))
    .filter(({ round }) => round.kind === 'rating' || round.status === 'open')
    .filter(({ round, unitIds }) => maySee(actor, round.status, unitIds))
  const opening = await readOpeningDays(db, actor.tree, seen, today())
  return seen
    .map(({ round, unitIds }) => ({
      id: round.id,
      kind: round.kind,
      name: round.name,
      status: round.status,
      opensOn: opening.get(round.id) ?? round.opensOn,
      closesOn: round.closesOn,
      closedOn: round.closedOn,
      unitNames: unitIds.flatMap(id => actor.tree.find(id)?.name ?? []),
      requirements: (requirementsOf.get(round.id) ?? []).filter(row => row.because === null).length,
    }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

interface RequirementInRound {
  id: number
  reference: string
  path: string
  title: string
  purpose: string
  notOfferedBecause: NotOffered | null
  /** Its results are stored; some are while the round is being counted. */
  published: boolean
  entitled: number
  classes: { unitName: string; entitled: number }[]
}

export interface RoundView extends Round {
  unitIds: number[]
  unitNames: string[]
  mayManage: boolean
  /** What the works-council representative has been told of a draft; null once it has opened. */
  med: Awaited<ReturnType<typeof readMedTime>> | null
  /** Its results wait for this person, who leads, to go through them. */
  waitsForLeader: boolean
  /** It waits to be counted, or could be answered, and its ballots are not on this server. */
  ballotsMissing: boolean
  /** Of its key and classes, the same for everybody; null before it has opened. */
  fingerprint: string | null
  requirements: RequirementInRound[]
  /** People who took part, in the units one may see; depth 0 are the topmost of them, and they share nobody. */
  participation: {
    unitId: number
    unitName: string
    depth: number
    entitled: number
    tookPart: number
    asOf: Day
  }[]
}

/** One round as this person may see it, or null. A draft is shown as it would be on its first day, as things are now (docs/method.md §5). */
export async function roundView(actor: Actor, roundId: number): Promise<RoundView | null> {
  const db = await reader()
  const [round] = await db.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  if (!round) return null
  const unitIds = (
    await db.select({ unitId: roundUnit.unitId }).from(roundUnit).where(eq(roundUnit.roundId, roundId))
  ).map(row => row.unitId)
  if (!maySee(actor, round.status, unitIds)) return null
  const [requirements, participation, [key]] = await Promise.all([
    requirementsOf(db, actor, round),
    participationOf(db, actor, roundId),
    db.select({ fingerprint: roundKey.fingerprint }).from(roundKey).where(eq(roundKey.roundId, roundId)),
  ])
  return {
    ...round,
    unitIds,
    unitNames: unitIds.flatMap(id => actor.tree.find(id)?.name ?? []),
    mayManage: unitIds.every(unitId => may(actor, 'round.manage', { unitId })),
    med:
      round.status === 'draft' ? await readMedTime(db, actor.tree, round, { unitIds, day: today() }) : null,
    waitsForLeader: round.status === 'closed' && (await roundsToGoThrough(db, actor, { roundId })).length > 0,
    ballotsMissing: (round.status === 'open' || round.status === 'closing') && !boxIsHere(round.id),
    fingerprint: key?.fingerprint ?? null,
    requirements,
    participation,
  }
}

async function requirementsOf(db: Reader, actor: Actor, round: Round): Promise<RequirementInRound[]> {
  const rows = await db
    .select({
      id: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      purpose: requirement.purpose,
      because: roundRequirement.notOfferedBecause,
      published: roundRequirement.published,
    })
    .from(roundRequirement)
    .innerJoin(requirement, eq(requirement.id, roundRequirement.requirementId))
    .where(eq(roundRequirement.roundId, round.id))
    .orderBy(asc(requirement.referenceNumber))
  const planned = round.status === 'draft' ? await planOf(db, actor, round) : await storedPlan(db, round.id)
  return rows.map(row => {
    const plan = planned.get(row.id)
    return {
      id: row.id,
      reference: formatReference(row.referenceNumber),
      path: requirementPath(row.referenceNumber),
      title: row.title,
      purpose: row.purpose,
      published: row.published,
      notOfferedBecause: round.status === 'draft' ? (plan?.because ?? null) : row.because,
      entitled: plan?.entitled ?? 0,
      classes: (plan?.classes ?? [])
        .filter(each => each.entitled > 0)
        .map(each => ({ unitName: actor.tree.find(each.unitId)?.name ?? '', entitled: each.entitled })),
    }
  })
}

interface Plan {
  because: NotOffered | null
  entitled: number
  classes: { unitId: number; entitled: number }[]
}

async function planOf(db: Reader, actor: Actor, round: Round): Promise<Map<number, Plan>> {
  const { settings } = await loadOrganisation()
  const { planned } = await readRoundPlan(db, round, {
    tree: actor.tree,
    k: settings?.k ?? round.k,
    day: daysBetween(today(), round.opensOn) > 0 ? round.opensOn : today(),
  })
  return new Map(
    planned.map(each => [
      each.requirementId,
      { because: each.notOfferedBecause, entitled: each.entitledInAll, classes: [...each.classes] },
    ]),
  )
}

async function storedPlan(db: Reader, roundId: number): Promise<Map<number, Plan>> {
  const classes = await db
    .select({
      requirementId: roundClass.requirementId,
      unitId: roundClass.classUnitId,
      entitled: roundClass.entitled,
    })
    .from(roundClass)
    .where(eq(roundClass.roundId, roundId))
  const plans = new Map<number, Plan>()
  for (const [requirementId, group] of groupBy(classes, each => each.requirementId))
    plans.set(requirementId, {
      because: null,
      entitled: group.reduce((sum, each) => sum + each.entitled, 0),
      classes: group,
    })
  return plans
}

async function participationOf(
  db: Reader,
  actor: Actor,
  roundId: number,
): Promise<RoundView['participation']> {
  const rows = await db.select().from(roundParticipation).where(eq(roundParticipation.roundId, roundId))
  const seen = rows.filter(row => may(actor, 'round.read', { unitId: row.unitId }))
  const above = (row: { unitId: number }) =>
    seen.filter(other => other.unitId !== row.unitId && actor.tree.isWithin(row.unitId, other.unitId)).length
  return seen
    .map(row => ({
      unitId: row.unitId,
      unitName: actor.tree.find(row.unitId)?.name ?? '',
      depth: above(row),
      entitled: row.entitled,
      tookPart: row.tookPart,
      asOf: row.asOf,
    }))
    .sort((a, b) => actor.tree.range(a.unitId).first - actor.tree.range(b.unitId).first)
}
