import 'server-only'
import type { Reader } from '@/db/client'
import { readPossibleWriters } from '@/lib/anonymous/label-reads'
import { type Labels, labelsOf } from '@/lib/anonymous/labels'
import { readKeyEdition } from '@/lib/hassle/key-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { productSecret } from '@/lib/platform/product-secret'
import { today } from '@/lib/platform/time'
import { boundRanges, Workforce } from '@/lib/register/bound-people'
import { readGroupIds, readMarks } from '@/lib/register/content-reads'
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
  const workforce = new Workforce(tree, await readPossibleWriters(db))
  const ranges = boundRanges(tree, await readMarks(db, requirementId), today())
  const bound = workforce.byUnit({ ranges, groupIds: await readGroupIds(db, requirementId) })
  return labelsOf(tree, new Map(bound.map(each => [each.unitId, each.people])), k)
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
