import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { auditEvent } from '@/db/schema'
import { type ContentField, contentFields, type RequirementContent } from './content'
import { formatReference } from './reference'
import { findRequirement, type RequirementRow, readGroupIds, readMarks, readRisk } from './requirement-reads'

/** The content of a requirement as it stands now. */
export async function readContent(db: Reader, row: RequirementRow): Promise<RequirementContent> {
  const guarded = row.riskId ? await readRisk(db, row.riskId) : undefined
  const above = row.derivesFromId ? await findRequirement(db, row.derivesFromId) : undefined
  const marks = await readMarks(db, row.id)
  const groupIds = await readGroupIds(db, row.id)
  const columns = {} as Record<ContentField, unknown>
  for (const field of contentFields) if (field in row) columns[field] = row[field as keyof RequirementRow]
  return {
    ...(columns as unknown as RequirementContent),
    risk: guarded?.name ?? '',
    riskConcernsCitizens: guarded?.concernsCitizens ?? false,
    derivesFrom: above ? formatReference(above.referenceNumber) : '',
    binds: marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId),
    groups: groupIds,
  }
}

/** Events that change a requirement's content; each tells the version it led to. */
const contentEvents = [
  'requirement.edited',
  'requirement.activated',
  'requirement.repealed',
  'requirement.embedded',
  'requirement.merged',
  'requirement.released',
]

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
