import 'server-only'
import { and, desc, inArray } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { agreedJudgement } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { groupBy } from '@/lib/platform/group-by'
import { readCurrentPublications, readFigures } from '@/lib/rating/publication-reads'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import type { ListRow } from '@/lib/register/list-row'

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

type Judgement = typeof agreedJudgement.$inferSelect

/** Judgements agreed for these units, the newest first. */
async function readJudgements(
  db: Reader,
  requirementIds: readonly number[],
  unitIds: readonly number[],
): Promise<Judgement[]> {
  if (requirementIds.length === 0) return []
  return db
    .select()
    .from(agreedJudgement)
    .where(
      and(
        inArray(agreedJudgement.requirementId, [...requirementIds]),
        inArray(agreedJudgement.unitId, [...unitIds]),
      ),
    )
    .orderBy(desc(agreedJudgement.id))
}

const lineageOf = (tree: UnitTree, unitId: number) => tree.lineage(unitId).map(unit => unit.id)

/** Of what was said for the units of a line the part for the lowest; of several for one unit the first. */
function nearest<Row extends { unitId: number }>(
  tree: UnitTree,
  rows: readonly Row[],
  lineage: readonly number[],
): Row | undefined {
  const inLine = rows.filter(row => lineage.includes(row.unitId))
  return inLine.sort((a, b) => tree.depth(b.unitId) - tree.depth(a.unitId))[0]
}

/** What the evidence of several requirements says for a unit, from the register's list: no read for those that have been rated. */
export async function readVerdicts(
  db: Reader,
  tree: UnitTree,
  rows: readonly Pick<ListRow, 'id' | 'publications'>[],
  unitId: number,
): Promise<Map<number, { verdict: Evidence['verdict'] /** Null for a judgement. */; low: number | null }>> {
  const lineage = lineageOf(tree, unitId)
  const results = rows.map(({ id, publications }) => ({ id, result: nearest(tree, publications, lineage) }))
  const unrated = results.filter(({ result }) => !result).map(({ id }) => id)
  const judgements = groupBy(await readJudgements(db, unrated, lineage), each => each.requirementId)
  return new Map(
    results.flatMap(({ id, result }) => {
      const said = result ?? nearest(tree, judgements.get(id) ?? [], lineage)
      return said ? [[id, { verdict: said.verdict, low: result?.low ?? null }] as const] : []
    }),
  )
}

/** The evidence for a unit: the newest publication there or nearest above, else the newest agreed judgement. */
export const readEvidence = cache(
  async (db: Reader, tree: UnitTree, requirementId: number, unitId: number): Promise<Evidence | null> => {
    const lineage = lineageOf(tree, unitId)
    const result = nearest(tree, await readCurrentPublications(db, requirementId), lineage)
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
    const judgement = nearest(tree, await readJudgements(db, [requirementId], lineage), lineage)
    if (!judgement) return null
    const { verdict, agreedOn, reason } = judgement
    return { kind: 'judgement', unitId: judgement.unitId, verdict, agreedOn, reason }
  },
)
