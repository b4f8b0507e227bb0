import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { unitCulture } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'

export interface CultureView {
  sharedValues: string
  competence: string
  keptOn: Day | null
  mayEdit: boolean
}

/** What a unit has written of its culture; empty where it has written nothing. */
export async function cultureOf(actor: Actor, unitId: number): Promise<CultureView> {
  const [kept] = await (await reader()).select().from(unitCulture).where(eq(unitCulture.unitId, unitId))
  return {
    sharedValues: kept?.sharedValues ?? '',
    competence: kept?.competence ?? '',
    keptOn: kept?.keptOn ?? null,
    mayEdit: may(actor, 'ladder.edit', { unitId }),
  }
}
