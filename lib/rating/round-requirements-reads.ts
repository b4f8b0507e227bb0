import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { type ratingRound, requirement, roundClass, roundRequirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import type { Day } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { NotOffered, PlannedRequirement } from './plan-round'
import { readDraftPlan } from './round-plan-reads'

type Round = typeof ratingRound.$inferSelect

export interface RequirementInRound {
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

/** What a round asks about, and whom; of a draft as it would be on the day it opens. `classesOf` is the reference whose classes are named. */
export async function readRequirementsOfRound(
  db: Reader,
  actor: Actor,
  round: Round & { unitIds: readonly number[] },
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
