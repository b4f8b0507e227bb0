import 'server-only'
import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { trustRepair, trustRepairNote, trustRepairPerson } from '@/db/schema'
import type { Subject } from '@/lib/access/actor'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { DomainError } from '@/lib/platform/domain-error'
import { readHolders } from '@/lib/workflow/decider-reads'

export type RepairRow = typeof trustRepair.$inferSelect

/** @throws DomainError `platform.errors.notFound` */
export async function readRepair(db: Reader, id: number): Promise<RepairRow> {
  const [row] = await db.select().from(trustRepair).where(eq(trustRepair.id, id))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** Those who lead a unit: on itself, or on the nearest unit above where somebody does. */
export async function readLeaderIds(db: Reader, tree: UnitTree, unitId: number): Promise<number[]> {
  const path = tree.lineage(unitId).map(unit => unit.id)
  const holders = await readHolders(db, path)
  const nearest = path
    .filter(id => holders.some(held => held.unitId === id))
    .sort((a, b) => tree.depth(b) - tree.depth(a))[0]
  return [...new Set(holders.filter(held => held.unitId === nearest).map(held => held.personId))]
}

export async function readInvolvedIds(db: Reader, repairId: number): Promise<number[]> {
  const rows = await db.select().from(trustRepairPerson).where(eq(trustRepairPerson.trustRepairId, repairId))
  return rows.map(row => row.personId)
}

/** Those who have access while a review runs: the people chosen, and those who lead the unit (§10). */
export const openTo = (
  { unitId }: RepairRow,
  involved: readonly number[],
  leaders: readonly number[],
): Subject => ({ unitId, namedIds: [...involved, ...leaders] })

export const repairSubject = async (db: Reader, tree: UnitTree, row: RepairRow): Promise<Subject> =>
  openTo(row, await readInvolvedIds(db, row.id), await readLeaderIds(db, tree, row.unitId))

export async function readNotes(db: Reader, repairId: number) {
  return db
    .select()
    .from(trustRepairNote)
    .where(eq(trustRepairNote.trustRepairId, repairId))
    .orderBy(trustRepairNote.id)
}
