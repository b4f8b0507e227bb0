import 'server-only'
import type { Reader } from '@/db/client'
import { readPossibleWriters } from '@/lib/anonymous/label-reads'
import { type Label, type Labels, labelsOf } from '@/lib/anonymous/labels'
import { readKeyEdition } from '@/lib/hassle/key-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { productSecret } from '@/lib/platform/product-secret'
import { today } from '@/lib/platform/time'
import { boundRanges, type Range, sharedRanges, Workforce } from '@/lib/register/bound-people'
import { readGroupIds, readMarks } from '@/lib/register/requirement-reads'
import { isSolutionKey, linkOfKey, type SolutionLink, solutionKey } from './solution-key'

/**
 * The labels of what is proposed without a name about a requirement: over those it binds who lead nothing, since everybody knows that it comes from one
 * of them.
 */
export async function readSolutionLabels(
  db: Reader,
  tree: UnitTree,
  requirementId: number,
  k: number,
): Promise<Labels> {
  return labelsAmong(await readWriters(db, tree, requirementId), tree, k)
}

/**
 * The label with which something is delivered that was written under a label: as it is chosen now. Where the requirement has ended meanwhile it binds
 * nobody who could be counted, and what was said of it would wait for ever: then over all at work there whom it was for.
 */
export async function readDeliveryLabels(
  db: Reader,
  tree: UnitTree,
  requirementId: number,
  k: number,
): Promise<(labelUnitId: number) => Label | null> {
  const writers = await readWriters(db, tree, requirementId)
  const labels = labelsAmong(writers, tree, k)
  const everywhere = { ...writers, ranges: [{ first: 0, end: tree.units.length }] }
  return unitId =>
    labels.get(unitId) ??
    (endedIn(tree, writers.ranges, unitId) ? labelsAmong(everywhere, tree, k).get(unitId) : null) ??
    null
}

/** Whether nobody in a unit and below it is bound any more. */
export const endedIn = (tree: UnitTree, ranges: readonly Range[], unitId: number): boolean =>
  sharedRanges(ranges, [tree.range(unitId)]).length === 0

interface Writers {
  workforce: Workforce
  ranges: readonly Range[]
  groupIds: readonly number[]
}

async function readWriters(db: Reader, tree: UnitTree, requirementId: number): Promise<Writers> {
  return {
    workforce: new Workforce(tree, await readPossibleWriters(db)),
    ranges: boundRanges(tree, await readMarks(db, requirementId), today()),
    groupIds: await readGroupIds(db, requirementId),
  }
}

function labelsAmong({ workforce, ...bound }: Writers, tree: UnitTree, k: number): Labels {
  return labelsOf(tree, new Map(workforce.byUnit(bound).map(each => [each.unitId, each.people])), k)
}

/** What stands after the # of the link for these labels now. */
export const readSolutionKey = async (db: Reader, link: SolutionLink): Promise<string> =>
  solutionKey(productSecret(), link, await readKeyEdition(db, link.labelUnitId))

/** What a link is for; null for one that is made up or no longer good. */
export async function readLinkOfKey(db: Reader, key: string): Promise<SolutionLink | null> {
  const link = linkOfKey(key)
  if (!link) return null
  return isSolutionKey(productSecret(), key, link, await readKeyEdition(db, link.labelUnitId)) ? link : null
}
