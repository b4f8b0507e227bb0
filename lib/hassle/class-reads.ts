import type { Reader } from '@/db/client'
import { readPossibleWriters } from '@/lib/anonymous/label-reads'
import { type Labels, labelsOf } from '@/lib/anonymous/labels'
import type { UnitTree } from '@/lib/organisation/unit-tree'

/** The labels of reports without a name: over everybody at work now who leads nothing. */
export async function readHassleClasses(db: Reader, tree: UnitTree, k: number): Promise<Labels> {
  const peopleIn = new Map<number, number>()
  for (const { unitId, people } of await readPossibleWriters(db))
    peopleIn.set(unitId, (peopleIn.get(unitId) ?? 0) + people)
  return labelsOf(tree, peopleIn, k)
}
