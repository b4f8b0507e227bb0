import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { agreedJudgement, publication } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import type { PublishedFigures } from './published-figures'
import type { VerdictKey } from './verdict'

interface EvidenceCommon {
  /** The unit it holds for: the one asked about, or one above it. */
  unitId: number
  /** `above`: said wherever it is shown (§8). */
  place: 'own' | 'above'
  on: Day
  verdict: VerdictKey
}

/** What a decision rests on (docs/method.md §8): a publication, or where there is none the agreed judgement of a dialogue. */
export type Evidence =
  | (EvidenceCommon & {
      source: 'publication'
      publicationId: number
      roundId: number
      split: boolean
      score: number
      low: number
      high: number
      figures: PublishedFigures
    })
  | (EvidenceCommon & { source: 'agreed_judgement'; split: false; reason: string })

/**
 * The evidence on a requirement for a unit, whoever looks: for rules inside a transaction. What a person may see of it is
 * `latestEvidence` in results-queries.ts.
 */
export async function readEvidence(
  db: Reader,
  tree: UnitTree,
  requirementId: number,
  unitId: number,
): Promise<Evidence | null> {
  const unitIds = tree.lineage(unitId).map(unit => unit.id)
  const [published, judged] = await Promise.all([
    db
      .select()
      .from(publication)
      .where(
        and(
          eq(publication.requirementId, requirementId),
          eq(publication.current, true),
          inArray(publication.unitId, unitIds),
        ),
      ),
    db
      .select()
      .from(agreedJudgement)
      .where(and(eq(agreedJudgement.requirementId, requirementId), inArray(agreedJudgement.unitId, unitIds)))
      .orderBy(desc(agreedJudgement.agreedOn), desc(agreedJudgement.id)),
  ])
  const nearest = <Row extends { unitId: number }>(rows: readonly Row[]): Row | undefined =>
    rows.toSorted((a, b) => tree.depth(b.unitId) - tree.depth(a.unitId))[0]
  const place = (at: number) => (at === unitId ? ('own' as const) : ('above' as const))
  const result = nearest(published)
  if (result)
    return {
      source: 'publication',
      publicationId: result.id,
      roundId: result.roundId,
      unitId: result.unitId,
      place: place(result.unitId),
      on: result.publishedOn,
      verdict: result.verdict,
      split: result.split,
      score: result.score,
      low: result.low,
      high: result.high,
      figures: result.figures as PublishedFigures,
    }
  const judgement = nearest(judged)
  if (!judgement) return null
  return {
    source: 'agreed_judgement',
    unitId: judgement.unitId,
    place: place(judgement.unitId),
    on: judgement.agreedOn,
    verdict: judgement.verdict,
    split: false,
    reason: judgement.reason,
  }
}
