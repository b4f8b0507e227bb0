import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { agreedJudgement } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { readCurrentPublications, readFigures } from '@/lib/rating/publication-reads'
import type { PublishedFigures } from '@/lib/rating/published-figures'

/** What a case stands on (docs/method.md §8): a publication, or where no rating can be had an agreed judgement. */
export type Evidence = {
  /** The case's own unit, or the nearest above that has evidence; pages say so when it is not the case's own. */
  unitId: number
  verdict: 'green' | 'amber' | 'red'
} & (
  | {
      kind: 'publication'
      publishedOn: string
      roundId: number
      split: boolean
      score: number
      low: number
      high: number
      figures: PublishedFigures
    }
  | { kind: 'judgement'; agreedOn: string; reason: string }
)

/** The evidence for a unit: the newest publication there or nearest above, else the newest agreed judgement. */
export const readEvidence = cache(
  async (db: Reader, tree: UnitTree, requirementId: number, unitId: number): Promise<Evidence | null> => {
    const lineage = tree.lineage(unitId).map(unit => unit.id)
    const nearestFirst = <Row extends { unitId: number }>(rows: Row[]) =>
      rows.sort((a, b) => tree.depth(b.unitId) - tree.depth(a.unitId))
    const published = await readCurrentPublications(db, requirementId)
    const [result] = nearestFirst(published.filter(row => lineage.includes(row.unitId)))
    if (result) {
      const { verdict, publishedOn, roundId, split, score, low, high } = result
      const figures = await readFigures(db, result.id)
      return {
        kind: 'publication',
        unitId: result.unitId,
        verdict,
        publishedOn,
        roundId,
        split,
        score,
        low,
        high,
        figures,
      }
    }
    const [judgement] = nearestFirst(
      await db
        .select()
        .from(agreedJudgement)
        .where(
          and(eq(agreedJudgement.requirementId, requirementId), inArray(agreedJudgement.unitId, lineage)),
        )
        .orderBy(desc(agreedJudgement.id)),
    )
    if (!judgement) return null
    const { verdict, agreedOn, reason } = judgement
    return { kind: 'judgement', unitId: judgement.unitId, verdict, agreedOn, reason }
  },
)
