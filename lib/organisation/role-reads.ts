import { and, gte, isNull, lte, or, type Placeholder } from 'drizzle-orm'
import { roleAssignment } from '@/db/schema'
import type { Day } from '@/lib/platform/time'

/** Of a role: it has not run out on the day; it may begin later. */
export const notOverOn = (day: Day | Placeholder) =>
  or(isNull(roleAssignment.validUntil), gte(roleAssignment.validUntil, day))

/** Of a role: it has begun by the day; it may be over. */
export const begunOn = (day: Day | Placeholder) =>
  or(isNull(roleAssignment.validFrom), lte(roleAssignment.validFrom, day))

/** Of a role: it is held on the day. Its first and last day count. */
export const heldOn = (day: Day | Placeholder) => and(begunOn(day), notOverOn(day))
