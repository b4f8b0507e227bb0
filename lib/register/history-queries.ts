import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { auditEvent } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { contentFields } from './content'
import { readNames } from './content-names-reads'
import { fieldInWords, type Speech } from './content-words'
import { type RequirementRow, requirementByReference } from './requirement-reads'

/** The newest changes are shown; a requirement with more than this has had an unusual life. */
const MOST_SHOWN = 200

const shownFields = [...contentFields, 'status'] as const

export interface HistoryEntry {
  id: number
  at: number
  /** '' when the product itself acted. */
  by: string
  event: string
  facts: Record<string, unknown>
  changes: { field: (typeof shownFields)[number]; before: string; after: string }[]
}

/** Who changed what from what to what, newest first, in the reader's words. */
export async function requirementHistory(
  actor: Actor,
  referenceNumber: number,
  speech: Omit<Speech, 'names'>,
): Promise<{ row: RequirementRow; entries: HistoryEntry[] } | undefined> {
  const db = await reader()
  const row = await requirementByReference(db, referenceNumber)
  if (!row) return undefined
  const events = await db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectType, 'requirement'), eq(auditEvent.subjectId, String(row.id))))
    .orderBy(desc(auditEvent.id))
    .limit(MOST_SHOWN)
  const people = events.flatMap(event => [
    event.actorPersonId,
    event.before?.ownerPersonId,
    event.after?.ownerPersonId,
  ])
  const names = await readNames(
    db,
    actor.tree,
    people.filter(id => typeof id === 'number'),
  )
  const words = { ...speech, names }
  return {
    row,
    entries: events.map(event => ({
      id: event.id,
      at: event.at,
      by: event.actorPersonId === null ? '' : names.person(event.actorPersonId),
      event: event.event,
      facts: { ...event.before, ...event.after },
      changes:
        event.before === null
          ? []
          : shownFields
              .filter(field => event.before && event.after && field in event.before && field in event.after)
              .map(field => ({
                field,
                before: fieldInWords(field, event.before?.[field], words),
                after: fieldInWords(field, event.after?.[field], words),
              })),
    })),
  }
}
