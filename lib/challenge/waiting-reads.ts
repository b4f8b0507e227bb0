import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { challenge, challengePart, governanceCase, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'

/** Letters that are ready to be sent, for those who lead the lowest unit that all their cases lie in; each by its first case. */
export async function readLettersToSend(actor: Actor, ledUnits: readonly number[]) {
  if (ledUnits.length === 0) return []
  const rows = await (await reader())
    .select({
      letterId: challenge.id,
      caseId: governanceCase.id,
      title: requirement.title,
      unitId: governanceCase.unitId,
      state: governanceCase.state,
      since: challenge.createdOn,
    })
    .from(challengePart)
    .innerJoin(challenge, eq(challenge.id, challengePart.challengeId))
    .innerJoin(governanceCase, eq(governanceCase.id, challengePart.caseId))
    .innerJoin(requirement, eq(requirement.id, challenge.requirementId))
    .where(and(eq(challenge.state, 'draft'), eq(governanceCase.state, 'awaiting_above')))
    .orderBy(asc(challengePart.id))
  return [...groupBy(rows, row => row.letterId).values()].flatMap(parts => {
    const covers = actor.tree.lowestCommon(parts.map(part => part.unitId))
    const [first] = parts
    return first && covers && ledUnits.includes(covers.id) ? [first] : []
  })
}
