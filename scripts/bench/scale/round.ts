import { asc, eq, max } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { OpenDatabase } from '@/db/client'
import { ratingRound, requirement, requirementBinding, roundRequirement, roundUnit, unit } from '@/db/schema'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, today } from '@/lib/platform/time'
import { openRound } from '@/lib/rating/open-round-writes'

/**
 * Opens a round that asks everybody in the scratch municipality about so many requirements, made for it: those of the register have been
 * asked about too lately.
 */
export async function openWideRound(
  { db, write }: OpenDatabase,
  name: string,
  requirements: number,
): Promise<{ roundId: number; requirementIds: number[] }> {
  const units = await db.select().from(unit).orderBy(asc(unit.id))
  const root = units.find(each => each.parentId === null)
  const [like] = await db.select().from(requirement).where(eq(requirement.status, 'active')).limit(1)
  const [{ last } = { last: 0 }] = await db
    .select({ last: max(requirement.referenceNumber) })
    .from(requirement)
  if (!root || !like) throw new Error('The scratch municipality has no register')
  const day = today()
  return write(async tx => {
    const { id: _, ...copied } = like
    const rows = Array.from({ length: requirements }, (_, at) => ({
      ...copied,
      referenceNumber: (last ?? 0) + at + 1,
      title: `${name} ${at + 1}`,
      ownerUnitId: root.id,
    }))
    const requirementIds: number[] = []
    await inParts(rows, async part => {
      const made = await tx.insert(requirement).values(part).returning({ id: requirement.id })
      requirementIds.push(...made.map(each => each.id))
    })
    await inParts(requirementIds, part =>
      tx.insert(requirementBinding).values(part.map(id => ({ requirementId: id, unitId: root.id }))),
    )
    const [made] = await tx
      .insert(ratingRound)
      .values({
        ...{ name, unitId: root.id, depth: 'full', status: 'draft', k: 5, createdAt: Date.now() },
        ...{ opensOn: day, closesOn: addDays(day, 30) },
      })
      .returning({ id: ratingRound.id })
    if (!made) throw new Error('The round was not stored')
    const roundId = made.id
    await tx.insert(roundUnit).values({ roundId, unitId: root.id })
    await inParts(requirementIds, part =>
      tx.insert(roundRequirement).values(part.map(requirementId => ({ roundId, requirementId }))),
    )
    await openRound(tx, roundId, { tree: new UnitTree(units), k: 5, day })
    await countChange(tx, 'register')
    return { roundId, requirementIds }
  })
}
