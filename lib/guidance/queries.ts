import 'server-only'
import { reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { requirementPath } from '@/lib/register/reference'
import { readOffer } from '@/lib/workflow/case-facts-reads'
import { readLoad, readProposal, readRequirement } from '@/lib/workflow/case-reads'
import type { FactName } from './facts'
import { readGuidanceFacts } from './facts-reads'
import { type Guidance, guide } from './guidance'
import { type OwnAddition, readOwnAdditions } from './own-additions-reads'

export interface GuidanceView {
  /** Null where the result it builds on is not this person's to see. */
  guidance: Guidance | null
  /** What it stands on; null while there is nothing. */
  basis: { kind: 'publication' | 'judgement'; unitName: string; day: string; isOwnUnit: boolean } | null
  ownUnitName: string
  peopleBound: number
  /** Too few are bound for a rating, so a dialogue may agree on a judgement. */
  tooFewBound: boolean
  /** What has been added here to what it suggests to challenge upward, and may be changed here; none where it suggests something else. */
  additions: OwnAddition[]
  /** Where each fact can be looked up. */
  links: Partial<Record<FactName, string>>
}

/** What guidance suggests for a requirement and a unit, with the facts behind it (§8). */
export async function guidanceFor(
  actor: Actor,
  requirementId: number,
  unitId: number,
  caseId?: number,
): Promise<GuidanceView> {
  const db = await reader()
  const { settings } = await loadOrganisation()
  const about = await readRequirement(db, requirementId)
  const standing = caseId === undefined ? null : await readProposal(db, caseId)
  const authority = await readOffer(db, about, standing?.mergeIntoId ?? null)
  const { people } = await readLoad(db, about, unitId)
  const threshold = thresholdOf(settings)
  const { facts, evidence, mergeTarget } = await readGuidanceFacts(db, actor.tree, {
    requirementId,
    unitId,
    authority,
    peopleBound: people,
    threshold,
    mergeTargetChosen: standing?.form === 'merge',
  })
  const isSeen = evidence?.kind !== 'publication' || may(actor, 'results.read', { unitId: evidence.unitId })
  const guidance = isSeen ? guide(facts) : null
  const page = requirementPath(about.referenceNumber)
  const law = `${page}#law`
  const results = `${page}#results`
  const dialogue = `${page}#dialogue`
  return {
    guidance,
    basis: evidence && {
      kind: evidence.kind,
      unitName: actor.tree.get(evidence.unitId).name,
      day: evidence.kind === 'publication' ? evidence.publishedOn : evidence.agreedOn,
      isOwnUnit: evidence.unitId === unitId,
    },
    ownUnitName: actor.tree.get(unitId).name,
    peopleBound: people,
    tooFewBound: people > 0 && people < threshold,
    additions:
      guidance?.suggestion.action === 'challenge' ? await readOwnAdditions(db, requirementId, unitId) : [],
    links: {
      verdict: results,
      split: results,
      sideEffectReported: results,
      effort: results,
      dialogueFactor: results,
      dialogueHeld: dialogue,
      noPurposeFound: dialogue,
      mayChange: law,
      mayRemove: law,
      lawSetsFrame: law,
      tooFewBound: `${page}#bound`,
      mergeTarget: mergeTarget ? requirementPath(mergeTarget.referenceNumber) : `${page}#signals`,
    },
  }
}
