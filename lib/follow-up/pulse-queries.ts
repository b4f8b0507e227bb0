import 'server-only'
import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { followUpCheck, governanceCase, pulse, ratingRound, requirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import { followUpOutcome } from '@/lib/pulse/outcome'
import { withinUnit } from '@/lib/workflow/within-unit-reads'

export interface PulseSaid {
  caseId: number
  title: string
  unitName: string
  months: number
  closedOn: Day | null
}

/** Cases of a unit and below whose newest pulse says that it is still done, the newest first; only where this person sees results. */
export const contradictedCases = async (actor: Actor, unitId: number): Promise<PulseSaid[]> =>
  (await whatPulsesSay(actor, unitId)).contradicted

/** The same, and cases still followed up whose newest pulse confirms nothing. */
export async function whatPulsesSay(
  actor: Actor,
  unitId: number,
): Promise<{ contradicted: PulseSaid[]; notConfirmed: PulseSaid[] }> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: governanceCase.id,
      title: requirement.title,
      unitId: governanceCase.unitId,
      state: governanceCase.state,
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
  const said = [...newest.values()]
    .filter(row => may(actor, 'results.read', { unitId: row.unitId }))
    .map(({ side, unitId: at, ...row }) => ({
      ...{ ...row, outcome: followUpOutcome(side) },
      unitName: actor.tree.find(at)?.name ?? '',
    }))
  return {
    contradicted: said.filter(each => each.outcome === 'contradicted'),
    notConfirmed: said.filter(each => each.outcome === 'not_confirmed' && each.state === 'following_up'),
  }
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
