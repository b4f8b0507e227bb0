import 'server-only'
import { and, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { decision, followUpCheck, governanceCase, proposal, pulse, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/platform/time'
import { isLastYes } from '@/lib/workflow/decided-reads'
import { withinUnit } from '@/lib/workflow/within-unit-reads'
import { type HourFigures, hourFigures } from './effect'

/** Hours a year promised by decisions and done so far, in a unit and below it (§8). Confirmed are those of units whose newest pulse confirms. */
export async function hoursPromisedAndDone(actor: Actor, unitId: number): Promise<HourFigures> {
  const db = await reader()
  const rows = await db
    .select({
      expectedHours: proposal.expectedHours,
      state: governanceCase.state,
      hoursBefore: governanceCase.hoursBefore,
      hoursAfter: sql<number | null>`(select ${followUpCheck.hoursAfter} from ${followUpCheck}
        where ${followUpCheck.caseId} = ${governanceCase.id} and ${followUpCheck.hoursAfter} is not null
        order by ${followUpCheck.months} desc limit 1)`,
      confirmed: sql<number | null>`(select ${pulse.shareBelow} from ${pulse}
        where ${pulse.caseId} = ${governanceCase.id} and ${pulse.shareBelow} is not null
        and ${pulse.purpose} in ('removed', 'changed')
        order by ${pulse.roundId} desc limit 1)`,
    })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(
      and(
        isLastYes,
        // What is asked of those above is promised by nobody yet.
        ne(proposal.outcome, 'challenge'),
        withinUnit(actor, unitId),
      ),
    )
  return hourFigures(
    rows.map(row => ({
      expectedHours: row.expectedHours,
      markedDone: row.state === 'following_up' || row.state === 'closed',
      hoursBefore: row.hoursBefore,
      hoursAfter: row.hoursAfter,
      confirmed: row.confirmed,
    })),
  )
}

/** Of how many requirements of a unit and below it removing, changing or embedding was decided since the first of January. */
export async function decidedThisYear(actor: Actor, unitId: number): Promise<number> {
  const db = await reader()
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${governanceCase.requirementId})` })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(
      and(
        eq(decision.answer, 'yes'),
        ne(proposal.outcome, 'challenge'),
        gte(decision.decidedOn, `${today().slice(0, 4)}-01-01`),
        withinUnit(actor, unitId),
      ),
    )
  return row?.count ?? 0
}

export interface OverdueCheck {
  caseId: number
  title: string
  unitName: string
  months: number
  dueOn: string
  ownerFunction: string
}

/** Checks whose day has passed without an answer, in a unit and below it, the latest first. `limit` rows; `total` says how many there are. */
export async function followUpsOverdue(
  actor: Actor,
  unitId: number,
  limit = 200,
): Promise<{ rows: OverdueCheck[]; total: number }> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: followUpCheck.caseId,
      title: requirement.title,
      unitId: governanceCase.unitId,
      months: followUpCheck.months,
      dueOn: followUpCheck.dueOn,
      ownerFunction: proposal.ownerFunction,
      total: sql<number>`count(*) over ()`,
    })
    .from(followUpCheck)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpCheck.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .leftJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .where(
      and(
        isNull(followUpCheck.answeredOn),
        lt(followUpCheck.dueOn, today()),
        eq(governanceCase.state, 'following_up'),
        withinUnit(actor, unitId),
      ),
    )
    .orderBy(followUpCheck.dueOn)
    .limit(limit)
  return {
    rows: rows.map(({ unitId: id, ownerFunction, total: _, ...row }) => ({
      ...row,
      unitName: actor.tree.find(id)?.name ?? '',
      ownerFunction: ownerFunction ?? '',
    })),
    total: rows[0]?.total ?? 0,
  }
}
