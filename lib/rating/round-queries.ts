import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { cache } from 'react'
import { type Reader, reader } from '@/db/client'
import {
  ratingRound,
  requirement,
  roundKey,
  roundParticipation,
  roundRequirement,
  roundUnit,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import { boxIsHere } from './box/box-file'
import { roundsToGoThrough } from './go-through-reads'
import { readMedTime, readOpeningDays } from './med-reads'
import { thresholdOfDraft } from './plan-round'
import { type RequirementInRound, readRequirementsOfRound } from './round-requirements-reads'

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

/** What a round is, without what it asks and whom. */
interface RoundHead extends Round {
  /** What the works-council representative has been told of a draft; null once it has opened. */
  med: Awaited<ReturnType<typeof readMedTime>> | null
  unitIds: number[]
  unitNames: string[]
  mayManage: boolean
  /** Of its key and classes, the same for everybody; null before it has opened. */
  fingerprint: string | null
}

export interface RoundView extends RoundHead {
  /** Its results wait for this person, who leads, to go through them. */
  waitsForLeader: boolean
  /** It waits to be counted, or could be answered, and its ballots are not on this server. */
  ballotsMissing: boolean
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

/** A round for those who may see it, or null; read once a page. */
export const roundHead = cache(async (actor: Actor, roundId: number): Promise<RoundHead | null> => {
  const db = await reader()
  const [[found], units] = await Promise.all([
    db
      .select({ round: ratingRound, fingerprint: roundKey.fingerprint })
      .from(ratingRound)
      .leftJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
      .where(eq(ratingRound.id, roundId)),
    db.select({ unitId: roundUnit.unitId }).from(roundUnit).where(eq(roundUnit.roundId, roundId)),
  ])
  const unitIds = units.map(row => row.unitId)
  if (!found || !maySee(actor, found.round.status, unitIds)) return null
  const { settings } = await loadOrganisation()
  return {
    ...found.round,
    k: found.round.status === 'draft' ? thresholdOfDraft(found.round, settings) : found.round.k,
    unitIds,
    unitNames: unitIds.flatMap(id => actor.tree.find(id)?.name ?? []),
    mayManage: unitIds.every(unitId => may(actor, 'round.manage', { unitId })),
    fingerprint: found.fingerprint,
    med:
      found.round.status === 'draft'
        ? await readMedTime(db, actor.tree, found.round, { unitIds, day: today() })
        : null,
  }
})

/** A draft and the requirements it asks about, for those who may change it; null for others, and once it has opened. */
export async function roundToChange(
  actor: Actor,
  roundId: number,
): Promise<(RoundHead & { requirementIds: number[] }) | null> {
  const round = await roundHead(actor, roundId)
  if (!round?.mayManage || round.status !== 'draft') return null
  const rows = await (await reader())
    .select({ id: requirement.id })
    .from(roundRequirement)
    .innerJoin(requirement, eq(requirement.id, roundRequirement.requirementId))
    .where(eq(roundRequirement.roundId, roundId))
    .orderBy(asc(requirement.referenceNumber))
  return { ...round, requirementIds: rows.map(row => row.id) }
}

/**
 * One round as this person may see it, or null. A draft is shown as it would be on the day it opens, as things are now (docs/method.md §5).
 * `classesOf` is the number of a requirement whose classes are named however many they are.
 */
export async function roundView(
  actor: Actor,
  roundId: number,
  { classesOf = null }: { classesOf?: number | null } = {},
): Promise<RoundView | null> {
  const round = await roundHead(actor, roundId)
  if (!round) return null
  const db = await reader()
  const { status } = round
  const [requirements, participation] = await Promise.all([
    readRequirementsOfRound(db, actor, round, classesOf),
    participationOf(db, actor, roundId),
  ])
  return {
    ...round,
    waitsForLeader: status === 'closed' && (await roundsToGoThrough(db, actor, { roundId })).length > 0,
    ballotsMissing: (status === 'open' || status === 'closing') && !boxIsHere(round.id),
    requirements,
    participation,
  }
}

async function participationOf(
  db: Reader,
  actor: Actor,
  roundId: number,
): Promise<RoundView['participation']> {
  const rows = await db.select().from(roundParticipation).where(eq(roundParticipation.roundId, roundId))
  const seen = new Map(
    rows.filter(row => may(actor, 'round.read', { unitId: row.unitId })).map(row => [row.unitId, row]),
  )
  return actor.tree.nested(seen.keys()).flatMap(({ id, depth }) => {
    const row = seen.get(id)
    if (!row) return []
    const { entitled, tookPart, asOf } = row
    return [{ unitId: id, unitName: actor.tree.get(id).name, depth, entitled, tookPart, asOf }]
  })
}
