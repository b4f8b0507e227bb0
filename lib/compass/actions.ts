'use server'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { unitCulture } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { id } from '@/lib/platform/form-fields'
import { optionalProse } from '@/lib/platform/prose'
import { today } from '@/lib/platform/time'

/** Keeps what a unit stands for and what it is learning (§10). */
export const keepCulture = governed('ladder.edit', {
  schema: z.object({
    unitId: id,
    sharedValues: optionalProse(2000),
    competence: optionalProse(2000),
  }),
  subject: ({ input }) => ({ unitId: input.unitId }),
  async wordsBefore({ input, tx }) {
    const [before] = await tx.select().from(unitCulture).where(eq(unitCulture.unitId, input.unitId))
    return before ? [before.sharedValues, before.competence] : []
  },
  async run({ input: { unitId, ...texts }, actor, tx, record }) {
    const [before] = await tx.select().from(unitCulture).where(eq(unitCulture.unitId, unitId))
    const kept = { ...texts, keptOn: today(), keptByPersonId: actor.personId }
    await tx
      .insert(unitCulture)
      .values({ unitId, ...kept })
      .onConflictDoUpdate({ target: unitCulture.unitId, set: kept })
    const change = differences(
      { sharedValues: before?.sharedValues ?? '', competence: before?.competence ?? '' },
      texts,
    )
    await record({
      event: 'compass.culture_kept',
      subjectType: 'unit',
      subjectId: unitId,
      unitId,
      before: change.before,
      after: change.after,
    })
    return { message: 'compass.said.kept', redirectTo: `/units/${unitId}/compass` }
  },
})
