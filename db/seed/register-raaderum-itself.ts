import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { requirement, requirementBinding, risk } from '@/db/schema'
import { addMonths, type Day, now } from '@/lib/platform/time'
import { RAADERUM_REFERENCE } from '@/lib/register/reference'
import { raaderumItself } from './raaderum-itself'

/**
 * Registers STY-0001, Råderum itself, for everybody. The first thing in a new register.
 * @returns its id
 */
export async function registerRaaderumItself(
  tx: Transaction,
  given: { rootUnitId: number; on: Day; byPersonId: number | null },
): Promise<number> {
  const { risk: riskName, reviewAfterMonths, ...itself } = raaderumItself
  const nameKey = riskName.toLowerCase()
  await tx.insert(risk).values({ name: riskName, nameKey }).onConflictDoNothing()
  const [guarded] = await tx.select().from(risk).where(eq(risk.nameKey, nameKey))
  const at = now()
  const [made] = await tx
    .insert(requirement)
    .values({
      ...itself,
      referenceNumber: RAADERUM_REFERENCE,
      riskId: guarded?.id,
      ownerUnitId: given.rootUnitId,
      ownerPersonId: given.byPersonId,
      introducedOn: given.on,
      reviewBy: addMonths(given.on, reviewAfterMonths),
      status: 'active',
      activeFrom: given.on,
      createdByPersonId: given.byPersonId,
      createdAt: at,
      updatedAt: at,
    })
    .returning({ id: requirement.id })
  if (!made) throw new Error('STY-0001 was not registered')
  await tx.insert(requirementBinding).values({ requirementId: made.id, unitId: given.rootUnitId })
  return made.id
}
