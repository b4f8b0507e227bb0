import 'server-only'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { loadRegister } from '@/lib/register/index-in-memory'
import { readSignals } from '@/lib/register/requirement-reads'
import type { OverlapEvidence } from '@/lib/signals/overlap'
import { readVerdicts } from './evidence-reads'
import { mergeTargetOf, type Standing } from './merge-target'

/** Another requirement that asks the same people for the same and ranks higher: what this one could go into (§8). */
export interface MergeTarget {
  id: number
  title: string
  referenceNumber: number
}

/** The merge target of a requirement for a unit, by its signal of overlap; null where nothing overlaps, or nothing that does ranks higher. */
export const readMergeTarget = cache(
  async (db: Reader, tree: UnitTree, requirementId: number, unitId: number): Promise<MergeTarget | null> => {
    const overlap = (await readSignals(db, requirementId)).find(each => each.kind === 'overlap')
    if (!overlap) return null
    const { otherIds } = overlap.evidence as OverlapEvidence
    const index = await loadRegister(db)
    const rows = [requirementId, ...otherIds].flatMap(id => index.find(id) ?? [])
    const verdicts = await readVerdicts(db, tree, rows, unitId)
    const standings = rows.map(
      ({ id, introducedOn, hours }): Standing => ({
        ...{ id, introducedOn, hours },
        verdict: verdicts.get(id)?.verdict ?? null,
        low: verdicts.get(id)?.low ?? null,
      }),
    )
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
