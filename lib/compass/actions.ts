'use server'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { unitCulture } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { id, optionalText } from '@/lib/platform/form-fields'
import { today } from '@/lib/platform/time'
import { noPersonalData } from '@/lib/rating/free-text'

/** Keeps what a unit stands for and what it is learning (§10). */
export const keepCulture = governed('ladder.edit', {
  schema: z.object({
    unitId: id,
    sharedValues: optionalText(2000).superRefine(noPersonalData),
    competence: optionalText(2000).superRefine(noPersonalData),
  }),
  subject: ({ input }) => ({ unitId: input.unitId }),
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
