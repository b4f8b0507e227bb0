'use server'

import { eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { roleAssignment, unit } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { closedUnit, movedUnit, newUnit, renamedUnit } from './model'
import { whatHoldsOpen } from './unit-reads'
import { mayHangBelow, moveObstacle, pathsAfterMove } from './unit-rules'
import { UnitTree } from './unit-tree'
import { requireVersion } from './version-writes'

/** The unit as it is now, not closed. */
async function openUnit(tx: Transaction, unitId: number) {
  const [found] = await tx.select().from(unit).where(eq(unit.id, unitId))
  if (!found) throw new DomainError('platform.errors.notFound')
  if (found.closedOn) throw new DomainError('organisation.errors.unitClosed')
  return found
}

async function requireFreeName(tx: Transaction, parentId: number, name: string, except?: number) {
  const siblings = await tx.select().from(unit).where(eq(unit.parentId, parentId))
  const taken = siblings.some(
    each => !each.closedOn && each.id !== except && each.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) throw new DomainError('organisation.errors.nameTaken', {}, 'name')
}

/** A new unit below another. */
export const addUnit = governed('organisation.manage', {
  schema: newUnit,
  subject: ({ input }) => ({ unitId: input.parentId }),
  async run({ input, tx, record }) {
    const parent = await openUnit(tx, input.parentId)
    if (!mayHangBelow(input.kind, parent.kind))
      throw new DomainError('organisation.errors.kindNotBelow', {}, 'kind')
    await requireFreeName(tx, parent.id, input.name)
    const [made] = await tx
      .insert(unit)
      .values({ parentId: parent.id, name: input.name, kind: input.kind, path: '' })
      .returning({ id: unit.id })
    if (!made) throw new Error('The unit was not made')
    await tx
      .update(unit)
      .set({ path: `${parent.path}${made.id}/` })
      .where(eq(unit.id, made.id))
    await countChange(tx, 'organisation')
    await record({
      event: 'unit.added',
      subjectType: 'unit',
      subjectId: made.id,
      unitId: made.id,
      after: { name: input.name, kind: input.kind, parentId: parent.id },
    })
    return { message: 'organisation.units.added', redirectTo: `/admin/units/${made.id}` }
  },
})

export const renameUnit = governed('organisation.manage', {
  schema: renamedUnit,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, tx, record }) {
    const found = await openUnit(tx, input.unitId)
    requireVersion(found, input, { name: found.name })
    if (found.parentId !== null) await requireFreeName(tx, found.parentId, input.name, found.id)
    await tx
      .update(unit)
      .set({ name: input.name, version: found.version + 1 })
      .where(eq(unit.id, found.id))
    await countChange(tx, 'organisation')
    await record({
      event: 'unit.renamed',
      subjectType: 'unit',
      subjectId: found.id,
      unitId: found.id,
      before: { name: found.name },
      after: { name: input.name },
    })
    return { message: 'organisation.units.renamed' }
  },
})

/** Moves a unit with everything below it. Requirements bound to the units themselves go along. */
export const moveUnit = governed('organisation.manage', {
  schema: movedUnit,
  subject: ({ input }) => [{ unitId: input.unitId }, { unitId: input.parentId }],
  async run({ input, tx, record }) {
    const found = await openUnit(tx, input.unitId)
    requireVersion(found, input, {})
    const tree = new UnitTree(await tx.select().from(unit))
    const obstacle = moveObstacle(tree, found.id, input.parentId)
    if (obstacle) throw new DomainError(`organisation.moveObstacles.${obstacle}`, {}, 'parentId')
    await requireFreeName(tx, input.parentId, found.name)
    await tx
      .update(unit)
      .set({ parentId: input.parentId, version: found.version + 1 })
      .where(eq(unit.id, found.id))
    for (const [unitId, path] of pathsAfterMove(tree, found.id, input.parentId))
      await tx.update(unit).set({ path }).where(eq(unit.id, unitId))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'unit.moved',
      subjectType: 'unit',
      subjectId: found.id,
      unitId: found.id,
      before: { parentId: found.parentId },
      after: { parentId: input.parentId },
    })
    return { message: 'organisation.units.moved', redirectTo: `/admin/units/${found.id}` }
  },
})

/** Closes a unit with nothing left in it. Roles on it end; it stays in old results and in the history. */
export const closeUnit = governed('organisation.manage', {
  schema: closedUnit,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, tx, record }) {
    const found = await openUnit(tx, input.unitId)
    requireVersion(found, input, {})
    if (found.parentId === null) throw new DomainError('organisation.errors.rootStays')
    const held = await whatHoldsOpen(tx, found.id)
    if (Object.values(held).some(left => left > 0)) throw new DomainError('organisation.errors.notEmpty')
    const roles = await tx.delete(roleAssignment).where(eq(roleAssignment.unitId, found.id)).returning()
    const closedOn = today()
    await tx
      .update(unit)
      .set({ closedOn, version: found.version + 1 })
      .where(eq(unit.id, found.id))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'unit.closed',
      subjectType: 'unit',
      subjectId: found.id,
      unitId: found.id,
      before: { roles: roles.map(role => ({ personId: role.personId, role: role.role })) },
      after: { closedOn },
    })
    return { message: 'organisation.units.closed', values: { name: found.name }, redirectTo: '/admin/units' }
  },
})
