import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { auditEvent, requirement, requirementBinding, requirementGroup, risk } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { type ContentField, contentFields, type RequirementContent } from './content'
import { formatReference } from './reference'

export type RequirementRow = typeof requirement.$inferSelect

/** @throws DomainError `platform.errors.notFound` */
export async function requirementRow(db: Reader, id: number): Promise<RequirementRow> {
  const [row] = await db.select().from(requirement).where(eq(requirement.id, id))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

export async function requirementByReference(
  db: Reader,
  referenceNumber: number,
): Promise<RequirementRow | undefined> {
  const [row] = await db.select().from(requirement).where(eq(requirement.referenceNumber, referenceNumber))
  return row
}

/** The content of a requirement as it stands now. */
export async function readContent(db: Reader, row: RequirementRow): Promise<RequirementContent> {
  const [guarded] = row.riskId ? await db.select().from(risk).where(eq(risk.id, row.riskId)) : []
  const [above] = row.derivesFromId
    ? await db
        .select({ referenceNumber: requirement.referenceNumber })
        .from(requirement)
        .where(eq(requirement.id, row.derivesFromId))
    : []
  const bound = await db
    .select({ unitId: requirementBinding.unitId })
    .from(requirementBinding)
    .where(and(eq(requirementBinding.requirementId, row.id), eq(requirementBinding.effect, 'binds')))
    .orderBy(asc(requirementBinding.unitId))
  const groups = await db
    .select({ id: requirementGroup.professionalGroupId })
    .from(requirementGroup)
    .where(eq(requirementGroup.requirementId, row.id))
    .orderBy(asc(requirementGroup.professionalGroupId))
  const columns = {} as Record<ContentField, unknown>
  for (const field of contentFields) if (field in row) columns[field] = row[field as keyof RequirementRow]
  return {
    ...(columns as unknown as RequirementContent),
    risk: guarded?.name ?? '',
    riskConcernsCitizens: guarded?.concernsCitizens ?? false,
    derivesFrom: above ? formatReference(above.referenceNumber) : '',
    binds: bound.map(each => each.unitId),
    groups: groups.map(each => each.id),
  }
}

/** Events that changed a requirement's content, newest first. */
const contentEvents = ['requirement.edited', 'requirement.activated', 'requirement.repealed']

export interface LaterChange {
  actorPersonId: number | null
  at: number
}

/** The content as it was at an earlier version, found by taking later edits back, and who made those. */
export async function contentAt(
  db: Reader,
  row: RequirementRow,
  version: number,
): Promise<{ content: RequirementContent; later: LaterChange[] }> {
  const events = await db
    .select()
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectType, 'requirement'),
        eq(auditEvent.subjectId, String(row.id)),
        inArray(auditEvent.event, contentEvents),
      ),
    )
    .orderBy(desc(auditEvent.id))
  const content: Record<string, unknown> = { ...(await readContent(db, row)) }
  const later: LaterChange[] = []
  for (const event of events) {
    if (Number(event.after?.version ?? 0) <= version) break
    later.push({ actorPersonId: event.actorPersonId, at: event.at })
    for (const field of contentFields)
      if (event.before && field in event.before) content[field] = event.before[field]
  }
  return { content: content as unknown as RequirementContent, later }
}
