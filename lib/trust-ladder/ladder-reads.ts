import 'server-only'
import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { trustLadderStep } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'

export type LadderStep = typeof trustLadderStep.$inferSelect

/** The steps of a unit's own ladder, the lowest first. */
export function readSteps(db: Reader, unitId: number): Promise<LadderStep[]> {
  return db
    .select()
    .from(trustLadderStep)
    .where(eq(trustLadderStep.unitId, unitId))
    .orderBy(trustLadderStep.position)
}

/** @throws DomainError `platform.errors.notFound` */
export async function readStep(db: Reader, id: number): Promise<LadderStep> {
  const [step] = await db.select().from(trustLadderStep).where(eq(trustLadderStep.id, id))
  if (!step) throw new DomainError('platform.errors.notFound')
  return step
}
