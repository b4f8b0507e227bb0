import { and, eq, inArray, sql } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { professionalGroup, requirement, requirementBinding, requirementGroup, risk, unit } from '@/db/schema'
import { findRegrowth } from '@/lib/follow-up/regrowth-writes'
import { requireOwner } from '@/lib/organisation/person-reads'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { refreshSignals } from '@/lib/signals/refresh'
import type { RequirementContent } from './content'
import { readMarksOf } from './marks-reads'
import { typedReference } from './model'
import { keyOfRisk } from './risk-key'
import { levels } from './vocabulary'

const missing = (field: string, key = 'platform.errors.notAChoice') => new DomainError(key, {}, field)

/** What is registered already of what is written anew. */
type Registered = Pick<
  typeof requirement.$inferSelect,
  'id' | 'version' | 'status' | 'ownerUnitId' | 'derivesFromId'
>

/** A risk may be known to concern citizens although this form did not say so. */
async function responsibleIsNamed(tx: Transaction, content: RequirementContent): Promise<void> {
  if (content.risk === '' || content.professionallyResponsible !== '') return
  const [known] = await tx
    .select()
    .from(risk)
    .where(eq(risk.nameKey, keyOfRisk(content.risk)))
  if (known?.concernsCitizens)
    throw missing('professionallyResponsible', 'register.errors.responsibleMissing')
}

/** The risk of this name in the organisation's own list; put on it when it is new. */
async function riskNamed(tx: Transaction, name: string, concernsCitizens: boolean): Promise<number | null> {
  if (name === '') return null
  const nameKey = keyOfRisk(name)
  const [known] = await tx.select().from(risk).where(eq(risk.nameKey, nameKey))
  if (!known) {
    const [made] = await tx
      .insert(risk)
      .values({ name: name.replace(/\s+/g, ' '), nameKey, concernsCitizens })
      .returning({ id: risk.id })
    return made?.id ?? null
  }
  // Once a risk is known to concern citizens, one form without the tick does not take that away.
  if (concernsCitizens && !known.concernsCitizens)
    await tx.update(risk).set({ concernsCitizens }).where(eq(risk.id, known.id))
  return known.id
}

/** What this one derives from: it exists, is in force or was when that was said, is decided no nearer, and does not come from this one. */
async function requirementAbove(
  tx: Transaction,
  content: RequirementContent,
  own: Registered | null,
): Promise<number | null> {
  if (content.derivesFrom === '') return null
  const [above] = await tx
    .select()
    .from(requirement)
    .where(eq(requirement.referenceNumber, typedReference(content.derivesFrom) ?? 0))
  if (!above) throw missing('derivesFrom', 'register.errors.unknownReference')
  const stands = own !== null && own.status !== 'draft' && own.derivesFromId === above.id
  if (!stands && (above.status === 'draft' || above.status === 'repealed'))
    throw missing('derivesFrom', 'register.errors.derivesFromInactive')
  if (levels.indexOf(above.level) > levels.indexOf(content.level))
    throw missing('derivesFrom', 'register.errors.derivesFromNearer')
  for (let id: number | null = above.id; id !== null; ) {
    if (id === own?.id) throw missing('derivesFrom', 'register.errors.derivesFromItself')
    const [next]: { up: number | null }[] = await tx
      .select({ up: requirement.derivesFromId })
      .from(requirement)
      .where(eq(requirement.id, id))
    id = next?.up ?? null
  }
  return above.id
}

/** A unit that is closed keeps what it has, and comes to nothing more. */
async function mustExist(
  tx: Transaction,
  content: RequirementContent,
  own: Registered | null,
): Promise<void> {
  const unitIds = [...new Set([content.ownerUnitId, ...content.binds])]
  const units = await tx.select().from(unit).where(inArray(unit.id, unitIds))
  if (units.length !== unitIds.length) throw missing('binds')
  const closed = new Set(units.filter(each => each.closedOn !== null).map(each => each.id))
  if (closed.has(content.ownerUnitId) && content.ownerUnitId !== own?.ownerUnitId)
    throw missing('ownerUnitId')
  const marks = own && closed.size > 0 ? await readMarksOf(tx, [own.id]) : []
  for (const mark of marks) closed.delete(mark.unitId)
  if (content.binds.some(unitId => closed.has(unitId))) throw missing('binds')
  if (content.groups.length > 0) {
    const groups = await tx
      .select({ id: professionalGroup.id })
      .from(professionalGroup)
      .where(inArray(professionalGroup.id, content.groups))
    if (groups.length !== new Set(content.groups).size) throw missing('groups')
  }
  await requireOwner(tx, content.ownerPersonId)
}

