import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { governanceCase, person, ratingRound, requirement, unit } from '@/db/schema'

/** What must be gone before a unit can be closed, counted; all 0 when it can be. Its own, not its subunits'. */
export async function whatHoldsOpen(db: Reader, unitId: number) {
  return {
    units: await db.$count(unit, and(eq(unit.parentId, unitId), isNull(unit.closedOn))),
    people: await db.$count(person, and(eq(person.unitId, unitId), ne(person.status, 'disabled'))),
    requirements: await db.$count(
      requirement,
      and(eq(requirement.ownerUnitId, unitId), ne(requirement.status, 'repealed')),
    ),
    rounds: await db.$count(
      ratingRound,
      and(eq(ratingRound.unitId, unitId), inArray(ratingRound.status, ['draft', 'open', 'closing'])),
    ),
    cases: await db.$count(
      governanceCase,
      and(eq(governanceCase.unitId, unitId), ne(governanceCase.state, 'closed')),
    ),
  }
}
