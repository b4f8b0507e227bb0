import 'server-only'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { cache } from 'react'
import { type Reader, reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
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
import { type Day, today } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { boxIsHere } from './box/box-file'
import { roundsToGoThrough } from './go-through-reads'
import { readMedTime, readOpeningDays } from './med-reads'
import { type NotOffered, type PlannedRequirement, thresholdOfDraft } from './plan-round'
import { readDraftPlan } from './round-plan-reads'

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
  /** Who is bound and not asked, for they could rate it lately; told to those who may look a round through. Once it has opened no day helps. */
  leftOut: { people: number; freeFrom: Day | null } | null
  /** Its results are stored; some are while the round is being counted. */
  published: boolean
  entitled: number
  classes: {
    count: number
    /** Null where they are too many to stand in a line, and were not asked for. */
    named: { unitName: string; entitled: number }[] | null
  }
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
    requirementsOf(db, actor, round, classesOf),
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

async function requirementsOf(
  db: Reader,
  actor: Actor,
  round: RoundHead,
  classesOf: number | null,
): Promise<RequirementInRound[]> {
  const rows = await db
    .select({
      id: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      purpose: requirement.purpose,
      because: roundRequirement.notOfferedBecause,
      leftOut: roundRequirement.leftOut,
      published: roundRequirement.published,
    })
    .from(roundRequirement)
    .innerJoin(requirement, eq(requirement.id, roundRequirement.requirementId))
    .where(eq(roundRequirement.roundId, round.id))
    .orderBy(asc(requirement.referenceNumber))
  const askedId = rows.find(row => row.referenceNumber === classesOf)?.id
  const planned =
    round.status === 'draft' ? await planOf(db, actor, round) : await storedPlan(db, round.id, askedId)
  const isTold = round.unitIds.some(unitId => may(actor, 'round.review', { unitId }))
  const then = (people: number) => (isTold && people > 0 ? { people, freeFrom: null } : null)
  return rows.map(row => {
    const plan = planned.get(row.id)
    const isNamed = row.id === askedId || (plan?.classCount ?? 0) <= MOST_CLASSES
    return {
      id: row.id,
      reference: formatReference(row.referenceNumber),
      path: requirementPath(row.referenceNumber),
      title: row.title,
      purpose: row.purpose,
      published: row.published,
      notOfferedBecause: round.status === 'draft' ? (plan?.because ?? null) : row.because,
      leftOut: round.status === 'draft' ? (plan?.leftOut ?? null) : then(row.leftOut),
      entitled: plan?.entitled ?? 0,
      classes: {
        count: plan?.classCount ?? 0,
        named: isNamed
          ? (plan?.classes ?? []).map(({ unitId, entitled }) => ({
              unitName: actor.tree.find(unitId)?.name ?? '',
              entitled,
            }))
          : null,
      },
    }
  })
}

/** More classes than this stand in no line; they are read and named where somebody asks for them. */
const MOST_CLASSES = 6

interface Plan {
  because: NotOffered | null
  leftOut?: PlannedRequirement['leftOut']
  entitled: number
  /** Those somebody is entitled in. */
  classCount: number
  /** Of a round that has opened only those that are named. */
  classes: { unitId: number; entitled: number }[]
}

async function planOf(db: Reader, actor: Actor, round: Round): Promise<Map<number, Plan>> {
  const planned = await readDraftPlan(db, actor.tree, round)
  return new Map(
    planned.map(each => {
      const classes = each.classes.filter(one => one.entitled > 0)
      return [
        each.requirementId,
        {
          because: each.notOfferedBecause,
          leftOut: each.leftOut,
          entitled: each.entitledInAll,
          classCount: classes.length,
          classes,
        },
      ]
    }),
  )
}

const classSums = prepared(db =>
  db
    .select({
      requirementId: roundClass.requirementId,
      entitled: sql<number>`sum(${roundClass.entitled})`,
      classCount: sql<number>`count(*) filter (where ${roundClass.entitled} > 0)`,
    })
    .from(roundClass)
    .where(eq(roundClass.roundId, sql.placeholder('round')))
    .groupBy(roundClass.requirementId)
    .prepare(),
)
const classesAmong = prepared(db =>
  db
    .select({
      requirementId: roundClass.requirementId,
      unitId: roundClass.classUnitId,
      entitled: roundClass.entitled,
    })
    .from(roundClass)
    .where(
      and(
        eq(roundClass.roundId, sql.placeholder('round')),
        among(roundClass.requirementId, 'requirements'),
        gt(roundClass.entitled, 0),
      ),
    )
    .orderBy(asc(roundClass.requirementId), asc(roundClass.classUnitId))
    .prepare(),
)

/** As it was fixed when it opened. A round of many units has tens of thousands of classes: they are counted where they are, and few are read. */
async function storedPlan(
  db: Reader,
  roundId: number,
  askedId: number | undefined,
): Promise<Map<number, Plan>> {
  const sums = await classSums(db).all({ round: roundId })
  const named = sums.filter(each => each.requirementId === askedId || each.classCount <= MOST_CLASSES)
  const classes = await classesAmong(db).all({
    round: roundId,
    requirements: JSON.stringify(named.map(each => each.requirementId)),
  })
  const classesOf = groupBy(classes, each => each.requirementId)
  return new Map(
    sums.map(({ requirementId, entitled, classCount }) => [
      requirementId,
      { because: null, entitled, classCount, classes: classesOf.get(requirementId) ?? [] },
    ]),
  )
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
