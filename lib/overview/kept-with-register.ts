import 'server-only'
import { and, eq, inArray, ne, sum } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, requirement, risk, signal } from '@/db/schema'
import type { ListIndex } from '@/lib/register/list-index'
import type { AreaGrowthEvidence } from '@/lib/signals/area-growth'
import type { CrowdedRisk } from './growth'

/** What overviews need beside the register's index. Read once for each index: whatever changes it makes a new index. */
interface Beside {
  /** The sum of the employment fractions of those whose home is exactly the unit. */
  employment: ReadonlyMap<number, number>
  crowded: readonly CrowdedRisk[]
  /** Open signals that more came to a unit than went. */
  growth: ReadonlyMap<number, AreaGrowthEvidence>
}

const known = new WeakMap<ListIndex, Promise<Beside>>()

export function besideRegister(db: Reader, index: ListIndex): Promise<Beside> {
  const before = known.get(index)
  if (before) return before
  const reading = readBeside(db)
  known.set(index, reading)
  // A read that failed is not kept: the next request tries again.
  reading.catch(() => known.delete(index))
  return reading
}

async function readBeside(db: Reader): Promise<Beside> {
  const open = inArray(signal.state, ['new', 'seen'])
  const [fractions, crowded, growth] = await Promise.all([
    db
      .select({ unitId: person.unitId, fractions: sum(person.employmentFraction).mapWith(Number) })
      .from(person)
      .where(ne(person.status, 'disabled'))
      .groupBy(person.unitId),
    db
      .select({ requirementId: requirement.id, riskId: risk.id, risk: risk.name })
      .from(signal)
      .innerJoin(requirement, eq(requirement.id, signal.requirementId))
      .innerJoin(risk, eq(risk.id, requirement.riskId))
      .where(and(eq(signal.kind, 'crowded_risk'), open)),
    db
      .select({ unitId: signal.unitId, evidence: signal.evidence })
      .from(signal)
      .where(and(eq(signal.kind, 'area_growth'), open)),
  ])
  return {
    employment: new Map(fractions.map(row => [row.unitId, row.fractions])),
    crowded,
    growth: new Map(
      growth.flatMap(row =>
        row.unitId === null ? [] : [[row.unitId, row.evidence as AreaGrowthEvidence] as const],
      ),
    ),
  }
}
