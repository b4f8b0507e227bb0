import 'server-only'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { decision, publication } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { CaseRow } from '@/lib/workflow/case-reads'
import { scoreChange } from './effect'

export type ScoreChange = ReturnType<typeof scoreChange>

/**
 * How the score of a case's unit, or of the nearest one above that has both, has changed since the decision (§8): the last result before it and
 * the newest after it took effect. Null while no round has covered it again, or where this person may not see results there.
 */
export async function readScoreChange(db: Reader, actor: Actor, row: CaseRow): Promise<ScoreChange | null> {
  const [decided] = await db
    .select({ on: decision.decidedOn, effect: decision.takesEffectOn })
    .from(decision)
    .where(and(eq(decision.caseId, row.id), eq(decision.answer, 'yes')))
    .orderBy(desc(decision.id))
    .limit(1)
  if (!decided) return null
  const line = actor.tree.lineage(row.unitId).map(unit => unit.id)
  const results = await db
    .select({
      unitId: publication.unitId,
      on: publication.publishedOn,
      score: publication.score,
      low: publication.low,
      high: publication.high,
    })
    .from(publication)
    .where(and(eq(publication.requirementId, row.requirementId), inArray(publication.unitId, line)))
    .orderBy(asc(publication.publishedOn), asc(publication.id))
  const nearest = [...line].sort((a, b) => actor.tree.depth(b) - actor.tree.depth(a))
  for (const unitId of nearest) {
    const here = results.filter(each => each.unitId === unitId)
    const before = here.findLast(each => each.on <= decided.on)
    const after = here.findLast(each => each.on > (decided.effect ?? decided.on))
    if (before && after) return may(actor, 'results.read', { unitId }) ? scoreChange(before, after) : null
  }
  return null
}
