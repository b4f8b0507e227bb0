import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { mayChange } from '@/lib/register/authority'
import { loadRegister } from '@/lib/register/index-in-memory'

/** Something that has been added here to what others demand. */
export interface OwnAddition {
  referenceNumber: number
  title: string
}

/**
 * What derives from a requirement, directly or through others, binds the same unit and may be changed here (§8): what a
 * challenge upward leaves in one's own hands meanwhile.
 */
export async function readOwnAdditions(
  db: Reader,
  requirementId: number,
  unitId: number,
): Promise<OwnAddition[]> {
  const index = await loadRegister(db)
  const below = new Set([requirementId])
  for (let before = 0; before !== below.size; ) {
    before = below.size
    for (const row of index.rows)
      if (row.derivesFromId !== null && below.has(row.derivesFromId)) below.add(row.id)
  }
  below.delete(requirementId)
  const here = index.binding(unitId).filter(row => below.has(row.id) && row.inForce)
  if (here.length === 0) return []
  const rows = await db
    .select({
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      authority: requirement.authority,
      legalStatus: requirement.legalStatus,
    })
    .from(requirement)
    .where(
      inArray(
        requirement.id,
        here.map(row => row.id),
      ),
    )
    .orderBy(requirement.referenceNumber)
  return rows.filter(mayChange).map(({ referenceNumber, title }) => ({ referenceNumber, title }))
}
