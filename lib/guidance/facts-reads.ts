import 'server-only'
import type { Reader } from '@/db/client'
import { dialogueHeldSince, readAgreedAnswers } from '@/lib/dialogue/agreed-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type AuthorityFacts, lawSetsFrame, mayChange, mayRemove } from '@/lib/register/authority'
import { type Evidence, readEvidence } from './evidence-reads'
import type { GuidanceFacts } from './facts'
import { type MergeTarget, readMergeTarget } from './merge-target-reads'

type Factor = GuidanceFacts['effort']
type Tri = GuidanceFacts['split']

const yesNo = (value: boolean | undefined) => (value ? 'yes' : 'no')

const factorOf = (evidence: Evidence | null, name: 'effort' | 'dialogue'): Factor => {
  if (evidence?.kind !== 'publication') return 'unknown'
  const factor = evidence.figures.factors[name]
  return factor.level === 'hidden' ? 'unknown' : factor.verdict
}

const sideEffectOf = (evidence: Evidence | null): Tri => {
  if (evidence?.kind !== 'publication') return 'unknown'
  const { sideEffects } = evidence.figures
  return sideEffects.level === 'hidden' ? 'unknown' : yesNo(Object.values(sideEffects.reported).some(Boolean))
}

/** An overview says nothing of split opinions, so there it is unknown (§5). */
const splitOf = (evidence: Evidence | null): Tri => {
  if (evidence?.kind === 'judgement') return 'no'
  if (evidence?.kind !== 'publication') return 'unknown'
  return evidence.figures.result.level === 'detail' ? yesNo(evidence.split) : 'unknown'
}

/** Everything that guidance asks about a requirement for a unit, gathered in one place (§8). */
export async function readGuidanceFacts(
  db: Reader,
  tree: UnitTree,
  about: {
    requirementId: number
    unitId: number
    authority: AuthorityFacts
    peopleBound: number
    threshold: number
    mergeTargetChosen?: boolean
  },
): Promise<{ facts: GuidanceFacts; evidence: Evidence | null; mergeTarget: MergeTarget | null }> {
  const evidence = await readEvidence(db, tree, about.requirementId, about.unitId)
  const answers = await readAgreedAnswers(db, tree, about.requirementId, about.unitId)
  const held =
    evidence?.kind === 'judgement' ||
    dialogueHeldSince(answers, evidence?.kind === 'publication' ? evidence.publishedOn : '')
  const purposeFound = answers.purpose?.purposeFound
  const mergeTarget = await readMergeTarget(db, tree, about.requirementId, about.unitId)
  const facts: GuidanceFacts = {
    verdict: evidence?.verdict ?? 'none',
    split: splitOf(evidence),
    dialogueHeld: yesNo(held),
    noPurposeFound: purposeFound === undefined || purposeFound === null ? 'unknown' : yesNo(!purposeFound),
    mergeTarget: yesNo(about.mergeTargetChosen || mergeTarget !== null),
    mayChange: yesNo(mayChange(about.authority)),
    mayRemove: yesNo(mayRemove(about.authority)),
    lawSetsFrame: yesNo(lawSetsFrame(about.authority)),
    sideEffectReported: sideEffectOf(evidence),
    effort: factorOf(evidence, 'effort'),
    dialogueFactor: factorOf(evidence, 'dialogue'),
    tooFewBound: yesNo(about.peopleBound < about.threshold),
  }
  return { facts, evidence, mergeTarget }
}
