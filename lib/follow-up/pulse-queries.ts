import 'server-only'
import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { followUpCheck, governanceCase, pulse, ratingRound, requirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import { withinUnit } from '@/lib/workflow/within-unit-reads'

export interface Contradicted {
  caseId: number
  title: string
  unitName: string
  months: number
  closedOn: Day | null
}

/** Cases of a unit and below whose newest pulse says that it is still done, the newest first; only where this person sees results. */
export async function contradictedCases(actor: Actor, unitId: number): Promise<Contradicted[]> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: governanceCase.id,
      title: requirement.title,
      unitId: governanceCase.unitId,
      months: followUpCheck.months,
      closedOn: ratingRound.closedOn,
      side: pulse.side,
    })
    .from(followUpCheck)
    .innerJoin(pulse, eq(pulse.roundId, followUpCheck.pulseRoundId))
    .innerJoin(ratingRound, and(eq(ratingRound.id, pulse.roundId), eq(ratingRound.status, 'closed')))
    .innerJoin(governanceCase, eq(governanceCase.id, followUpCheck.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(and(inArray(governanceCase.state, ['following_up', 'closed']), withinUnit(actor, unitId)))
    .orderBy(desc(pulse.roundId))
  const newest = new Map<number, (typeof rows)[number]>()
  for (const row of rows) if (!newest.has(row.caseId)) newest.set(row.caseId, row)
  return [...newest.values()].flatMap(({ side, unitId: at, ...row }) =>
    side === 'above' && may(actor, 'results.read', { unitId: at })
      ? [{ ...row, unitName: actor.tree.find(at)?.name ?? '' }]
      : [],
  )
}

export interface TimeWentTo {
  caseId: number
  title: string
  unitName: string
  text: string
}

const MOST_TIMES = 10

/** What freed time went to, as the checks of a unit and below say it, the newest first. */
export async function whatTimeWentTo(actor: Actor, unitId: number): Promise<TimeWentTo[]> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: governanceCase.id,
      title: requirement.title,
      unitId: governanceCase.unitId,
      text: followUpCheck.timeWentTo,
    })
    .from(followUpCheck)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpCheck.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(and(ne(followUpCheck.timeWentTo, ''), withinUnit(actor, unitId)))
    .orderBy(desc(followUpCheck.answeredOn), desc(followUpCheck.id))
    .limit(MOST_TIMES)
  return rows.map(({ unitId: at, ...row }) => ({ ...row, unitName: actor.tree.find(at)?.name ?? '' }))
}
