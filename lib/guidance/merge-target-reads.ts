import 'server-only'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { requirement, signal } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { OverlapEvidence } from '@/lib/signals/overlap'
import { type Evidence, readEvidence } from './evidence-reads'
import { mergeTargetOf, type Standing } from './merge-target'

/** Another requirement that asks the same people for the same and ranks higher: what this one could go into (§8). */
export interface MergeTarget {
  id: number
  title: string
  referenceNumber: number
}

/** The merge target of a requirement for a unit, by its signal of overlap; null where nothing overlaps, or nothing that does ranks higher. */
export const readMergeTarget = cache(
  async (
    db: Reader,
    tree: UnitTree,
    requirementId: number,
    unitId: number,
    ownEvidence: Evidence | null,
  ): Promise<MergeTarget | null> => {
    const [overlap] = await db
      .select({ evidence: signal.evidence })
      .from(signal)
      .where(
        and(
          eq(signal.kind, 'overlap'),
          eq(signal.subjectKey, `requirement:${requirementId}`),
          ne(signal.state, 'cleared'),
        ),
      )
    if (!overlap) return null
    const { otherIds } = overlap.evidence as OverlapEvidence
    const rows = await db
      .select({
        id: requirement.id,
        title: requirement.title,
        referenceNumber: requirement.referenceNumber,
        introducedOn: requirement.introducedOn,
      })
      .from(requirement)
      .where(inArray(requirement.id, [requirementId, ...otherIds]))
    const index = await loadRegister(db)
    const standings: Standing[] = []
    for (const { id, introducedOn } of rows) {
      const evidence = id === requirementId ? ownEvidence : await readEvidence(db, tree, id, unitId)
      standings.push({
        ...{ id, introducedOn, verdict: evidence?.verdict ?? null },
        low: evidence?.kind === 'publication' ? evidence.low : null,
        hours: index.find(id)?.hours ?? 0,
      })
    }
    const own = standings.find(each => each.id === requirementId)
    const best =
      own &&
      mergeTargetOf(
        own,
        standings.filter(each => each !== own),
      )
    return rows.find(row => row.id === best?.id) ?? null
  },
)
