import 'server-only'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { dayLook } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import type { Bound, Workforce } from '@/lib/register/bound-people'
import { type Workplaces, workforceAt } from '@/lib/register/workforce-reads'
import { comeToShare } from './come-to-share'

const BY_DAY = 1

/** Where people worked, as short as it can be kept: unit and the one above it; unit, professional group, heads. */
interface Kept {
  units: [number, number | null][]
  counts: [number, number, number][]
}

/** Keeps where people work on the day that the register was looked through. */
export async function keepDayLook(
  tx: Transaction,
  lookedOn: Day,
  { units, counts }: Workplaces,
): Promise<void> {
  const lookedWith: Kept = {
    units: units.map(each => [each.id, each.parentId]),
    counts: counts.map(each => [each.unitId, each.professionalGroupId, each.people]),
  }
  await tx
    .insert(dayLook)
    .values({ id: BY_DAY, lookedOn, lookedWith })
    .onConflictDoUpdate({ target: dayLook.id, set: { lookedOn, lookedWith } })
}

/** The last day's look: when it was, and where people worked then; null before the first. */
export async function readDayLook(tx: Reader): Promise<{ lookedOn: Day; workforce: Workforce } | null> {
  const [row] = await tx.select().from(dayLook).where(eq(dayLook.id, BY_DAY))
  if (!row) return null
  const { units, counts } = row.lookedWith as Kept
  return {
    lookedOn: row.lookedOn,
    workforce: workforceAt({
      units: units.map(([id, parentId]) => ({ id, parentId, name: '', kind: 'team', closedOn: null })),
      counts: counts.map(([unitId, professionalGroupId, people]) => ({
        unitId,
        professionalGroupId,
        people,
      })),
    }),
  }
}

/** Of these, the requirements that have come to bind the same people as another since an earlier look; `before` says whom each bound then. */
export function sharingSince(
  earlier: Workforce,
  workforce: Workforce,
  bindings: readonly { id: number; bound: Bound }[],
  before: (id: number) => Bound,
): Promise<Set<number>> {
  const requirements = bindings.map(({ id, bound }) => ({ id, before: before(id), now: bound }))
  return comeToShare(earlier, workforce, requirements, () => yieldToOthers())
}
