import 'server-only'
import { and, eq, gte, lte } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { avoidedRegistration, requirement } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import type { AvoidedRow } from './avoided'

/** What was turned away at the door between two days, both included, with what it was merged into. */
export async function readAvoided(db: Reader, from: Day, upTo: Day): Promise<AvoidedRow[]> {
  return db
    .select({
      id: avoidedRegistration.id,
      title: avoidedRegistration.title,
      day: avoidedRegistration.onDay,
      binds: avoidedRegistration.binds,
      hours: avoidedRegistration.hours,
      into: {
        referenceNumber: requirement.referenceNumber,
        title: requirement.title,
      },
    })
    .from(avoidedRegistration)
    .leftJoin(requirement, eq(requirement.id, avoidedRegistration.intoId))
    .where(and(gte(avoidedRegistration.onDay, from), lte(avoidedRegistration.onDay, upTo)))
    .orderBy(avoidedRegistration.onDay, avoidedRegistration.id)
}
