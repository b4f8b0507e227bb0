import 'server-only'
import { and, eq, gt, inArray, lte, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { requirement, requirementGroup, signal } from '@/db/schema'
import { readAlike, readAllAlike } from '@/lib/overlap/alike-reads'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, type Day } from '@/lib/platform/time'
import { type Bound, boundRanges, type Workforce } from '@/lib/register/bound-people'
import { inForceOn } from '@/lib/register/in-force'
import { readMarksOf } from '@/lib/register/marks-reads'
import { readDayLook, sharingSince } from './day-look-reads'
import { type OverlapEvidence, type Pairs, untouched } from './overlap'
import { requirementKey } from './signal-rules'

/** A day's look goes back so far for what has come into force by time alone, and farther where the last look was longer ago. */
const DAYS_BACK = 7

/** Pairs that ask for the same, and the requirements whose signal of it can be another than before. */
export interface LookForPairs {
  /** To be judged by whom they bind, and whether they are in force. */
  pairs: Pairs
  /** Judged before, and touched by nothing: a third requirement that comes along takes no pair away. */
  standing: Pairs
  touched: ReadonlySet<number> | 'all'
}

/** Whom requirements bind on a day, all of them or some. */
export async function readBound(
  tx: Reader,
  { tree }: Workforce,
  day: Day,
  ids?: readonly number[],
): Promise<(id: number) => Bound> {
  const marks = await readMarksOf(tx, ids)
  const groups = await tx
    .select()
    .from(requirementGroup)
    .where(ids && inArray(requirementGroup.requirementId, [...ids]))
  const marksOf = groupBy(marks, row => row.requirementId)
  const groupsOf = groupBy(groups, row => row.requirementId)
  return id => ({
    ranges: boundRanges(tree, marksOf.get(id) ?? [], day),
    groupIds: (groupsOf.get(id) ?? []).map(each => each.professionalGroupId).sort((a, b) => a - b),
  })
}

async function bindingsInForce(tx: Reader, workforce: Workforce, day: Day, ids?: readonly number[]) {
  const lives = await tx
    .select({
      id: requirement.id,
      status: requirement.status,
      introducedOn: requirement.introducedOn,
      repealedFrom: requirement.repealedFrom,
    })
    .from(requirement)
    .where(ids && inArray(requirement.id, [...ids]))
  const boundOf = await readBound(tx, workforce, day, ids)
  return lives.filter(life => inForceOn(life, day)).map(({ id }) => ({ id, bound: boundOf(id) }))
}

/** The pairs that stand as evidence on signals which have not gone away. */
async function readKnownPairs(tx: Reader, ids?: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await tx
    .select({ id: signal.requirementId, evidence: signal.evidence })
    .from(signal)
    .where(
      and(
        eq(signal.kind, 'overlap'),
        ne(signal.state, 'cleared'),
        ids && inArray(signal.subjectKey, ids.map(requirementKey)),
      ),
    )
  return new Map(
    rows.flatMap(row => (row.id === null ? [] : [[row.id, (row.evidence as OverlapEvidence).otherIds]])),
  )
}

const partnersIn = (pairs: Pairs) => [...pairs.values()].flat()

/** After a write: what it changed is compared with everything, and those that were or are its partners are told. */
export async function pairsOfChanged(
  tx: Reader,
  workforce: Workforce,
  day: Day,
  changed: readonly number[],
): Promise<LookForPairs> {
  const found = await readAlike(tx, await bindingsInForce(tx, workforce, day, changed))
  const before = await readKnownPairs(tx, changed)
  const touched = new Set([...changed, ...partnersIn(before), ...partnersIn(found)])
  const known = await readKnownPairs(tx, [...touched])
  return { pairs: found, standing: untouched(known, new Set(changed)), touched }
}

/** Every requirement compared with every other, whatever was known. */
export async function pairsFromScratch(tx: Reader, workforce: Workforce, day: Day): Promise<LookForPairs> {
  const inForce = await bindingsInForce(tx, workforce, day)
  const pairs = await readAllAlike(tx, inForce, (a, b) => workforce.samePeople(a, b))
  return { pairs, standing: new Map(), touched: 'all' }
}

/**
 * By a new day: the pairs as they were judged, and compared with everything those that have come into force since, or have come to bind the same
 * people as another.
 */
export async function pairsOfTheDay(tx: Reader, workforce: Workforce, day: Day): Promise<LookForPairs> {
  const last = await readDayLook(tx)
  const usual = addDays(day, -DAYS_BACK)
  const since = last && last.lookedOn < usual ? last.lookedOn : usual
  const come = await tx
    .select({ id: requirement.id })
    .from(requirement)
    .where(and(gt(requirement.introducedOn, since), lte(requirement.introducedOn, day)))
  const inForce = await bindingsInForce(tx, workforce, day)
  const sharing = last
    ? await sharingSince(
        last.workforce,
        workforce,
        inForce,
        await readBound(tx, last.workforce, last.lookedOn),
      )
    : []
  const ids = new Set([...come.map(row => row.id), ...sharing])
  const found = await readAlike(
    tx,
    inForce.filter(each => ids.has(each.id)),
  )
  const known = untouched(await readKnownPairs(tx), ids)
  return { pairs: new Map([...known, ...found]), standing: new Map(), touched: 'all' }
}
