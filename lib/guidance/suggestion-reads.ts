import 'server-only'
import type { Reader } from '@/db/client'
import { settings } from '@/db/schema'
import { thresholdOf } from '@/lib/disclosure/classes'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { readLoad } from '@/lib/workflow/case-reads'
import type { OfferFacts } from '@/lib/workflow/decision-forms'
import { readGuidanceFacts } from './facts-reads'
import { type Guidance, guide } from './guidance'

/** What guidance says about a requirement for a unit just now, whoever asks (§8). */
export async function readGuidance(
  db: Reader,
  tree: UnitTree,
  about: RequirementRow,
  { unitId, offer, form }: { unitId: number; offer: OfferFacts; form: string | null },
): Promise<Guidance> {
  const [chosen] = await db.select().from(settings)
  const { people } = await readLoad(db, about, unitId)
  const { facts } = await readGuidanceFacts(db, tree, {
    requirementId: about.id,
    unitId,
    authority: offer,
    peopleBound: people,
    threshold: thresholdOf(chosen),
    mergeTargetChosen: form === 'merge',
  })
  return guide(facts)
}
