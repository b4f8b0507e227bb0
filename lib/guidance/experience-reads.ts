import 'server-only'
import type { Reader } from '@/db/client'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { readEvidence } from './evidence-reads'
import { type Experience, publishedExperience } from './experience'

/** How a requirement is experienced in a unit, as documents may tell it; null while nobody has said. */
export async function readExperience(
  db: Reader,
  tree: UnitTree,
  requirementId: number,
  unitId: number,
): Promise<Experience | null> {
  const evidence = await readEvidence(db, tree, requirementId, unitId)
  if (!evidence) return null
  const { verdict } = evidence
  const about = { unitId: evidence.unitId, unitName: tree.get(evidence.unitId).name, verdict }
  if (evidence.kind === 'judgement')
    return { ...about, kind: 'judgement', day: evidence.agreedOn, reason: evidence.reason }
  const { figures, publishedOn, split } = evidence
  return publishedExperience({ ...about, day: publishedOn, split }, figures)
}
