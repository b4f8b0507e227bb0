import { z } from 'zod'
import { choice, day, id, optionalDay, someIds, version, whole } from '@/lib/platform/form-fields'
import { optionalProse, prose } from '@/lib/platform/prose'
import { DEPTHS } from './statements'

/** A round as its form describes it, before it opens. Shared by the actions that make and change a draft. */
const roundFields = z.object({
  name: prose(120),
  units: someIds,
  requirements: someIds,
  depth: choice(DEPTHS),
  opensOn: day,
  closesOn: day,
  medDiscussedOn: optionalDay,
})

const lastDayIsNotBeforeTheFirst = (round: { opensOn: string; closesOn: string }) =>
  round.closesOn >= round.opensOn
const atTheLastDay = { path: ['closesOn'], error: 'rating.errors.closesBeforeItOpens' }

export const newRound = roundFields.refine(lastDayIsNotBeforeTheFirst, atTheLastDay)
export const changedRound = roundFields
  .extend({ round: id, version })
  .refine(lastDayIsNotBeforeTheFirst, atTheLastDay)

/** A published text by where it stands, and why it is taken away; others read the reason, so it repeats nothing of the kind. */
export const redaction = z.object({
  publicationId: id,
  position: whole(0, 1_000_000),
  reason: prose(500),
})

export const theRound = z.object({ round: id })

/** Opening now; why, where the works-council representative has not had time to look at it. */
export const roundToOpen = theRound.extend({ because: optionalProse(500) })