async function columnsOf(tx: Transaction, content: RequirementContent, own: Registered | null) {
  await mustExist(tx, content, own)
  await responsibleIsNamed(tx, content)
  const { risk: riskName, riskConcernsCitizens, derivesFrom, binds, groups, ...columns } = content
  return {
    ...columns,
    riskId: await riskNamed(tx, riskName, riskConcernsCitizens),
    derivesFromId: await requirementAbove(tx, content, own),
  }
}

/** Sets whom it binds. Units released by a decision stay released. */
async function bind(tx: Transaction, requirementId: number, content: RequirementContent): Promise<void> {
  const marks = await tx
    .select()
    .from(requirementBinding)
    .where(eq(requirementBinding.requirementId, requirementId))
  const released = marks.filter(mark => mark.effect === 'released').map(mark => mark.unitId)
  if (content.binds.some(unitId => released.includes(unitId)))
    throw missing('binds', 'register.errors.unitReleased')
  const bound = marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId)
  const gone = bound.filter(unitId => !content.binds.includes(unitId))
  const added = [...new Set(content.binds)].filter(unitId => !bound.includes(unitId))
  if (gone.length > 0)
    await tx
      .delete(requirementBinding)
      .where(
        and(eq(requirementBinding.requirementId, requirementId), inArray(requirementBinding.unitId, gone)),
      )
  if (added.length > 0)
    await tx.insert(requirementBinding).values(added.map(unitId => ({ requirementId, unitId })))
  await tx.delete(requirementGroup).where(eq(requirementGroup.requirementId, requirementId))
  if (content.groups.length > 0)
    await tx
      .insert(requirementGroup)
      .values(
        [...new Set(content.groups)].map(professionalGroupId => ({ requirementId, professionalGroupId })),
      )
}

/**
 * Registers a requirement under the next free reference, in the transaction of its action.
 * @throws DomainError at the field that names something which is not there or may not be named
 */
export async function insertRequirement(
  tx: Transaction,
  content: RequirementContent,
  { status, byPersonId }: { status: 'draft' | 'active'; byPersonId: number | null },
): Promise<{ id: number; referenceNumber: number }> {
  const columns = await columnsOf(tx, content, null)
  const at = now()
  const [made] = await tx
    .insert(requirement)
    .values({
      ...columns,
      referenceNumber: sql`(SELECT coalesce(max(reference_number), 0) + 1 FROM requirement)`,
      status,
      activeFrom: status === 'active' ? today() : null,
      createdByPersonId: byPersonId,
      createdAt: at,
      updatedAt: at,
    })
    .returning({ id: requirement.id, referenceNumber: requirement.referenceNumber })
  if (!made) throw new Error('The database gave no row back')
  await bind(tx, made.id, content)
  await registerChanged(tx, [made.id])
  return made
}

/** Writes new content over the old and raises the version. */
export async function updateRequirement(
  tx: Transaction,
  row: Registered,
  content: RequirementContent,
  intent: 'draft' | 'active',
): Promise<void> {
  const columns = await columnsOf(tx, content, row)
  const activating = row.status === 'draft' && intent === 'active'
  await tx
    .update(requirement)
    .set({
      ...columns,
      ...(activating ? { status: 'active' as const, activeFrom: today() } : {}),
      updatedAt: now(),
      version: row.version + 1,
    })
    .where(eq(requirement.id, row.id))
  await bind(tx, row.id, content)
  await registerChanged(tx, [row.id])
}

/** What every change of a requirement is followed by, in its own transaction: fresh lists, fresh signals, and cases that it brings back. */
export async function registerChanged(tx: Transaction, requirementIds: readonly number[]): Promise<void> {
  await refreshSignals(tx, { requirementIds })
  await findRegrowth(tx, requirementIds)
  await countChange(tx, 'register')
}
