import 'server-only'
import { reader } from '@/db/client'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { formatFor } from '@/lib/platform/i18n/format'
import { mayRemove } from '@/lib/register/authority'
import type { RequirementContent } from '@/lib/register/content'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { ownEvidence } from '@/lib/register/verdict-view'
import { readLearning } from '@/lib/trust-repair/learning-reads'
import { derivesFromActive } from '@/lib/workflow/case-reads'
import { readOpenable } from '@/lib/workflow/open-case-reads'
import { type Findings, readFindings } from './findings-reads'
import { addsNew, asksForRepair } from './review-rule'
import { type AskedReview, reviewInWords } from './review-words'
import type { ReviewOccasion } from './vocabulary'

/** What is reviewed: the content as it is about to be, and the requirement itself where it is registered already. */
export interface Reviewed {
  occasion: ReviewOccasion
  content: RequirementContent
  own: RequirementRow | null
}

/** What a review asks this person, as existing governance was before their form. */
export async function readAsked(
  actor: Actor,
  { occasion, content, own }: Reviewed,
  different: readonly number[] = [],
): Promise<{
  findings: Findings
  repair: boolean
  /** Finished trust repairs of this person's chain, which a new control may come from. */
  repairs: { id: number; title: string }[]
  inWords(): AskedReview
}> {
  const db = await reader()
  const list = await loadRegister(db)
  const openForOwn = own && !addsNew(occasion) ? (await readOpenable(db, actor, own)).openFor : []
  const mayMerge =
    own !== null &&
    openForOwn.length > 0 &&
    mayRemove({ ...own, derivesFromActive: await derivesFromActive(db, own) })
  const mayCorrect = may(actor, 'likeness.correct', {
    unitId: content.ownerUnitId,
    requirementOwnerId: own?.ownerPersonId,
  })
  const drafted = { ...content, ownId: own?.id ?? 0, different: mayCorrect ? different : [] }
  const findings = await readFindings(db, actor, drafted, { occasion, mayMerge, mayCorrect })
  const repair = addsNew(occasion) && asksForRepair(content.introducedBecause)
  const repairs = repair ? await readLearning(db, actor) : []
  const visible = new Set(unitsWhere(actor, 'results.read'))
  const speech = { locale: actor.locale, format: formatFor(actor.locale) }
  return {
    findings,
    repair,
    repairs,
    inWords: () =>
      reviewInWords(speech, findings, {
        repair,
        repairs,
        unitName: (actor.tree.lowestCommon(content.binds) ?? actor.tree.root).name,
        verdictOf: ({ row }) => {
          const seen = ownEvidence(list.tree, row.publications, visible)
          return { seen, hidden: seen === null && row.publications.length > 0 }
        },
      }),
  }
}
